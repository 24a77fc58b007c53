package io.tensionwire.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The clients of Kafka that ingest needs.
 *
 * @param producer makes the transactional producer
 * @param committed makes a consumer that sees only what is committed, in no group
 * @param written makes a consumer that sees all that is written, in no group
 */
record IngestClients(
        Supplier<Producer<byte[], byte[]>> producer,
        Supplier<Consumer<byte[], byte[]>> committed,
        Supplier<Consumer<byte[], byte[]>> written) {
    private static final int OVERHEAD = 64 << 10;

    /**
     * Returns clients of a real cluster.
     *
     * @param kafka the properties of both; what exactly-once needs is set over them
     */
    static IngestClients of(Map<String, ?> kafka, IngestSettings settings) {
        return new IngestClients(
                () -> new KafkaProducer<>(
                        producerProperties(kafka, settings), new ByteArraySerializer(), new ByteArraySerializer()),
                () -> consumer(kafka, "read_committed"),
                () -> consumer(kafka, "read_uncommitted"));
    }

    private static Consumer<byte[], byte[]> consumer(Map<String, ?> kafka, String isolation) {
        return new KafkaConsumer<>(
                consumerProperties(kafka, isolation), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    static Map<String, Object> producerProperties(Map<String, ?> kafka, IngestSettings settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, IngestSettings.PRODUCER_BATCH);
        properties.put(
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Math.max(1 << 20, settings.limits().largestRecord() + OVERHEAD));
        properties.putAll(kafka);
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, settings.transactionalId());
        return properties;
    }

    static Map<String, Object> consumerProperties(Map<String, ?> kafka, String isolation) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
        // A topic made by asking for it would not be compacted.
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return properties;
    }
}
