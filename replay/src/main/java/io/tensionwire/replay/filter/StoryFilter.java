package io.tensionwire.replay.filter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.contract.StoryStatus;
import io.tensionwire.replay.history.HistoryRecord;
import java.util.List;
import java.util.Optional;

/**
 * Which stories are taken: those that meet every list which is not empty. A kill is taken whatever its language and countries:
 * it names none for certain, and one too many does no harm.
 *
 * @param sources names of sources
 * @param languages BCP 47 tags; {@code en} takes {@code en-GB} too
 * @param countries ISO 3166-1 alpha-3 codes, of which the story is about one
 * @param ids ids of stories
 */
public record StoryFilter(List<String> sources, List<String> languages, List<String> countries, List<String> ids) {
    /** Takes every record. */
    public static final StoryFilter NONE = new StoryFilter(List.of(), List.of(), List.of(), List.of());

    /** Copies the lists; an absent one is empty. */
    public StoryFilter {
        sources = sources == null ? List.of() : List.copyOf(sources);
        languages = languages == null ? List.of() : List.copyOf(languages);
        countries = countries == null ? List.of() : List.copyOf(countries);
        ids = ids == null ? List.of() : List.copyOf(ids);
    }

    /**
     * Returns whether a record is taken.
     *
     * @param countriesOfRaw tells what a raw story is about
     */
    public boolean takes(HistoryRecord record, CountryReader countriesOfRaw) {
        if (!ids.isEmpty() && (record.key() == null || !ids.contains(new String(record.key(), UTF_8)))) {
            return false;
        }
        if (sources.isEmpty() && languages.isEmpty() && countries.isEmpty()) {
            return true;
        }
        Optional<StoryFacts> read = StoryFacts.read(record.value());
        return read.isPresent() && takes(read.get(), record, countriesOfRaw);
    }

    private boolean takes(StoryFacts story, HistoryRecord record, CountryReader countriesOfRaw) {
        if (!sources.isEmpty() && !sources.contains(story.source())) {
            return false;
        }
        if (story.status() == StoryStatus.CANCELED) {
            return true;
        }
        boolean spoken = languages.isEmpty() || languages.stream().anyMatch(tag -> isIn(tag, story.language()));
        return spoken && (countries.isEmpty() || isAboutOne(story, record, countriesOfRaw));
    }

    private boolean isAboutOne(StoryFacts story, HistoryRecord record, CountryReader countriesOfRaw) {
        boolean raw = record.partition().topic().endsWith("raw");
        return (raw ? countriesOfRaw.countries(record.value()) : story.countries())
                .stream().anyMatch(countries::contains);
    }

    private static boolean isIn(String tag, String language) {
        return language != null && (language.equals(tag) || language.startsWith(tag + "-"));
    }
}
