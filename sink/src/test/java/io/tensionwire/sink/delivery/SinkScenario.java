package io.tensionwire.sink.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.tensionwire.contract.RecordHeaders;
import io.tensionwire.contract.Topics;
import io.tensionwire.sink.elastic.ElasticsearchSettings;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** A sink between a scripted Elasticsearch and Kafka's stand-ins, and the steps that the specifications of it share. */
@Timeout(60)
abstract class SinkScenario {
    static final Topics TOPICS = new Topics();
    static final TopicPartition FIRST = new TopicPartition(TOPICS.enriched(), 0);
    static final TopicPartition SECOND = new TopicPartition(TOPICS.enriched(), 1);
    static final TopicPartition POINTS = new TopicPartition(TOPICS.tensionIndex(), 0);
    static final TopicPartition ALERTS = new TopicPartition(TOPICS.tensionAlerts(), 0);

    final ScriptedElasticsearch elasticsearch = new ScriptedElasticsearch();
    final RecordedConsumer consumer = new RecordedConsumer();
    final Map<String, String> topicIds = new HashMap<>();
    MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    ElasticsearchSettings where = ElasticsearchSettings.at(elasticsearch.url());
    BulkLimits limits = new BulkLimits(3, 1 << 20, 1 << 20, Duration.ofMillis(1), 1);
    Duration startTimeout;
    SinkService sink;
    Thread thread;

    @AfterEach
    void stop() throws InterruptedException {
        if (sink != null) {
            sink.close();
        }
        if (thread != null) {
            thread.join();
        }
        elasticsearch.close();
    }

    /** Makes the sink as the fields say. */
    SinkService sink() {
        SinkSettings settings = new SinkSettings(
                where,
                null,
                limits,
                new Backoff(Duration.ofMillis(1), Duration.ofMillis(4)),
                startTimeout,
                Duration.ofSeconds(1));
        sink = new SinkService(settings, consumer, producer, () -> topicIds, TOPICS, DeliveryMeter.NONE);
        return sink;
    }

    @SafeVarargs
    final void start(ConsumerRecord<byte[], byte[]>... records) {
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            all.add(record);
        }
        start(all);
    }

    void start(List<ConsumerRecord<byte[], byte[]>> records) {
        SinkService made = sink();
        consumer.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L, POINTS, 0L, ALERTS, 0L));
        consumer.schedulePollTask(() -> {
            consumer.rebalance(List.of(FIRST, SECOND, POINTS, ALERTS));
            records.forEach(consumer::addRecord);
        });
        thread = new Thread(made::run, "sink");
        thread.setUncaughtExceptionHandler((dying, failure) -> {});
        thread.start();
    }

    /** Waits until the offset of a partition was committed. */
    void awaitCommit(TopicPartition partition, long offset) {
        await().until(() -> consumer.committed().getOrDefault(partition, 0L) == offset);
    }

    /** Waits until the sink has polled this often from now on. */
    void awaitTurns(int count) {
        CountDownLatch turns = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            consumer.schedulePollTask(turns::countDown);
        }
        await().until(() -> turns.getCount() == 0);
    }

    /** Lets Kafka's producer wait until the test acknowledges. */
    MockProducer<byte[], byte[]> waitingProducer() {
        producer = new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
        return producer;
    }

    static ElasticsearchSettings at(String... urls) {
        return new ElasticsearchSettings(
                List.of(urls).stream().map(URI::create).toList(), null, null, null, null, "", 0, null, null);
    }

    static ConsumerRecord<byte[], byte[]> story(TopicPartition partition, long offset, String id, long revision) {
        return story(partition, offset, id, revision, "{\"id\":\"" + id + "\"}");
    }

    static ConsumerRecord<byte[], byte[]> story(
            TopicPartition partition, long offset, String id, long revision, String value) {
        ConsumerRecord<byte[], byte[]> record = record(partition, offset, id, value);
        RecordHeaders.set(record.headers(), RecordHeaders.REVISION, Long.toString(revision));
        RecordHeaders.set(record.headers(), RecordHeaders.MONTH, "2026-03");
        return record;
    }

    static ConsumerRecord<byte[], byte[]> record(TopicPartition partition, long offset, String key, String value) {
        return new ConsumerRecord<>(
                partition.topic(),
                partition.partition(),
                offset,
                key == null ? null : key.getBytes(UTF_8),
                value == null ? null : value.getBytes(UTF_8));
    }

    static String header(ProducerRecord<byte[], byte[]> record, String name) {
        return RecordHeaders.text(record.headers(), name);
    }
}
