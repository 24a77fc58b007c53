package io.tensionwire.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantTextTest {
    private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    @Test
    void instantsAreWrittenAndReadAsJavaDoes() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            int unit = (int) Math.pow(10, random.nextInt(10));
            int nanos = random.nextInt(1_000_000_000) / unit * unit;
            Instant instant = Instant.ofEpochSecond(random.nextLong(FIRST, LAST), nanos);

            assertThat(InstantText.of(instant)).isEqualTo(instant.toString());
            assertThat(InstantText.read(instant.toString())).contains(instant);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02T04:05:06.5Z", "2024-02-29T23:59:59.000000001Z", "2026-03-02T04:05:06.1200Z"})
    void fractionsMayHaveAnyNumberOfDigits(String text) {
        assertThat(InstantText.read(text)).contains(Instant.parse(text));
    }

    @Test
    void yearsBeyondFourDigitsAreWrittenAsJavaDoes() {
        assertThat(InstantText.of(Instant.MIN)).isEqualTo(Instant.MIN.toString());
        assertThat(InstantText.of(Instant.MAX)).isEqualTo(Instant.MAX.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-03-02",
                "2026-03-02T04:05:06",
                "2026-03-02t04:05:06z",
                "2026-03-02T04:05:60Z",
                "2026-13-02T04:05:06Z",
                "2025-02-29T04:05:06Z",
                "2026-03-02T04:05:06,5Z",
                "2026-03-02T04:05:06.x5Z",
                "+2026-03-02T04:05:06Z",
            })
    void otherTextsAreNotRead(String text) {
        assertThat(InstantText.read(text)).isEmpty();
    }
}
