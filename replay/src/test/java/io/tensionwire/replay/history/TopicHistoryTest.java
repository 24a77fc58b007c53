package io.tensionwire.replay.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

/** What holds of reading ranges of topics. */
class TopicHistoryTest {
    private static final TopicPartition ZERO = new TopicPartition("wire.stories.raw", 0);
    private static final TopicPartition ONE = new TopicPartition("wire.stories.raw", 1);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");

    @Test
    void partitionsAreMergedByTimeAndWhatIsBehindTheRangeIsLeft() {
        History history = history(slice(0, 0, 2), slice(1, 0, 1));
        give(ZERO, 0, 10);
        give(ZERO, 1, 30);
        give(ZERO, 2, 40);
        give(ONE, 0, 20);

        assertThat(times(history)).containsExactly(10L, 20L, 30L);
    }

    @Test
    void aRecordThatIsOlderThanTheOneBeforeItKeepsItsPlaceAndItsTimestamp() {
        History history = history(slice(0, 0, 3), slice(1, 0, 1));
        give(ZERO, 0, 50);
        give(ZERO, 1, 10);
        give(ZERO, 2, 60);
        give(ONE, 0, 55);

        List<HistoryRecord> records = records(history);
        assertThat(records).map(HistoryRecord::timestamp).containsExactly(50L, 10L, 55L, 60L);
        assertThat(records).map(HistoryRecord::time).containsExactly(50L, 50L, 55L, 60L);
    }

    @Test
    void anEmptyRangeEndsAtOnce() {
        assertThat(records(history(slice(0, 7, 7)))).isEmpty();
    }

    private History history(Slice... slices) {
        consumer.updateBeginningOffsets(Map.of(ZERO, 0L, ONE, 0L));
        return new TopicHistory(consumer, new Topics(), List.of(slices));
    }

    private static Slice slice(int partition, long from, long to) {
        return new Slice(new Partition("stories.raw", partition), from, to);
    }

    private void give(TopicPartition partition, long offset, long time) {
        consumer.addRecord(new ConsumerRecord<>(
                partition.topic(),
                partition.partition(),
                offset,
                time,
                TimestampType.CREATE_TIME,
                1,
                1,
                "k".getBytes(UTF_8),
                "v".getBytes(UTF_8),
                new RecordHeaders(),
                Optional.empty()));
    }

    private static List<Long> times(History history) {
        return records(history).stream().map(HistoryRecord::time).toList();
    }

    private static List<HistoryRecord> records(History history) {
        List<HistoryRecord> records = new ArrayList<>();
        try {
            for (Optional<HistoryRecord> next = history.next(); next.isPresent(); next = history.next()) {
                records.add(next.get());
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return records;
    }
}
