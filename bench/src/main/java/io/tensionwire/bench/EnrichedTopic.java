package io.tensionwire.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.contract.RecordHeaders;
import io.tensionwire.contract.Topics;
import java.util.Map;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Enriched stories on their topic, compressed as the enrichment's topics are. */
record EnrichedTopic(String bootstrapServers, Topics topics, EnrichedDocuments documents) {
    private static final Logger LOG = LoggerFactory.getLogger(EnrichedTopic.class);
    /** About as long as a story waits for a commit of the enrichment: so long it waits for others at most. */
    private static final int COMMIT_MILLIS = 25;

    /** Sends the first stories as fast as Kafka takes them; returns when it has them. */
    void fill(int count) {
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            IntStream.range(0, count)
                    .forEach(number -> producer.send(record(number, System.currentTimeMillis()), this::check));
        }
    }

    /**
     * Sends stories at a steady rate, each with the time at which it is due as its timestamp; returns the times from then until
     * Kafka has it, in milliseconds.
     */
    Histogram send(Pace pace) throws InterruptedException {
        Histogram delays = new Histogram(3);
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            for (int number = 0; number < pace.count(); number++) {
                pace.awaitDue(number);
                long due = pace.due(number);
                // All callbacks come from one thread.
                producer.send(record(number, due), (metadata, failure) -> {
                    check(metadata, failure);
                    if (due >= pace.countedFrom()) {
                        delays.recordValue(System.currentTimeMillis() - due);
                    }
                });
            }
        }
        return delays;
    }

    private void check(RecordMetadata metadata, Exception failure) {
        if (failure != null) {
            LOG.error("the broker did not take a story; the trial will come to a halt", failure);
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "linger.ms",
                        COMMIT_MILLIS,
                        // A batch of the usual size holds one story: the broker would have to take hundreds a second.
                        "batch.size",
                        256 << 10,
                        "compression.type",
                        "lz4"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private ProducerRecord<byte[], byte[]> record(int number, long timestamp) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                topics.enriched(), null, timestamp, documents.id(number).getBytes(UTF_8), documents.json(number));
        RecordHeaders.set(record.headers(), RecordHeaders.REVISION, "1");
        RecordHeaders.set(record.headers(), RecordHeaders.MONTH, EnrichedDocuments.MONTH);
        return record;
    }
}
