package io.tensionwire.enrich.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryBuilder;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.enrich.lifecycle.Decision.Drop;
import io.tensionwire.enrich.lifecycle.Decision.Show;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetentionTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Retention retention = new Retention(Duration.ofDays(30), Duration.ofDays(300));

    @Test
    void aStoryIsRememberedInFullAtFirst() {
        StoryState state = state(version("1").body("One."));

        assertThat(retention.at(state, NOON.plus(Duration.ofDays(30)))).isSameAs(state);
    }

    @Test
    void withoutItsTextAStoryStillKnowsWhatIsLateAndWhatIsNew() {
        Story v1 = version("1").body("One.").hashed();
        Instant later = NOON.plus(Duration.ofDays(31));
        StoryState known = retention.at(state(version("2").body("Two.")), later);

        assertThat(Lifecycle.decide(known, v1, later, later)).isInstanceOf(Drop.class);
        assertThat(Lifecycle.decide(known, version("2").body("Two.").hashed(), later, later))
                .isInstanceOf(Drop.class);
        Show show = (Show) Lifecycle.decide(known, version("3").body("Three.").hashed(), later, later);
        assertThat(show.state().revision()).isEqualTo(2);
    }

    @Test
    void withoutItsTextAStoryCannotBeMarkedAsCorrected() {
        Instant later = NOON.plus(Duration.ofDays(31));
        StoryState known = retention.at(state(version("1").body("One.")), later);

        assertThat(Lifecycle.correct(known, new Correction("a:2", later, false), later, later))
                .isInstanceOf(Drop.class);
    }

    @Test
    void aKillOutlivesTheText() {
        StoryState killed = state(version("1").status(StoryStatus.CANCELED));
        Instant later = NOON.plus(Duration.ofDays(299));

        assertThat(Lifecycle.decide(
                        retention.at(killed, later), version("1").body("One.").hashed(), later, later))
                .isInstanceOf(Drop.class);
    }

    @Test
    void aTextUnderEmbargoIsKeptUntilTheEmbargoEnds() {
        Instant end = NOON.plus(Duration.ofDays(100));
        StoryState state = state(version("1").body("Secret.").embargoedUntil(end));

        assertThat(Lifecycle.release(retention.at(state, end.minusSeconds(1)), end))
                .isInstanceOf(Show.class);
    }

    @Test
    void inTheEndNothingIsLeft() {
        assertThat(retention.at(state(version("1").body("One.")), NOON.plus(Duration.ofDays(301))))
                .isNull();
    }

    @Test
    void textsCannotOutlastTheRest() {
        assertThatThrownBy(() -> new Retention(Duration.ofDays(2), Duration.ofDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static StoryState state(StoryBuilder story) {
        return Lifecycle.decide(null, story.hashed(), NOON, NOON).state();
    }

    private static StoryBuilder version(String version) {
        return Story.builder("a:1").version(version).versionCreated(NOON);
    }
}
