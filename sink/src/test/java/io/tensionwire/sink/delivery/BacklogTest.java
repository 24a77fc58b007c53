package io.tensionwire.sink.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.sink.elastic.Document;
import io.tensionwire.sink.elastic.IndexFamily;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class BacklogTest {
    private static final BulkLimits LIMITS = new BulkLimits(3, 100, 100, Duration.ofHours(1), 1);

    private final Backlog backlog = new Backlog(LIMITS, new BulkSize(LIMITS));

    @Test
    void aBulkIsDueWhenItHasItsDocuments() {
        add(0, 1);
        add(1, 1);
        assertThat(backlog.isDue()).isFalse();

        add(2, 1);

        assertThat(backlog.isDue()).isTrue();
    }

    @Test
    void aBulkIsDueWhenItHasItsBytesAndMoreIsReadSoThatStatesMeet() {
        add(0, 100);

        assertThat(backlog.isDue()).isTrue();
        assertThat(backlog.isFull()).isFalse();

        add(1, 300);

        assertThat(backlog.isFull()).isTrue();
    }

    @Test
    void aBulkIsDueWhenItsFirstDocumentHasWaitedLongEnough() {
        BulkLimits impatient = new BulkLimits(3, 100, 100, Duration.ZERO, 1);
        Backlog waiting = new Backlog(impatient, new BulkSize(impatient));

        waiting.add(reading(0, "d0", 1));

        assertThat(waiting.isDue()).isTrue();
    }

    @Test
    void nothingIsNeverDue() {
        BulkLimits impatient = new BulkLimits(3, 100, 100, Duration.ZERO, 1);

        assertThat(new Backlog(impatient, new BulkSize(impatient)).isDue()).isFalse();
    }

    @Test
    void aBulkHoldsNoMoreBytesThanItMayButOneDocumentAtLeast() {
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
    void statesOfOneDocumentCountOnce() {
        for (int offset = 0; offset < 10; offset++) {
            add(offset, "same", 60);
        }
        add(10, "another", 40);
        add(11, "third", 1);

        assertThat(backlog.take()).hasSize(11);
    }

    @Test
    void whatComesFromForgottenPartitionsIsForgotten() {
        TopicPartition partition = new TopicPartition("t", 0);
        add(0, 500);
        assertThat(backlog.holds(partition)).isTrue();

        backlog.forget(List.of(partition));

        assertThat(backlog.isEmpty()).isTrue();
        assertThat(backlog.isFull()).isFalse();
        assertThat(backlog.holds(partition)).isFalse();
    }

    private void add(long offset, int bytes) {
        add(offset, "d" + offset, bytes);
    }

    private void add(long offset, String id, int bytes) {
        backlog.add(reading(offset, id, bytes));
    }

    private static Reading reading(long offset, String id, int bytes) {
        byte[] value = new byte[bytes];
        return new Reading.Indexable(
                new ConsumerRecord<>("t", 0, offset, null, value),
                new Document(IndexFamily.STORIES, "stories-2026-03", id, offset, value));
    }

    private static List<Long> offsets(List<Reading> readings) {
        return readings.stream().map(reading -> reading.record().offset()).toList();
    }
}
