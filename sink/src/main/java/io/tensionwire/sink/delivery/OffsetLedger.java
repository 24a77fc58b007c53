package io.tensionwire.sink.delivery;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * What is on its way of each partition, in the order of its offsets: an offset may be committed when everything before it is
 * settled, however the bulks overtook each other. For the thread of the consumer.
 */
final class OffsetLedger {
    private final Map<TopicPartition, ArrayDeque<Entry>> open = new HashMap<>();

    /** How far a partition is settled once the delivery is. */
    private record Entry(BulkDelivery delivery, OffsetAndMetadata offset) {}

    /** Notes a delivery that goes out; those before it hold lower offsets. */
    void goesOut(BulkDelivery delivery) {
        delivery.offsets().forEach((partition, offset) -> open.computeIfAbsent(partition, key -> new ArrayDeque<>())
                .add(new Entry(delivery, offset)));
    }

    /** Returns the offsets that may be committed since this was asked last. */
    Map<TopicPartition, OffsetAndMetadata> settled() {
        Map<TopicPartition, OffsetAndMetadata> settled = new HashMap<>();
        open.forEach((partition, entries) -> {
            while (!entries.isEmpty() && entries.peek().delivery().settled()) {
                settled.put(partition, entries.remove().offset());
            }
        });
        open.values().removeIf(ArrayDeque::isEmpty);
        return settled;
    }

    /** Returns whether nothing of this partition is on its way. */
    boolean isClear(TopicPartition partition) {
        return !open.containsKey(partition);
    }

    /** Forgets partitions that others read from now on. */
    void forget(Collection<TopicPartition> partitions) {
        open.keySet().removeAll(partitions);
    }
}
