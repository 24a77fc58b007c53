package io.tensionwire.app.topic;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * How many records of a topic a consumer group has still to read. Offsets alone do not tell: the end of each transaction
 * takes an offset too. So the records are counted where offsets differ. Not thread-safe.
 */
public final class ConsumerLag implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int GIVE_UP_AFTER = 4;

    private final Admin admin;
    private final TopicOffsets offsets;
    private final Consumer<byte[], byte[]> consumer;

    /**
     * Connects.
     *
     * @param admin stays the caller's to close
     * @param kafka client configuration, at least {@code bootstrap.servers}
     */
    public ConsumerLag(Admin admin, Map<String, String> kafka) {
        this.admin = admin;
        this.offsets = new TopicOffsets(admin);
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
     * Counts what an application of Kafka Streams has still to take in, a story that is on its way between its steps included; -1 if
     * the topic that it reads from outside does not exist.
     *
     * @param exactTo where more offsets than these lie ahead, their number is returned: to count takes time
     * @throws ExecutionException if Kafka refuses
     * @throws InterruptedException if the thread is interrupted
     */
    public long count(StreamsTopics topics, long exactTo) throws ExecutionException, InterruptedException {
        List<String> existing = topics.existing(admin);
        return existing.contains(topics.source()) ? behind(topics.application(), existing, exactTo) : -1;
    }

    /**
     * Counts what a group has still to read; -1 if the topic does not exist.
     *
     * @param exactTo where more offsets than these lie ahead, their number is returned: to count takes time
     * @throws ExecutionException if Kafka refuses
     * @throws InterruptedException if the thread is interrupted
     */
    public long count(String group, String topic, long exactTo) throws ExecutionException, InterruptedException {
        return admin.listTopics().names().get().contains(topic) ? behind(group, List.of(topic), exactTo) : -1;
    }

    private long behind(String group, List<String> topics, long exactTo)
            throws ExecutionException, InterruptedException {
        Set<TopicPartition> partitions = offsets.partitions(topics);
        Map<TopicPartition, OffsetAndMetadata> committed = offsets.committed(group);
        Map<TopicPartition, Long> begins = offsets.begins(partitions);
        Map<TopicPartition, Long> ends = offsets.ends(partitions);
        Map<TopicPartition, Long> behind = new TreeMap<>(Comparator.comparing(TopicPartition::toString));
        for (TopicPartition partition : partitions) {
            OffsetAndMetadata offset = committed.get(partition);
            long position = offset == null ? begins.get(partition) : offset.offset();
            if (position < ends.get(partition)) {
                behind.put(partition, position);
            }
        }
        long ahead = behind.entrySet().stream()
                .mapToLong(partition -> ends.get(partition.getKey()) - partition.getValue())
                .sum();
        return ahead > exactTo ? ahead : records(behind, ends);
    }

    /** Counts the records that a reader sees between two sets of offsets, and the offsets that are held by an open transaction. */
    private long records(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        consumer.assign(from.keySet());
        from.forEach(consumer::seek);
        long records = 0;
        for (int empty = 0; empty < GIVE_UP_AFTER && !reached(from, to); ) {
            int polled = consumer.poll(POLL).count();
            records += polled;
            empty = polled == 0 ? empty + 1 : 0;
        }
        long held = from.keySet().stream()
                .mapToLong(partition -> Math.max(0, to.get(partition) - consumer.position(partition)))
                .sum();
        return records + held;
    }

    private boolean reached(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        return from.keySet().stream().allMatch(partition -> consumer.position(partition) >= to.get(partition));
    }

    /** Disconnects. */
    @Override
    public void close() {
        consumer.close();
    }
}
