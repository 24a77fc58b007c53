package io.tensionwire.sink.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class BacklogTest {
    private final Backlog backlog = new Backlog(new BulkLimits(3, 100, Duration.ofHours(1)));

    @Test
    void aBulkIsDueWhenItHasItsStories() {
        add(0, 1);
        add(0, 1);
        assertThat(backlog.nanosUntilDue()).isPositive();

        add(0, 1);

        assertThat(backlog.nanosUntilDue()).isZero();
    }

    @Test
    void aBulkIsDueWhenItHasItsBytes() {
        add(0, 100);

        assertThat(backlog.isFull()).isTrue();
    }

    @Test
    void nothingIsNeverDue() {
        assertThat(backlog.nanosUntilDue()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aBulkHoldsNoMoreBytesThanItMayButOneStoryAtLeast() {
        add(0, 300);
        add(1, 60);
        add(2, 40);
        add(3, 1);

        assertThat(offsets(backlog.take())).containsExactly(0L);
        assertThat(offsets(backlog.take())).containsExactly(1L, 2L);
        assertThat(offsets(backlog.take())).containsExactly(3L);
        assertThat(backlog.isEmpty()).isTrue();
    }

    @Test
    void whatComesFromForgottenPartitionsIsForgotten() {
        add(0, 100);

        backlog.forget(List.of(new TopicPartition("t", 0)));

        assertThat(backlog.isEmpty()).isTrue();
        assertThat(backlog.isFull()).isFalse();
    }

    private void add(long offset, int bytes) {
        backlog.add(new Reading.Unreadable(new ConsumerRecord<>("t", 0, offset, null, new byte[bytes]), "for a test"));
    }

    private static List<Long> offsets(List<Reading> readings) {
        return readings.stream().map(reading -> reading.record().offset()).toList();
    }
}
