package io.tensionwire.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedScheduleTest {

    @Test
    void theChannelTellsHowLongItLives() {
        assertThat(schedule("<ttl> 90 </ttl>").interval()).isEqualTo(Duration.ofMinutes(90));
    }

    @ParameterizedTest
    @CsvSource({
        "hourly, 2, PT30M",
        "Daily, 1, PT24H",
        "weekly, 1, PT168H",
        "yearly, 1, PT168H",
        "often, 1, PT0S",
        "hourly, 0, PT1H"
    })
    void theSyndicationModuleTellsHowOftenItChanges(String period, int frequency, Duration expected) {
        assertThat(schedule("<sy:updatePeriod>" + period + "</sy:updatePeriod><sy:updateFrequency>" + frequency
                                + "</sy:updateFrequency>")
                        .interval())
                .isEqualTo(expected);
    }

    @Test
    void hour24IsMidnightAndBothNamesOfHoursAreKnown() {
        assertThat(schedule("<skipHours><hour>3</hour><hour>24</hour><hour>25</hour><hours>7</hours></skipHours>")
                        .skipHours())
                .containsExactlyInAnyOrder(0, 3, 7);
    }

    @Test
    void daysAndHoursAreThoseOfUtc() {
        FeedSchedule schedule = schedule("<skipHours><hour>3</hour></skipHours><skipdays><day>Sunday</day></skipdays>");

        assertThat(schedule.skipDays()).containsExactly(DayOfWeek.SUNDAY);
        assertThat(schedule.isOpenAt(Instant.parse("2026-05-03T12:00:00Z"))).isFalse();
        assertThat(schedule.isOpenAt(Instant.parse("2026-05-04T03:59:59Z"))).isFalse();
        assertThat(schedule.isOpenAt(Instant.parse("2026-05-04T04:00:00Z"))).isTrue();
    }

    @Test
    void aFeedThatSkipsEveryDayIsReadAllTheSame() {
        StringBuilder days = new StringBuilder("<skipDays>");
        for (DayOfWeek day : DayOfWeek.values()) {
            days.append("<day>" + day + "</day>");
        }

        assertThat(schedule(days + "</skipDays>").skipDays()).isEmpty();
    }

    @Test
    void itIsReadThoughTheFeedIsIllFormed() {
        assertThat(schedule("<title>A & B</title><ttl>15</ttl>").interval()).isEqualTo(Duration.ofMinutes(15));
    }

    @ParameterizedTest
    @CsvSource({"{}", "''", "<html><body>Not found"})
    void whatIsNoFeedAsksForNothing(String content) {
        assertThat(FeedSchedule.of(content.getBytes(UTF_8), null)).isEqualTo(FeedSchedule.NONE);
    }

    private static FeedSchedule schedule(String fields) {
        return FeedSchedule.of(
                ("<rss xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'><channel>" + fields
                                + "<item><guid>1</guid><ttl>1</ttl></item></channel></rss>")
                        .getBytes(UTF_8),
                null);
    }
}
