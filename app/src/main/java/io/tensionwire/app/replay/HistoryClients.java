package io.tensionwire.app.replay;

import io.tensionwire.app.config.Configuration;
import io.tensionwire.contract.Topics;
import io.tensionwire.replay.job.ReplayTarget;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The Kafka clients that read and write history.
 *
 * @param configuration what passes through to them
 */
public record HistoryClients(Configuration configuration) {
    private static final String LARGEST_RECORD = Integer.toString(32 << 20);

    /** Returns a consumer of what is committed, in no group. */
    public Consumer<byte[], byte[]> consumer() {
        Map<String, Object> kafka = kafka();
        kafka.put("isolation.level", "read_committed");
        kafka.put("enable.auto.commit", false);
        kafka.put("allow.auto.create.topics", false);
        kafka.put("auto.offset.reset", "none");
        kafka.put("max.partition.fetch.bytes", 4 << 20);
        return new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Returns the producer of the job that writes under a prefix. */
    public Producer<byte[], byte[]> producer(Topics target) {
        Map<String, Object> kafka = kafka();
        kafka.put("transactional.id", ReplayTarget.transactionalId(target));
        return producer(kafka);
    }

    /** Returns a producer without transactions. */
    public Producer<byte[], byte[]> producer() {
        return producer(kafka());
    }

    private static Producer<byte[], byte[]> producer(Map<String, Object> kafka) {
        kafka.putIfAbsent("compression.type", "lz4");
        kafka.put("max.request.size", LARGEST_RECORD);
        kafka.put("batch.size", 128 << 10);
        // A partition that has just been made may refuse a batch, and then take the next one before it.
        kafka.put("max.in.flight.requests.per.connection", 1);
        return new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private Map<String, Object> kafka() {
        Map<String, Object> kafka = new HashMap<>(configuration.kafka());
        kafka.remove("group.id");
        return kafka;
    }
}
