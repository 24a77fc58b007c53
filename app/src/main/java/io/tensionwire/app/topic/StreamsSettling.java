package io.tensionwire.app.topic;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Waits until an application of Kafka Streams has taken in everything: all that stands in the topics that it reads, those between
 * its own parts included. What one part has written counts as soon as it is written, so nothing slips through between two looks.
 */
public final class StreamsSettling {
    private static final int LOOK_MILLIS = 15;

    private final Admin admin;
    private final TopicOffsets offsets;
    private final StreamsTopics topics;
    /** What it reads; known for good once it has begun to read. */
    private Set<TopicPartition> partitions;

    /**
     * Waits for an application.
     *
     * @param admin stays the caller's to close
     * @param topics what it reads
     */
    public StreamsSettling(Admin admin, StreamsTopics topics) {
        this.admin = admin;
        this.offsets = new TopicOffsets(admin);
        this.topics = topics;
    }

    /**
     * Waits until everything that was written meanwhile was taken in, too.
     *
     * @throws IllegalStateException if Kafka refuses
     * @throws InterruptedException if the thread is interrupted
     */
    public void await() throws InterruptedException {
        try {
            while (!isSettled()) {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "Kafka does not tell how far " + topics.application() + " is: "
                            + e.getCause().getMessage(),
                    e);
        }
    }

    /**
     * Returns whether everything that is written by now was taken in.
     *
     * @throws ExecutionException if Kafka refuses
     * @throws InterruptedException if the thread is interrupted
     */
    public boolean isSettled() throws ExecutionException, InterruptedException {
        // Ends last: what a part wrote after the first look is seen in the second.
        Map<TopicPartition, OffsetAndMetadata> taken = offsets.committed(topics.application());
        return ends(!taken.isEmpty()).entrySet().stream().allMatch(end -> {
            OffsetAndMetadata offset = taken.get(end.getKey());
            return end.getValue() == 0 || (offset != null && offset.offset() >= end.getValue());
        });
    }

    private Map<TopicPartition, Long> ends(boolean begun) throws ExecutionException, InterruptedException {
        Set<TopicPartition> read = partitions == null ? offsets.partitions(topics.existing(admin)) : partitions;
        if (begun) {
            partitions = read;
        }
        return offsets.ends(read);
    }
}
