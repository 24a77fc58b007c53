package io.tensionwire.app.command;

import io.tensionwire.app.config.Configuration;
import io.tensionwire.app.lexicon.LexiconFolder;
import io.tensionwire.contract.CountrySalience;
import io.tensionwire.contract.Json;
import io.tensionwire.contract.Story;
import io.tensionwire.enrich.annotate.Annotator;
import io.tensionwire.replay.filter.CountryReader;
import io.tensionwire.replay.filter.StoryFilter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The flags that choose stories. */
final class FilterOptions {
    @Option(names = "--source", split = ",", paramLabel = "NAME", description = "only stories of these sources")
    private List<String> sources = new ArrayList<>();

    @Option(
            names = "--language",
            split = ",",
            paramLabel = "TAG",
            description = "only stories in these languages: en,id")
    private List<String> languages = new ArrayList<>();

    @Option(
            names = "--country",
            split = ",",
            paramLabel = "CODE",
            description = "only stories about one of these countries: GRC,TUR; raw ones are annotated to know")
    private List<String> countries = new ArrayList<>();

    @Option(names = "--id", paramLabel = "ID", description = "only this story; may be repeated")
    private List<String> ids = new ArrayList<>();

    /** Returns what the flags say. */
    StoryFilter filter() {
        return new StoryFilter(sources, languages, countries, ids);
    }

    /** Returns what tells the countries of raw stories; the lexicon is loaded only if they are asked for. */
    static CountryReader countryReader(StoryFilter filter, Configuration configuration) {
        if (filter.countries().isEmpty()) {
            return story -> Set.of();
        }
        Annotator annotator = new Annotator(LexiconFolder.lexicon(configuration));
        Json<Story> stories = Json.of(Story.class);
        return bytes -> {
            try {
                return annotator.annotate(stories.read(bytes)).countries().stream()
                        .map(CountrySalience::code)
                        .collect(Collectors.toSet());
            } catch (IOException e) {
                return Set.of();
            }
        };
    }
}
