package io.tensionwire.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryBuilder;
import io.tensionwire.contract.StoryStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReprintsTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String REPORT = """
            The fishing ministers of the five coastal states agreed on Monday to close the northern banks for 90 days.

            Patrol boats will watch the line from Thursday, said minister Arne Halvorsen, who led the talks in Bergen.

            The banks were closed once before, in 1987, when stocks of cod had fallen by 40 percent.""";
    private static final String TABLE = """
            Landings of cod at Bergen on %s were %d tons, compared with %d tons the day before.

            The average price was %d crowns. Landings of haddock were %d tons and of saithe %d tons.""";

    @TempDir
    Path state;

    private StoryWire wire;

    @BeforeEach
    void start() {
        wire = new StoryWire(state, NOON, story -> Annotations.NONE);
    }

    @AfterEach
    void stop() {
        wire.close();
    }

    @Test
    void theSameReportFromTwoFeedsIsOneCluster() {
        wire.send(story("a:1", REPORT).hashed());
        wire.send(
                story("b:7", "BERGEN (Beta) - " + REPORT.replace("percent", "per cent"))
                        .provider("Beta")
                        .hashed(),
                NOON.plusSeconds(60));

        EnrichedStory reprint = wire.last().get("b:7");
        assertThat(reprint.cluster()).isEqualTo("a:1");
        assertThat(reprint.reports()).isEqualTo(2);
        assertThat(reprint.sources()).isEqualTo(2);
    }

    @Test
    void everyStoryComesOutOnceAndTheFirstIsAClusterOfItsOwn() {
        wire.send(story("a:1", REPORT).hashed());
        wire.send(story("b:7", REPORT).hashed());

        assertThat(wire.enriched().readValuesToList())
                .extracting(story -> story.story().id(), EnrichedStory::cluster, EnrichedStory::reports)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a:1", "a:1", 1),
                        org.assertj.core.groups.Tuple.tuple("b:7", "a:1", 2));
    }

    @Test
    void twoDaysOfOneTableStayApart() {
        wire.send(story("a:1", TABLE.formatted("Monday", 412, 388, 31, 97, 140)).hashed());
        wire.send(
                story("b:1", TABLE.formatted("Tuesday", 395, 412, 32, 88, 151)).hashed());

        assertThat(wire.last().get("b:1").cluster()).isEqualTo("b:1");
    }

    @Test
    void theClusterStaysWhenTheTextChanges() {
        wire.send(story("a:1", REPORT).hashed());
        wire.send(story("b:7", REPORT).hashed());
        wire.send(story("b:7", TABLE.formatted("Monday", 412, 388, 31, 97, 140))
                .version("2")
                .hashed());

        EnrichedStory changed = wire.last().get("b:7");
        assertThat(changed.cluster()).isEqualTo("a:1");
        assertThat(changed.reports()).isEqualTo(1);
    }

    @Test
    void aKillKeepsItsClusterAndIsCountedNoMore() {
        wire.send(story("a:1", REPORT).hashed());
        wire.send(story("b:7", REPORT).hashed());
        wire.send(story("b:7", null)
                .version("2")
                .versionCreated(NOON.plusSeconds(9))
                .status(StoryStatus.CANCELED)
                .hashed());
        assertThat(wire.last().get("b:7").cluster()).isEqualTo("a:1");

        wire.send(story("c:3", REPORT).hashed());
        assertThat(wire.last().get("c:3")).satisfies(third -> {
            assertThat(third.cluster()).isEqualTo("a:1");
            assertThat(third.reports()).isEqualTo(2);
        });
    }

    @Test
    void aReprintAfterTheWindowIsANewReport() {
        wire.send(story("a:1", REPORT).hashed());
        wire.send(story("b:7", REPORT).hashed(), NOON.plus(Duration.ofDays(3)).plusMillis(1));

        assertThat(wire.last().get("b:7").cluster()).isEqualTo("b:7");
    }

    @Test
    void aStoryUnderEmbargoIsFoundByNobodyBeforeItIsOut() {
        wire.send(story("a:1", REPORT).embargoedUntil(NOON.plusSeconds(10)).hashed());
        wire.send(story("b:7", REPORT).hashed());
        assertThat(wire.last().get("b:7").reports()).isEqualTo(1);

        wire.advanceWallClockTime(Duration.ofSeconds(11));
        assertThat(wire.last().get("a:1").cluster()).isEqualTo("b:7");
    }

    @Test
    void allRevisionsComeOutInOrder() {
        for (int version = 1; version <= 5; version++) {
            wire.send(story("a:1", REPORT + " Take " + version + ".")
                    .version("" + version)
                    .hashed());
        }

        assertThat(wire.enriched().readValuesToList())
                .extracting(EnrichedStory::revision)
                .isEqualTo(List.of(1L, 2L, 3L, 4L, 5L));
    }

    private static StoryBuilder story(String id, String body) {
        return Story.builder(id)
                .version("1")
                .versionCreated(NOON)
                .source(id.substring(0, 1))
                .headline("From " + id)
                .body(body);
    }
}
