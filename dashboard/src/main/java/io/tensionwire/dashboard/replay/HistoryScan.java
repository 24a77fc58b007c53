package io.tensionwire.dashboard.replay;

import io.tensionwire.dashboard.feed.Consumers;
import io.tensionwire.dashboard.feed.RecordReading;
import io.tensionwire.dashboard.stream.BusyException;
import io.tensionwire.dashboard.window.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/** Reads the stories of the topic that arrived since some time, to its end. Few at a time. Thread-safe. */
final class HistoryScan {
    private static final Duration POLL = Duration.ofMillis(500);
    /** The clock of a wire may be ahead of ours by so much: then a story arrives before it happened. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private final Consumers consumers;
    private final RecordReading reading;
    private final Semaphore places = new Semaphore(2);

    HistoryScan(Consumers consumers) {
        this.consumers = consumers;
        reading = new RecordReading(consumers.topics());
    }

    /**
     * Hands over every record that arrived since then.
     *
     * @throws BusyException if too many read at the moment
     */
    void read(Instant since, Consumer<Entry> reader) {
        if (!places.tryAcquire()) {
            throw new BusyException("two replays are reading the topic already");
        }
        try (var consumer = consumers.open()) {
            List<TopicPartition> partitions =
                    consumers.partitions(consumer, consumers.topics().enriched());
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            seek(consumer, ends, since.minus(AHEAD));
            while (!ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    reading.entry(record).ifPresent(reader);
                }
            }
        } finally {
            places.release();
        }
    }

    private static void seek(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
            Map<TopicPartition, Long> ends,
            Instant since) {
        Map<TopicPartition, Long> times = ends.keySet().stream()
                .collect(Collectors.toMap(partition -> partition, partition -> since.toEpochMilli()));
        for (Map.Entry<TopicPartition, OffsetAndTimestamp> found :
                consumer.offsetsForTimes(times).entrySet()) {
            OffsetAndTimestamp start = found.getValue();
            consumer.seek(found.getKey(), start == null ? ends.get(found.getKey()) : start.offset());
        }
    }
}
