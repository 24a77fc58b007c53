package io.tensionwire.sink.delivery;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offsets behind which all is settled, until Kafka has them. For the thread of the consumer. */
final class Commits {
    private static final Logger LOG = LoggerFactory.getLogger(Commits.class);

    /** Between two commits: each costs the broker about as much as it costs to hand out some hundred records. */
    private static final long NANOS_BETWEEN = Duration.ofMillis(500).toNanos();

    private final Consumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, OffsetAndMetadata> open = new HashMap<>();
    private boolean underWay;
    private long next = System.nanoTime();

    Commits(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /** Notes offsets that may be committed. */
    void add(Map<TopicPartition, OffsetAndMetadata> offsets) {
        open.putAll(offsets);
    }

    /** Sends off what is open, unless a commit is under way already or was a moment ago. Never waits. */
    void begin() {
        if (open.isEmpty() || underWay || System.nanoTime() - next < 0) {
            return;
        }
        underWay = true;
        next = System.nanoTime() + NANOS_BETWEEN;
        consumer.commitAsync(new HashMap<>(open), this::completed);
    }

    /**
     * Commits what is open, and waits for it. A failure is no harm: what is not committed comes again, and is stale then.
     *
     * @param longest the longest wait
     */
    void finish(Duration longest) {
        if (open.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(new HashMap<>(open), longest);
            open.clear();
        } catch (KafkaException e) {
            LOG.warn("offsets {} are not committed: {}; their stories will be read once more", open, e.getMessage());
        }
    }

    /** Forgets the offsets of partitions that others read from now on. */
    void forget(Collection<TopicPartition> partitions) {
        open.keySet().removeAll(partitions);
    }

    private void completed(Map<TopicPartition, OffsetAndMetadata> offsets, Exception failure) {
        underWay = false;
        if (failure == null) {
            offsets.forEach(open::remove);
        } else {
            LOG.debug("offsets {} are not yet committed: {}", offsets, failure.getMessage());
        }
    }
}
