package io.tensionwire.app.topic;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * How many records of a topic a consumer group has still to read. Offsets alone do not tell: the end of each transaction
 * takes an offset too. So the records are counted where offsets differ. Not thread-safe.
 */
public final class ConsumerLag implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int GIVE_UP_AFTER = 20;

    private final Admin admin;
    private final Consumer<byte[], byte[]> consumer;

    /**
     * Connects.
     *
     * @param admin stays the caller's to close
     * @param kafka client configuration, at least {@code bootstrap.servers}
     */
    public ConsumerLag(Admin admin, Map<String, String> kafka) {
        this.admin = admin;
        Properties properties = new Properties();
        properties.putAll(kafka);
        properties.put("isolation.level", "read_committed");
        properties.put("enable.auto.commit", "false");
        properties.put("auto.offset.reset", "none");
        consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * Counts what a group has still to read; -1 if the topic does not exist.
     *
     * @throws ExecutionException if Kafka refuses
     * @throws InterruptedException if the thread is interrupted
     */
    public long count(String group, String topic) throws ExecutionException, InterruptedException {
        return count(group, topic, Long.MAX_VALUE);
    }

    /**
     * Counts what a group has still to read; -1 if the topic does not exist.
     *
     * @param exactTo where more offsets than these lie ahead, their number is returned: to count takes time
     * @throws ExecutionException if Kafka refuses
     * @throws InterruptedException if the thread is interrupted
     */
    public long count(String group, String topic, long exactTo) throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = partitions(topic);
        if (partitions.isEmpty()) {
            return -1;
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        Map<TopicPartition, OffsetAndMetadata> committed = committed(group);
        Map<TopicPartition, Long> behind = new TreeMap<>(Comparator.comparing(TopicPartition::toString));
        for (TopicPartition partition : partitions) {
            OffsetAndMetadata offset = committed.get(partition);
            long position = offset == null ? begins.get(partition) : offset.offset();
            if (position < ends.get(partition)) {
                behind.put(partition, position);
            }
        }
        long offsets = behind.entrySet().stream()
                .mapToLong(partition -> ends.get(partition.getKey()) - partition.getValue())
                .sum();
        return offsets > exactTo ? offsets : records(behind, ends);
    }

    /** Counts the records that a reader sees between two sets of offsets. */
    private long records(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        consumer.assign(from.keySet());
        from.forEach(consumer::seek);
        long records = 0;
        for (int empty = 0; empty < GIVE_UP_AFTER && !reached(from, to); ) {
            int polled = consumer.poll(POLL).count();
            records += polled;
            empty = polled == 0 ? empty + 1 : 0;
        }
        return records;
    }

    private boolean reached(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        return from.keySet().stream().allMatch(partition -> consumer.position(partition) >= to.get(partition));
    }

    private List<TopicPartition> partitions(String topic) throws ExecutionException, InterruptedException {
        if (!admin.listTopics().names().get().contains(topic)) {
            return List.of();
        }
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .collect(Collectors.toList());
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(String group)
            throws ExecutionException, InterruptedException {
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

    /** Disconnects. */
    @Override
    public void close() {
        consumer.close();
    }
}
