package io.tensionwire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.ingest.feed.FeedSchedule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScheduleTextTest {

    @Test
    void whatAFeedWishesIsWrittenInOneLineAndReadAgain() {
        FeedSchedule wishes =
                new FeedSchedule(Duration.ofHours(1), Set.of(13, 2), Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY));

        assertThat(ScheduleText.of(wishes)).isEqualTo("PT1H;2,13;MONDAY,SUNDAY");
        assertThat(ScheduleText.parse(ScheduleText.of(wishes))).isEqualTo(wishes);
        assertThat(ScheduleText.parse(ScheduleText.of(FeedSchedule.NONE))).isEqualTo(FeedSchedule.NONE);
    }
}
