package io.tensionwire.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.app.topic.ConsumerLag;
import io.tensionwire.app.topic.StreamsSettling;
import io.tensionwire.app.topic.StreamsTopics;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What counts as ahead of a part: what it has read, but not yet brought through all of its steps, does. */
class ConsumerLagIT {
    private static final String RAW = "lag.stories.raw";
    private static final String BETWEEN = "lag.enrich-clusters-repartition";
    private static final StreamsTopics ENRICH = new StreamsTopics("lag.enrich", RAW);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void aStoryBetweenTwoStepsIsStillAhead() throws Exception {
        try (Broker broker = Broker.embedded(folder);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.kafka()));
                ConsumerLag lag = new ConsumerLag(admin, Map.of("bootstrap.servers", broker.kafka()));
                KafkaProducer<String, String> producer = producer(broker)) {
            assertThat(lag.count(ENRICH, 100)).isEqualTo(-1);
            create(admin, RAW, BETWEEN, "lag.enrich-store-changelog");
            assertThat(lag.count(ENRICH, 100)).isZero();

            send(producer, RAW, 5);
            assertThat(lag.count(ENRICH, 100)).isEqualTo(5);
            assertThat(lag.count(ENRICH, 4))
                    .as("in offsets, the end of a transaction included")
                    .isEqualTo(6);

            send(producer, BETWEEN, 3);
            send(producer, "lag.enrich-store-changelog", 7);
            commit(admin, RAW, 6);
            assertThat(lag.count(ENRICH.application(), RAW)).isZero();
            assertThat(lag.count(ENRICH, 100)).isEqualTo(3);
            assertThat(new StreamsSettling(admin, ENRICH).isSettled()).isFalse();

            commit(admin, BETWEEN, 4);
            assertThat(lag.count(ENRICH, 100)).isZero();
            assertThat(new StreamsSettling(admin, ENRICH).isSettled()).isTrue();

            producer.beginTransaction();
            producer.send(new ProducerRecord<>(BETWEEN, "key", "not committed yet"))
                    .get();
            assertThat(lag.count(ENRICH, 100)).isEqualTo(1);
            assertThat(new StreamsSettling(admin, ENRICH).isSettled()).isFalse();
            producer.abortTransaction();
        }
    }

    private static KafkaProducer<String, String> producer(Broker broker) {
        KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.kafka(), "transactional.id", "lag"),
                new StringSerializer(),
                new StringSerializer());
        producer.initTransactions();
        return producer;
    }

    private static void create(Admin admin, String... topics) throws Exception {
        admin.createTopics(List.of(topics).stream()
                        .map(topic -> new NewTopic(topic, 1, (short) 1))
                        .toList())
                .all()
                .get();
    }

    private static void send(KafkaProducer<String, String> producer, String topic, int records) {
        producer.beginTransaction();
        for (int i = 0; i < records; i++) {
            producer.send(new ProducerRecord<>(topic, "key", "value " + i));
        }
        producer.commitTransaction();
    }

    private static void commit(Admin admin, String topic, long offset) throws Exception {
        admin.alterConsumerGroupOffsets(
                        ENRICH.application(), Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(offset)))
                .all()
                .get();
    }
}
