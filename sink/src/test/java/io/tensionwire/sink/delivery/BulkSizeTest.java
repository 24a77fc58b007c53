package io.tensionwire.sink.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BulkSizeTest {
    private static final Duration SOON = Duration.ofMillis(20);
    private static final Duration LATE = Duration.ofSeconds(3);

    private final BulkSize size = new BulkSize(new BulkLimits(100, 1_000, 8_000, Duration.ZERO, 1));

    @Test
    void fullRequestsThatAreAnsweredSoonLetItGrowUpToItsBound() {
        assertThat(size.bytes()).isEqualTo(4_000);

        size.answered(4_000, SOON);
        assertThat(size.bytes()).isEqualTo(5_000);

        for (int i = 0; i < 10; i++) {
            size.answered(size.bytes(), SOON);
        }
        assertThat(size.bytes()).isEqualTo(8_000);
    }

    @Test
    void requestsThatAreNotFullTellNothing() {
        size.answered(100, SOON);

        assertThat(size.bytes()).isEqualTo(4_000);
    }

    @Test
    void lateAnswersLetItShrinkAndTooMuchHalvesIt() {
        size.answered(4_000, LATE);
        assertThat(size.bytes()).isEqualTo(3_200);

        size.overtaxed(3_000);
        assertThat(size.bytes()).isEqualTo(1_500);

        size.overtaxed(1_500);
        assertThat(size.bytes()).isEqualTo(1_000);
    }

    @Test
    void aSmallRequestThatWasTooMuchDoesNotLetALargerSizeStand() {
        size.overtaxed(9_000);

        assertThat(size.bytes()).isEqualTo(4_000);
    }
}
