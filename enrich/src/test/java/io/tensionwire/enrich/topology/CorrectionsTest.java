package io.tensionwire.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryBuilder;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.contract.Tension;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionsTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    Path state;

    private StoryWire wire;

    @BeforeEach
    void start() {
        wire = new StoryWire(
                state, NOON, story -> new Annotations(List.of(), List.of(), List.of(), Tension.NONE, "test"));
    }

    @AfterEach
    void stop() {
        wire.close();
    }

    @Test
    void theOldStoryGetsARevisionThatNamesWhatSupersedesIt() {
        wire.send(old().hashed());
        wire.send(correction().hashed());

        List<EnrichedStory> out = wire.enriched().readValuesToList();
        assertThat(out).extracting(e -> e.story().id()).containsExactly("a:old", "a:new", "a:old");
        EnrichedStory marked = out.get(2);
        assertThat(marked.supersededBy()).isEqualTo("a:new");
        assertThat(marked.revision()).isEqualTo(2);
        assertThat(marked.story().body()).isEqualTo("Wrong.");
        assertThat(marked.annotations().lexicon()).isEqualTo("test");
    }

    @Test
    void aCorrectionThatComesBeforeWhatItCorrectsIsRemembered() {
        wire.send(correction().hashed());
        wire.send(old().hashed());

        assertThat(wire.last().get("a:old").supersededBy()).isEqualTo("a:new");
    }

    @Test
    void aKillOfTheCorrectionBringsTheOldStoryBack() {
        wire.send(old().hashed());
        wire.send(correction().hashed());
        wire.send(correction()
                .version("2")
                .versionCreated(NOON.plusSeconds(1))
                .status(StoryStatus.CANCELED)
                .hashed());

        EnrichedStory back = wire.last().get("a:old");
        assertThat(back.supersededBy()).isNull();
        assertThat(back.revision()).isEqualTo(3);
        assertThat(back.story().status()).isEqualTo(StoryStatus.USABLE);
    }

    @Test
    void aCorrectionUnderEmbargoMarksNothingBeforeItIsOut() {
        wire.send(old().hashed());
        wire.send(correction().embargoedUntil(NOON.plusSeconds(10)).hashed());
        assertThat(wire.last()).containsOnlyKeys("a:old");

        wire.advanceWallClockTime(Duration.ofSeconds(11));
        assertThat(wire.last().get("a:old").supersededBy()).isEqualTo("a:new");
    }

    @Test
    void aNewVersionThatCorrectsAnotherStoryTakesTheMarkBack() {
        wire.send(old().hashed());
        wire.send(correction().hashed());
        wire.send(correction()
                .version("2")
                .corrects("a:other")
                .body("Right indeed.")
                .hashed());

        assertThat(wire.last().get("a:old").supersededBy()).isNull();
    }

    @Test
    void aKilledStoryStaysKilledWhenItIsCorrected() {
        wire.send(old().hashed());
        wire.send(old().version("2")
                .versionCreated(NOON.plusSeconds(1))
                .status(StoryStatus.CANCELED)
                .hashed());
        wire.send(correction().hashed());

        assertThat(wire.last().get("a:old").story().status()).isEqualTo(StoryStatus.CANCELED);
    }

    @Test
    void aResentCorrectionSaysNothingNew() {
        wire.send(old().hashed());
        wire.send(correction().hashed());
        wire.send(correction().hashed());

        assertThat(wire.enriched().readValuesToList()).hasSize(3);
    }

    private static StoryBuilder old() {
        return Story.builder("a:old")
                .version("1")
                .versionCreated(NOON)
                .source("a")
                .body("Wrong.");
    }

    private static StoryBuilder correction() {
        return Story.builder("a:new")
                .version("1")
                .versionCreated(NOON)
                .source("a")
                .corrects("a:old")
                .body("Right.");
    }
}
