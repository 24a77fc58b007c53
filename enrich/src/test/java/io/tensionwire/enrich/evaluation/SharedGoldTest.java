package io.tensionwire.enrich.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Json;
import io.tensionwire.contract.Story;
import io.tensionwire.enrich.annotate.Annotator;
import io.tensionwire.enrich.annotate.Lexicon;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our figures are those of the reference scorer, where that and its labelled texts are at hand; skipped otherwise. */
class SharedGoldTest {
    private static final Path SHARED = Path.of(System.getProperty("tensionwire.shared", "../../shared"), "eval");
    private static final int SAMPLE = 60;
    private static final Annotator ANNOTATOR = new Annotator(Lexicon.load());

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "tension, tension/plv.dev.jsonl",
        "tension, tension/penta.dev.jsonl",
        "tension, tension/gsr_actors.dev.jsonl",
        "labels, tension/india_police_docs.dev.jsonl",
        "entities, entities/news-fair.dev.jsonl",
        "countries, entities/reuters1987-countries.dev.jsonl",
    })
    void theFiguresAreThoseOfTheReferenceScorer(String mode, String file) throws Exception {
        assumeThat(SHARED.resolve(file)).exists();
        List<String> sample = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(SHARED.resolve(file))) {
            lines.lines().limit(SAMPLE).forEach(sample::add);
        }
        Gold gold = Gold.read(new BufferedReader(new StringReader(String.join("\n", sample))));

        List<String> reference = score(mode, Files.write(folder.resolve("gold.jsonl"), sample), enriched(gold));

        assertThat(reference).isNotEmpty();
        assertThat(Evaluation.of(gold, ANNOTATOR).lines()).containsAll(reference);
    }

    private Path enriched(Gold gold) throws IOException {
        Json<EnrichedStory> json = Json.of(EnrichedStory.class);
        List<String> lines = new ArrayList<>();
        for (GoldText text : gold.texts()) {
            Story story = text.story();
            lines.add(new String(json.write(EnrichedStory.alone(story, 1, ANNOTATOR.annotate(story))), UTF_8));
        }
        return Files.write(folder.resolve("enriched.jsonl"), lines);
    }

    private List<String> score(String mode, Path gold, Path enriched) throws IOException, InterruptedException {
        Path output = folder.resolve("figures.txt");
        Process scorer;
        try {
            scorer = new ProcessBuilder(
                            "python3",
                            SHARED.resolve("score.py").toString(),
                            mode,
                            gold.toString(),
                            enriched.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            assumeThat(e).as("python3 is not installed").isNull();
            throw e;
        }
        assertThat(scorer.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return Files.readAllLines(output);
    }
}
