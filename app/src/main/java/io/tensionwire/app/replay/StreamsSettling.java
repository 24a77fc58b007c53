package io.tensionwire.app.replay;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * Waits until an application of Kafka Streams has taken in everything: all that stands in the topics that it reads, those between
 * its own parts included. What one part has written counts as soon as it is written, so nothing slips through between two looks.
 */
public final class StreamsSettling implements SettledSteps.Settling {
    private static final int LOOK_MILLIS = 15;

    private final Admin admin;
    private final String application;
    private final String source;
    /** What it reads; known for good once it has begun to read. */
    private Set<TopicPartition> partitions;

    /**
     * Waits for an application.
     *
     * @param admin stays the caller's to close
     * @param application its id
     * @param source the topic that it reads from outside
     */
    public StreamsSettling(Admin admin, String application, String source) {
        this.admin = admin;
        this.application = application;
        this.source = source;
    }

    @Override
    public void await() throws InterruptedException {
        try {
            while (!isSettled()) {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "Kafka does not tell how far " + application + " is: "
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
        Map<TopicPartition, OffsetAndMetadata> taken = taken(application);
        return ends(!taken.isEmpty()).entrySet().stream().allMatch(end -> {
            OffsetAndMetadata offset = taken.get(end.getKey());
            return end.getValue() == 0 || (offset != null && offset.offset() >= end.getValue());
        });
    }

    private Map<TopicPartition, OffsetAndMetadata> taken(String group) throws ExecutionException, InterruptedException {
        try {
            return admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return Map.of();
            }
            throw e;
        }
    }

    private Map<TopicPartition, Long> ends(boolean begun) throws ExecutionException, InterruptedException {
        Set<TopicPartition> read = partitions == null ? partitions() : partitions;
        if (begun) {
            partitions = read;
        }
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        read.forEach(partition -> asked.put(partition, OffsetSpec.latest()));
        return admin.listOffsets(asked).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private Set<TopicPartition> partitions() throws ExecutionException, InterruptedException {
        List<String> read = admin.listTopics().names().get().stream()
                .filter(topic ->
                        topic.equals(source) || (topic.startsWith(application + "-") && topic.endsWith("-repartition")))
                .toList();
        Set<TopicPartition> found = new HashSet<>();
        admin.describeTopics(read).allTopicNames().get().forEach((name, topic) -> topic.partitions()
                .forEach(partition -> found.add(new TopicPartition(name, partition.partition()))));
        return found;
    }
}
