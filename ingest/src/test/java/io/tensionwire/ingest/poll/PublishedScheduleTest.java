package io.tensionwire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PublishedScheduleTest {
    /** A Monday. */
    private static final Instant HALF_PAST_NOON = Instant.parse("2026-05-04T12:30:00Z");

    @Test
    void aTimeThatIsNotSkippedStands() {
        assertThat(PublishedSchedule.NONE.next(HALF_PAST_NOON)).isEqualTo(HALF_PAST_NOON);
    }

    @Test
    void skippedHoursAndDaysAreWaitedFor() {
        PublishedSchedule night = new PublishedSchedule(Duration.ZERO, Set.of(12, 13, 0), Set.of(DayOfWeek.TUESDAY));

        assertThat(night.next(HALF_PAST_NOON)).isEqualTo("2026-05-04T14:00:00Z");
        assertThat(night.next(Instant.parse("2026-05-05T01:00:00Z"))).isEqualTo("2026-05-06T01:00:00Z");
    }

    @Test
    void aFeedThatSkipsAllHoursIsAskedNonetheless() {
        Set<Integer> all = IntStream.range(0, 24).boxed().collect(Collectors.toSet());

        assertThat(new PublishedSchedule(Duration.ZERO, all, Set.of()).next(HALF_PAST_NOON))
                .isEqualTo(HALF_PAST_NOON);
    }

    @Test
    void itIsRememberedInOneLine() {
        PublishedSchedule night =
                new PublishedSchedule(Duration.ofHours(1), Set.of(13, 2), Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY));

        assertThat(night.text()).isEqualTo("PT1H;2,13;MONDAY,SUNDAY");
        assertThat(PublishedSchedule.parse(night.text())).isEqualTo(night);
        assertThat(PublishedSchedule.parse(PublishedSchedule.NONE.text())).isEqualTo(PublishedSchedule.NONE);
    }
}
