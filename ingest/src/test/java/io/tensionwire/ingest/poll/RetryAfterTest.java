package io.tensionwire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final Duration CAP = Duration.ofHours(1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | PT2M",
                "' 0 ' | PT0S",
                "3601 | PT1H",
                "99999999999999999999 | PT1H",
                "Mon, 04 May 2026 12:05:00 GMT | PT5M",
                "Monday, 04-May-26 12:05:00 GMT | PT5M",
                "Mon May  4 12:05:00 2026 | PT5M",
                "Tue, 05 May 2026 12:00:00 GMT | PT1H",
                "Mon, 04 May 2026 11:00:00 GMT | PT0S",
                "-5 | PT0S",
                "soon | PT0S",
                "'' | PT0S"
            })
    void secondsAndDatesUpToTheCap(String value, Duration wait) {
        assertThat(RetryAfter.parse(value, NOON, CAP)).isEqualTo(wait);
    }
}
