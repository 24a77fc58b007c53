package io.tensionwire.sink.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;

class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10));

    @RepeatedTest(20)
    void theWaitDoublesUpToItsLimitAndIsDrawnFromTheUpperHalf() {
        assertThat(backoff.after(1)).isBetween(Duration.ofMillis(50), Duration.ofMillis(100));
        assertThat(backoff.after(3)).isBetween(Duration.ofMillis(200), Duration.ofMillis(400));
        assertThat(backoff.after(1_000_000)).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10));
    }
}
