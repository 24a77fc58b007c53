package io.tensionwire.replay.history;

import io.tensionwire.contract.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Ranges of topics, their partitions merged by time. It holds a bounded piece of each partition in memory, however far their
 * times are apart. Not thread-safe.
 */
public final class TopicHistory implements History {
    private static final Duration POLL = Duration.ofMillis(250);

    private final Consumer<byte[], byte[]> consumer;
    private final PartitionMerge merge;
    private final Map<TopicPartition, Slice> open = new HashMap<>();
    private final Map<Partition, Long> times = new HashMap<>();

    /**
     * Reads ranges.
     *
     * @param consumer sees only what is committed and belongs to no group; closed with this
     * @param topics the names of the topics
     * @param slices the ranges, at most one of a partition
     */
    public TopicHistory(Consumer<byte[], byte[]> consumer, Topics topics, List<Slice> slices) {
        this.consumer = consumer;
        merge = new PartitionMerge(slices.stream().map(Slice::partition).toList());
        for (Slice slice : slices) {
            if (slice.isEmpty()) {
                merge.end(slice.partition());
            } else {
                Partition partition = slice.partition();
                open.put(new TopicPartition(topics.prefix() + partition.topic(), partition.number()), slice);
            }
        }
        consumer.assign(open.keySet());
        open.forEach((partition, slice) -> consumer.seek(partition, slice.from()));
    }

    @Override
    public Optional<HistoryRecord> next() {
        Optional<HistoryRecord> next = merge.next();
        while (next.isEmpty() && !merge.isExhausted()) {
            read();
            next = merge.next();
        }
        return next;
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void read() {
        holdBack();
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            Slice slice = open.get(new TopicPartition(record.topic(), record.partition()));
            if (slice != null && record.offset() < slice.to()) {
                merge.add(record(slice.partition(), record));
            }
        }
        // Not the records tell where a partition ends: behind the last one may stand the end of a transaction.
        Set<TopicPartition> reached = new HashSet<>();
        open.forEach((partition, slice) -> {
            if (consumer.position(partition) >= slice.to()) {
                merge.end(slice.partition());
                reached.add(partition);
            }
        });
        if (!reached.isEmpty()) {
            open.keySet().removeAll(reached);
            consumer.assign(open.keySet());
        }
    }

    private void holdBack() {
        open.forEach((partition, slice) -> {
            if (merge.isFull(slice.partition())) {
                consumer.pause(List.of(partition));
            } else {
                consumer.resume(List.of(partition));
            }
        });
    }

    private HistoryRecord record(Partition partition, ConsumerRecord<byte[], byte[]> record) {
        long time = times.merge(partition, record.timestamp(), Math::max);
        return new HistoryRecord(
                partition, record.offset(), record.timestamp(), time, record.key(), record.value(), record.headers());
    }
}
