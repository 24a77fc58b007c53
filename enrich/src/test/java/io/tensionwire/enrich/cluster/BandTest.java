package io.tensionwire.enrich.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Story;
import io.tensionwire.enrich.cluster.BandAnswer.Alike;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BandTest {
    private static final BandMessage.PartitionBands HERE = new BandMessage.PartitionBands(0, List.of("0:1"));

    private static final Duration DAY = Duration.ofDays(1);

    private final FilledForms forms = new FilledForms();
    private final Random random = new Random(1);
    private final String report = forms.filled(3, forms.facts(3, random));

    @Test
    void aStoryMeetsThoseThatAreLikeIt() {
        Band band = Band.EMPTY.with(meet("a:1", "a", 1, report)).with(meet("b:1", "b", 2, other()));

        assertThat(band.alike(meet("c:1", "c", 3, report))).singleElement().satisfies(alike -> {
            assertThat(alike.story()).isEqualTo("a:1");
            assertThat(alike.cluster()).isEqualTo("a:1");
            assertThat(alike.reprints()).containsOnlyKeys("a:1");
        });
    }

    @Test
    void aReprintIsFiledUnderTheReportAndTakesNoRoomOfItsOwn() {
        Band band = Band.EMPTY.with(meet("a:1", "a", 1, report)).with(meet("b:1", "b", 2, report));

        assertThat(band.reports()).hasSize(1);
        assertThat(band.alike(meet("c:1", "c", 3, report)))
                .singleElement()
                .extracting(Alike::reprints)
                .isEqualTo(java.util.Map.of("a:1", "a", "b:1", "b"));
    }

    @Test
    void aNewTextOfAStoryReplacesTheOld() {
        Band band = Band.EMPTY.with(meet("a:1", "a", 1, report)).with(meet("a:1", "a", 2, other()));

        assertThat(band.reports()).hasSize(1);
        assertThat(band.alike(meet("c:1", "c", 3, report))).isEmpty();
    }

    @Test
    void aStoryIsNotAReprintOfItself() {
        Band band = Band.EMPTY.with(meet("a:1", "a", 1, report));

        assertThat(band.alike(meet("a:1", "a", 2, report))).isEmpty();
    }

    @Test
    void aKilledReportStaysForItsReprintsAndGoesWithTheLast() {
        Band band = Band.EMPTY
                .with(meet("a:1", "a", 1, report))
                .with(meet("b:1", "b", 2, report))
                .without("a:1");

        assertThat(band.alike(meet("c:1", "c", 3, report)))
                .singleElement()
                .extracting(alike -> alike.reprints().keySet())
                .isEqualTo(java.util.Set.of("b:1"));
        assertThat(band.without("b:1").reports()).isEmpty();
    }

    @Test
    void whatIsLikeAReprintFollowsItIntoItsCluster() {
        Band band = Band.EMPTY.with(meet("b:1", "b", 2, report)).with(new BandMessage.Join("b:1", HERE, "a:1"));

        assertThat(band.alike(meet("c:1", "c", 3, report)))
                .extracting(Alike::cluster)
                .containsExactly("a:1");
    }

    @Test
    void whatCameBeforeTheWindowIsForgotten() {
        Band band = Band.EMPTY.with(meet("a:1", "a", 1, report));

        assertThat(band.within(DAY, 1 + DAY.toMillis()).reports()).hasSize(1);
        assertThat(band.within(DAY, 2 + DAY.toMillis()).reports()).isEmpty();
    }

    @Test
    void ofTooManyDifferentReportsTheOldestIsForgotten() {
        Band band = Band.EMPTY;
        for (int i = 0; i <= Band.MOST_REPORTS; i++) {
            band = band.with(meet("a:" + i, "a", i, other()));
        }

        assertThat(band.reports())
                .hasSize(Band.MOST_REPORTS)
                .extracting(Band.Report::story)
                .doesNotContain("a:0");
    }

    private String other() {
        return forms.filled(5, forms.facts(5, random));
    }

    private static BandMessage.Meet meet(String id, String source, long arrival, String text) {
        Imprint imprint = Imprint.of(Story.builder(id).body(text).build()).orElseThrow();
        return new BandMessage.Meet(id, HERE, source, arrival, 1, 0, id, imprint);
    }
}
