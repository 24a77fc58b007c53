package io.tensionwire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.ingest.feed.FeedSchedule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RhythmTest {
    /** A Monday. */
    private static final Instant HALF_PAST_NOON = Instant.parse("2026-05-04T12:30:00Z");

    private final Rhythm rhythm =
            new Rhythm(new PollInterval(Duration.ofMinutes(1), Duration.ofMinutes(30)), new Random(1));

    @Test
    void aFeedIsDueAtFirstAndThenOnceItsIntervalHasPassed() {
        assertThat(rhythm.isDue(HALF_PAST_NOON)).isTrue();

        rhythm.answered(HALF_PAST_NOON, 1);

        assertThat(rhythm.isDue(HALF_PAST_NOON.plusSeconds(59))).isFalse();
        assertThat(rhythm.isDue(HALF_PAST_NOON.plusSeconds(66))).isTrue();
    }

    @Test
    void skippedHoursAndDaysAreWaitedFor() {
        rhythm.heed(new FeedSchedule(Duration.ZERO, Set.of(12, 13, 0), Set.of(DayOfWeek.TUESDAY)));

        rhythm.answered(HALF_PAST_NOON, 1);
        assertThat(rhythm.due()).isEqualTo("2026-05-04T14:00:00Z");

        rhythm.answered(Instant.parse("2026-05-05T01:00:00Z"), 1);
        assertThat(rhythm.due()).isEqualTo("2026-05-06T01:00:00Z");
    }

    @Test
    void aFeedThatSkipsAllHoursIsAskedNonetheless() {
        Set<Integer> all = IntStream.range(0, 24).boxed().collect(Collectors.toSet());
        rhythm.heed(new FeedSchedule(Duration.ZERO, all, Set.of()));

        rhythm.answered(HALF_PAST_NOON, 1);

        assertThat(rhythm.due()).isBefore(HALF_PAST_NOON.plusSeconds(67));
    }

    @Test
    void aFeedThatWishesToBeAskedOnceAYearIsAskedAfterTheLongestInterval() {
        rhythm.heed(new FeedSchedule(Duration.ofDays(365), Set.of(), Set.of()));

        rhythm.answered(HALF_PAST_NOON, 1);

        assertThat(rhythm.due()).isBetween(HALF_PAST_NOON.plusSeconds(1800), HALF_PAST_NOON.plusSeconds(1980));
    }
}
