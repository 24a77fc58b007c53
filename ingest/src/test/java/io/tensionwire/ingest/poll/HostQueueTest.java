package io.tensionwire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HostQueueTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final HostQueue hosts = new HostQueue(Duration.ofSeconds(2));

    @Test
    void oneRequestAtATimeGoesToAHost() {
        assertThat(hosts.enter("a.example", "first", NOON)).isTrue();

        assertThat(hosts.enter("a.example", "second", NOON.plusSeconds(60))).isFalse();
        assertThat(hosts.enter("b.example", "second", NOON)).isTrue();
    }

    @Test
    void theNextOneComesAGapAfterTheLastHasEnded() {
        hosts.enter("a.example", "first", NOON);
        hosts.leave("a.example", NOON.plusSeconds(10));

        assertThat(hosts.enter("a.example", "second", NOON.plusSeconds(11))).isFalse();
        assertThat(hosts.enter("a.example", "second", NOON.plusSeconds(12))).isTrue();
    }

    @Test
    void aClockThatWasSetBackKeepsNobodyWaiting() {
        hosts.enter("a.example", "first", NOON);
        hosts.leave("a.example", NOON);

        assertThat(hosts.enter("a.example", "second", NOON.minusSeconds(3600))).isTrue();
    }

    @Test
    void whoWaitsLongestIsNext() {
        hosts.enter("a.example", "first", NOON);
        hosts.enter("a.example", "second", NOON);
        hosts.enter("a.example", "third", NOON);
        hosts.leave("a.example", NOON);

        assertThat(hosts.enter("a.example", "first", NOON.plusSeconds(5))).isFalse();
        assertThat(hosts.enter("a.example", "third", NOON.plusSeconds(5))).isFalse();
        assertThat(hosts.enter("a.example", "second", NOON.plusSeconds(5))).isTrue();
    }

    @Test
    void whoWillNotComeAgainHoldsNobodyUp() {
        hosts.enter("a.example", "first", NOON);
        hosts.enter("a.example", "second", NOON);
        hosts.leave("a.example", NOON);

        hosts.forget("second");

        assertThat(hosts.enter("a.example", "third", NOON.plusSeconds(5))).isTrue();
    }
}
