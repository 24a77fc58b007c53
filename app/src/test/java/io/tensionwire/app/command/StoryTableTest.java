package io.tensionwire.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.PairTension;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryBuilder;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.contract.Tension;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryTableTest {
    @Test
    void aLineShowsTimeHeadlineLevelDirectionAndTopPair() {
        Tension tension = new Tension(61.4, -0.5, 10, 20, List.of(new PairTension("GRC", "TUR", 50, -0.5)));

        assertThat(line(story().headline("Talks resume"), tension))
                .startsWith("03-02 06:10  Talks resume ")
                .contains("   61 ↓ -0.50  GRC/TUR");
    }

    @Test
    void aKilledStoryShowsNoText() {
        assertThat(line(story().status(StoryStatus.CANCELED), Tension.NONE)).isEqualTo("03-02 06:10  — killed — a:1");
    }

    @Test
    void aHeadlineCannotSteerTheTerminal() {
        assertThat(line(story().headline("a\u001b[31mb\rc\u202ed"), Tension.NONE))
                .contains("a [31mb c d");
    }

    @Test
    void aLongHeadlineIsCut() {
        assertThat(line(story().headline("x".repeat(100)), Tension.NONE)).contains("x".repeat(45) + "…");
    }

    private static StoryBuilder story() {
        return Story.builder("a:1").versionCreated(Instant.parse("2026-03-02T06:10:00Z"));
    }

    private static String line(StoryBuilder story, Tension tension) {
        Annotations annotations = new Annotations(List.of(), List.of(), List.of(), tension, null);
        return StoryTable.line(EnrichedStory.alone(story.build(), 1, annotations));
    }
}
