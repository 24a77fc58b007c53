package io.tensionwire.enrich.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryBuilder;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.enrich.lifecycle.Decision.Drop;
import io.tensionwire.enrich.lifecycle.Decision.Hold;
import io.tensionwire.enrich.lifecycle.Decision.Reason;
import io.tensionwire.enrich.lifecycle.Decision.Show;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifecycleTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Story v1 = version("1", 0).body("One.").hashed();
    private final Story v2 = version("2", 10).body("Two.").hashed();
    private final Story v2Again = version("2", 11).body("Two, mended.").hashed();
    private final Story v3 = version("3", 20).body("Three.").hashed();
    private final Story kill = version("2", 15).status(StoryStatus.CANCELED).hashed();
    private final Story reinstatement = version("4", 30).body("Back.").hashed();

    @Test
    void theFirstVersionIsShownAsRevisionOne() {
        Show show = (Show) Lifecycle.decide(null, v1, NOON, NOON);

        assertThat(show.story()).isEqualTo(v1);
        assertThat(show.state().revision()).isEqualTo(1);
    }

    @Test
    void aNewerVersionSupersedes() {
        assertThat(shown(v1, v2)).containsExactly(v1, v2);
    }

    @Test
    void versionsCompareAsNumbersOfAnySize() {
        Story nine = version("9", 0).body("a").hashed();
        Story ten = version("10", 0).body("b").hashed();
        Story stamp = version("202603021200000000000001", 0).body("c").hashed();

        assertThat(shown(nine, ten, stamp)).containsExactly(nine, ten, stamp);
        assertThat(shown(stamp, ten)).containsExactly(stamp);
    }

    @Test
    void anOlderVersionThatArrivesLateGoesNowhere() {
        Decision late = Lifecycle.decide(state(v1, v2), v1, NOON, NOON);

        assertThat(late).isInstanceOfSatisfying(Drop.class, drop -> assertThat(drop.reason())
                .isEqualTo(Reason.LATE));
    }

    @Test
    void anUnchangedResendIsDroppedEvenUnderALaterTime() {
        Story resend = v1.toBuilder().versionCreated(NOON.plusSeconds(600)).build();

        Decision decision = Lifecycle.decide(state(v1), resend, NOON, NOON);

        assertThat(decision).isInstanceOfSatisfying(Drop.class, drop -> assertThat(drop.reason())
                .isEqualTo(Reason.UNCHANGED));
    }

    @Test
    void aKillLeavesARecordWithoutText() {
        List<Story> shown = shown(v1, kill);

        assertThat(shown.get(1).status()).isEqualTo(StoryStatus.CANCELED);
        assertThat(shown.get(1).body()).isNull();
        assertThat(shown.get(1).headline()).isNull();
    }

    @Test
    void aKillOfAnUnknownStoryIsRemembered() {
        assertThat(shown(kill, v1, v2)).extracting(Story::status).containsExactly(StoryStatus.CANCELED);
    }

    @Test
    void aKillOutlivesALateVersionWithAHigherNumber() {
        Story late = version("3", 5).body("Late.").hashed();

        assertThat(shown(v1, kill, late))
                .extracting(Story::status)
                .containsExactly(StoryStatus.USABLE, StoryStatus.CANCELED);
    }

    @Test
    void aLaterAndHigherVersionBringsAKilledStoryBack() {
        assertThat(shown(v1, kill, reinstatement)).last().isEqualTo(reinstatement);
    }

    @Test
    void aWithheldVersionHidesTheStoryUntilItIsReleased() {
        Story withheld =
                version("2", 10).status(StoryStatus.WITHHELD).body("Hidden.").hashed();

        List<Story> shown = shown(v1, withheld, v3);

        assertThat(shown.get(1).body()).isNull();
        assertThat(shown.get(1).status()).isEqualTo(StoryStatus.WITHHELD);
        assertThat(shown.get(2)).isEqualTo(v3);
    }

    @Test
    void anEmbargoedStoryIsHeldUntilTheLatestEmbargoOfAllItsVersions() {
        Story first = version("1", 0)
                .embargoedUntil(NOON.plusSeconds(7200))
                .body("Secret.")
                .hashed();
        Story second = version("2", 1)
                .embargoedUntil(NOON.plusSeconds(60))
                .body("Secret too.")
                .hashed();

        Decision decision = Lifecycle.decide(state(first), second, NOON, NOON);

        assertThat(decision).isInstanceOfSatisfying(Hold.class, hold -> {
            assertThat(hold.until()).isEqualTo(NOON.plusSeconds(7200));
            assertThat(hold.story()).isEqualTo(second);
            assertThat(hold.state().revision()).isZero();
        });
    }

    @Test
    void anEmbargoThatIsOverHoldsNothing() {
        Story story = version("1", 0).embargoedUntil(NOON).body("Out.").hashed();

        assertThat(Lifecycle.decide(null, story, NOON, NOON)).isInstanceOf(Show.class);
    }

    @Test
    void aStoryIsFiledUnderTheMonthThatItWasFirstSeenWith() {
        Story january = version("1", 0)
                .firstCreated(Instant.parse("2026-01-31T23:59:59Z"))
                .hashed();
        Story march = version("2", 10)
                .firstCreated(Instant.parse("2026-03-01T00:00:00Z"))
                .hashed();

        assertThat(state(january, march).month()).isEqualTo("2026-01");
    }

    @Test
    void aNewestVersionThatNamesNoEmbargoLiftsIt() {
        Story embargoed = version("1", 0)
                .embargoedUntil(NOON.plusSeconds(7200))
                .body("Secret.")
                .hashed();

        assertThat(shown(embargoed, v2)).containsExactly(v2);
    }

    @Test
    void anOlderVersionThatNamesNoEmbargoLiftsNothing() {
        Story embargoed = version("2", 10)
                .embargoedUntil(NOON.plusSeconds(7200))
                .body("Secret.")
                .hashed();

        assertThat(shown(embargoed, v1)).isEmpty();
    }

    @Test
    void aHeldStoryIsShownOnceItsEmbargoHasEnded() {
        Instant end = NOON.plusSeconds(60);
        StoryState held =
                state(version("1", 0).embargoedUntil(end).body("Secret.").hashed());

        assertThat(Lifecycle.release(held, end.minusMillis(1))).isInstanceOf(Drop.class);
        assertThat(Lifecycle.release(held, end)).isInstanceOf(Show.class);
    }

    @Test
    void anUnnumberedVersionCountsByItsTimeBesideNumberedOnes() {
        Story unnumbered = Story.builder("a:1")
                .versionCreated(NOON.plusSeconds(900))
                .body("Loose.")
                .hashed();

        assertThat(shown(v2, unnumbered)).containsExactly(v2, unnumbered);
        assertThat(shown(v3, unnumbered)).containsExactly(v3);
    }

    @Test
    void aVersionIsShownAgainWhenTheOneAboveItFallsBackInTime() {
        Story unnumbered = Story.builder("a:1")
                .versionCreated(NOON.plusSeconds(300))
                .body("Loose.")
                .hashed();
        Story higherButEarlier = version("3", 1).body("Higher.").hashed();

        assertThat(shown(unnumbered, v2, higherButEarlier)).containsExactly(unnumbered, v2, unnumbered);
    }

    @Test
    void aLaterKillMayCarryALowerNumber() {
        Story first = version("3", 5).status(StoryStatus.CANCELED).hashed();
        Story second = version("1", 25).status(StoryStatus.CANCELED).hashed();

        assertThat(shown(first, second, v3)).last().extracting(Story::version).isEqualTo("1");
        assertThat(shown(first, second, reinstatement)).last().isEqualTo(reinstatement);
    }

    @Test
    void aStoryIsMarkedWhileAnotherOneCorrectsIt() {
        StoryState known = state(v1);

        Show marked = (Show) correct(known, new Correction("a:2", NOON, false));
        assertThat(marked.story()).isEqualTo(v1);
        assertThat(marked.supersededBy()).isEqualTo("a:2");
        assertThat(marked.state().revision()).isEqualTo(2);

        Show back = (Show) correct(marked.state(), new Correction("a:2", null, true));
        assertThat(back.supersededBy()).isNull();
        assertThat(back.state().revision()).isEqualTo(3);
    }

    @Test
    void theLatestOfSeveralCorrectionsIsNamed() {
        StoryState known = state(v1);
        known = correct(known, new Correction("a:3", NOON.plusSeconds(2), false))
                .state();

        assertThat(correct(known, new Correction("a:2", NOON.plusSeconds(1), false)))
                .isInstanceOf(Drop.class);
    }

    @Test
    void aCorrectionOfAStoryThatIsNotKnownYetIsRemembered() {
        StoryState known = correct(null, new Correction("a:2", NOON, false)).state();

        assertThat(((Show) Lifecycle.decide(known, v1, NOON, NOON)).supersededBy())
                .isEqualTo("a:2");
    }

    @Test
    void aStoryThatCorrectsItselfCorrectsNothing() {
        assertThat(state(v1.toBuilder().corrects("a:1").build()).corrects()).isNull();
    }

    private static StoryBuilder version(String version, int minutes) {
        return Story.builder("a:1").version(version).versionCreated(NOON.plusSeconds(60L * minutes));
    }

    private static StoryState state(Story... stories) {
        StoryState state = null;
        for (Story story : stories) {
            state = Lifecycle.decide(state, story, NOON, NOON).state();
        }
        return state;
    }

    private static List<Story> shown(Story... stories) {
        List<Story> shown = new ArrayList<>();
        StoryState state = null;
        for (Story story : stories) {
            Decision decision = Lifecycle.decide(state, story, NOON, NOON);
            state = decision.state();
            if (decision instanceof Show show) {
                shown.add(show.story());
                assertThat(state.revision()).isEqualTo(shown.size());
            }
        }
        return shown;
    }

    private static Decision correct(StoryState known, Correction correction) {
        return Lifecycle.correct(known, correction, NOON, NOON);
    }
}
