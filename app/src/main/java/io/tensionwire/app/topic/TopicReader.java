package io.tensionwire.app.topic;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what is committed in one topic, without a consumer group. Not thread-safe. */
public final class TopicReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(250);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;

    /**
     * Connects to a topic.
     *
     * @param kafka client configuration, at least {@code bootstrap.servers}
     */
    public TopicReader(Map<String, String> kafka, String topic) {
        Properties properties = new Properties();
        properties.putAll(kafka);
        properties.put("isolation.level", "read_committed");
        properties.put("enable.auto.commit", "false");
        consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
        partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .collect(Collectors.toList());
        consumer.assign(partitions);
    }

    /** Hands over every record from the beginning to where the topic ends now; returns how many. */
    public long readAll(Consumer<ConsumerRecord<String, byte[]>> reader) {
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long count = 0;
        while (!partitions.stream().allMatch(partition -> consumer.position(partition) >= ends.get(partition))) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                reader.accept(record);
                count++;
            }
        }
        return count;
    }

    /** Starts at the end: {@link #poll} then hands over what comes from now on. */
    public void seekToEnd() {
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** Starts at the beginning: {@link #poll} then hands over everything. */
    public void seekToBeginning() {
        consumer.seekToBeginning(partitions);
    }

    /** Hands over what has come; waits up to a quarter of a second for it. */
    public void poll(Consumer<ConsumerRecord<String, byte[]>> reader) {
        consumer.poll(POLL).forEach(reader);
    }

    /** Disconnects. */
    @Override
    public void close() {
        consumer.close();
    }
}
