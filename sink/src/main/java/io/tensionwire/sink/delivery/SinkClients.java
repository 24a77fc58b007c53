package io.tensionwire.sink.delivery;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicListing;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
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
        properties.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2000);
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

    /**
     * Returns Kafka's id of each topic that is there.
     *
     * @throws KafkaException if Kafka does not tell it
     */
    static Map<String, String> topicIds(Map<String, Object> configured, Collection<String> topics) {
        Map<String, Object> properties = new HashMap<>();
        AdminClientConfig.configNames().stream()
                .filter(configured::containsKey)
                .forEach(name -> properties.put(name, configured.get(name)));
        properties.put(AdminClientConfig.CLIENT_ID_CONFIG, GROUP + "-topics");
        Map<String, String> ids = new HashMap<>();
        try (Admin admin = Admin.create(properties)) {
            for (TopicListing topic : admin.listTopics().listings().get()) {
                if (topics.contains(topic.name())) {
                    ids.put(topic.name(), topic.topicId().toString());
                }
            }
            return ids;
        } catch (ExecutionException e) {
            throw new KafkaException("Kafka does not tell which topics there are: " + e.getMessage(), e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
