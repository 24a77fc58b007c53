package io.tensionwire.enrich.topology;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Keeps a consumer from raw stories for the time of one poll. Belongs to its thread. */
final class RawHold {
    private final String raw;
    private final Set<TopicPartition> held = new HashSet<>();
    private final Set<TopicPartition> pausedMeanwhile = new HashSet<>();

    /**
     * A hold.
     *
     * @param raw the topic of raw stories
     */
    RawHold(String raw) {
        this.raw = raw;
    }

    /** Pauses the partitions of raw stories that are not paused already. */
    void begin(Consumer<?, ?> consumer) {
        held.clear();
        consumer.assignment().stream()
                .filter(partition -> partition.topic().equals(raw))
                .forEach(held::add);
        held.removeAll(consumer.paused());
        consumer.pause(held);
        pausedMeanwhile.clear();
    }

    /** Says that somebody else pauses partitions, whatever they are now. */
    void paused(Collection<TopicPartition> partitions) {
        pausedMeanwhile.addAll(partitions);
    }

    /**
     * Resumes what {@link #begin} paused. In a rebalance, Kafka Streams pauses what is not restored yet, and what was lost is not to
     * be resumed at all.
     */
    void end(Consumer<?, ?> consumer) {
        held.removeAll(pausedMeanwhile);
        held.retainAll(consumer.assignment());
        consumer.resume(held);
    }
}
