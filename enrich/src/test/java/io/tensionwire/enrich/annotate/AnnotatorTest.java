package io.tensionwire.enrich.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.Entity;
import io.tensionwire.contract.Json;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnnotatorTest {
    private static final Lexicon LEXICON = Lexicon.load();
    private final Annotator annotator = new Annotator(LEXICON);

    @ParameterizedTest
    @EnumSource(names = {"CANCELED", "WITHHELD"})
    void aStoryThatMustNotBeShownIsNotAnnotated(StoryStatus status) {
        Story story =
                Story.builder("test:1").status(status).body("Russia attacked.").build();

        assertThat(annotator.annotate(story)).isEqualTo(Annotations.NONE);
    }

    @Test
    void aStoryWithoutTextHasNothingButTheLexicon() {
        assertThat(annotator.annotate(Story.builder("test:1").build()))
                .isEqualTo(new Annotations(List.of(), List.of(), List.of(), null, LEXICON.hash()));
    }

    @Test
    void aStoryIsReadInItsOwnLanguageWhateverTheWireSays() {
        Story english = Story.builder("test:1")
                .body(
                        "The ministers of the two sides met and Kenya threatened to attack Uganda, who said that they will answer.")
                .language("en")
                .build();

        assertThat(annotator
                        .annotate(english.toBuilder().language("fr").build())
                        .indicators())
                .isNotEmpty()
                .isEqualTo(annotator.annotate(english).indicators());
    }

    @Test
    void theSameStoryGetsTheSameBytes() {
        Json<Annotations> json = Json.of(Annotations.class);
        Story story = Story.builder("test:1")
                .headline("Japan, China and Korea talk")
                .body("Envoys of Japan, China, Korea, Peru and Chile met in Tokyo.")
                .build();

        assertThat(json.write(annotator.annotate(story)))
                .isEqualTo(json.write(new Annotator(Lexicon.load()).annotate(story)));
    }

    @Test
    void theFirstStoryOfTheProjectNamesWhoIsInIt() throws IOException {
        Story story = seed();

        List<Entity> entities = annotator.annotate(story).entities();

        assertThat(entities).extracting(Entity::id).contains("Q30", "Q159", "Q212", "Q7184", "Q6279", "Q7747");
        Entity biden = entities.stream()
                .filter(entity -> entity.id().equals("Q6279"))
                .findFirst()
                .orElseThrow();
        int start = story.headline().indexOf("Biden");
        assertThat(biden.mentions().get(0).start()).isEqualTo(start);
        assertThat(biden.mentions().get(0).end()).isEqualTo(start + "Biden".length());
    }

    private static Story seed() throws IOException {
        Path folder = Path.of(System.getProperty("tensionwire.shared", "../shared"), "seed");
        assumeTrue(Files.isDirectory(folder), "there is no shared seed story here");
        try (Stream<Path> files = Files.list(folder)) {
            String text = Files.readString(files.sorted().findFirst().orElseThrow());
            int lineEnd = text.indexOf('\n');
            return Story.builder("test:seed")
                    .headline(text.substring(0, lineEnd))
                    .body(text.substring(lineEnd + 1))
                    .versionCreated(Instant.parse("2021-12-09T00:00:00Z"))
                    .build();
        }
    }
}
