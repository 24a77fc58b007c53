package io.tensionwire.sink.delivery;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes the Kafka clients of the sink. What delivery rests on is set here and cannot be set otherwise. */
final class SinkClients {
    /** The consumer group unless another is configured. */
    static final String GROUP = "tensionwire-sink";

    private SinkClients() {}

    static Consumer<byte[], byte[]> consumer(Map<String, Object> configured) {
        Map<String, Object> properties = new HashMap<>(configured);
        properties.putIfAbsent(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        properties.putIfAbsent(ConsumerConfig.CLIENT_ID_CONFIG, GROUP);
        properties.putIfAbsent(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    static Producer<byte[], byte[]> producer(Map<String, Object> configured) {
        Map<String, Object> properties = new HashMap<>(configured);
        properties.putIfAbsent(ProducerConfig.CLIENT_ID_CONFIG, GROUP + "-rejected");
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
