package io.tensionwire.dashboard.feed;

import io.tensionwire.contract.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Makes consumers that belong to no group and see only what is committed.
 *
 * @param kafka client configuration, at least {@code bootstrap.servers}
 * @param topics the names of the topics
 */
public record Consumers(Map<String, String> kafka, Topics topics) {
    /** Returns a new consumer; the caller closes it. */
    public Consumer<byte[], byte[]> open() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.remove("group.id");
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("allow.auto.create.topics", false);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Returns the partitions of a topic. */
    public List<TopicPartition> partitions(Consumer<?, ?> consumer, String name) {
        return consumer.partitionsFor(name).stream()
                .map(info -> new TopicPartition(name, info.partition()))
                .toList();
    }
}
