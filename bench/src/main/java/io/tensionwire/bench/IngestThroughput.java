package io.tensionwire.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import io.tensionwire.app.topic.TopicReader;
import io.tensionwire.contract.Topics;
import io.tensionwire.ingest.IngestService;
import io.tensionwire.ingest.IngestSettings;
import io.tensionwire.ingest.KnownFormats;
import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.publish.IngestCounts;
import io.tensionwire.ingest.source.FileSource;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * How fast ingest publishes files, and how fast a plain producer publishes the same records: no reading, no transactions, no
 * positions, but the same keys, values, headers, acknowledgement, compression and size of batches.
 *
 * @param cluster where to
 * @param bootstrapServers the same, for clients of their own
 */
record IngestThroughput(Cluster cluster, String bootstrapServers) {
    /** How many of the records a plain producer sends over and over: enough to differ, few enough for memory. */
    private static final int KEPT = 20_000;

    /**
     * A run.
     *
     * @param stories how many stories were published
     * @param bytes how many bytes their values took
     * @param seconds how long it took
     * @param cpuSeconds how much of the processors this process took, the broker's not counted
     */
    record Run(long stories, long bytes, double seconds, double cpuSeconds) {
        double storiesPerSecond() {
            return stories / seconds;
        }

        double cpuMicrosPerStory() {
            return cpuSeconds * 1e6 / stories;
        }
    }

    /** Both runs over the same files. */
    record Pair(Run ingest, Run plain) {
        double ratio() {
            return ingest.storiesPerSecond() / plain.storiesPerSecond();
        }
    }

    /** Publishes these files with ingest, then the stories that came of them with a plain producer. */
    Pair measure(List<Path> files) throws Exception {
        Topics topics = cluster.freshTopics();
        double cpu = cpuSeconds();
        double seconds = ingest(files, topics);
        double taken = cpuSeconds() - cpu;
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        long[] all = new long[2];
        try (TopicReader reader = cluster.reader(topics.raw())) {
            reader.readAll(record -> {
                all[0]++;
                all[1] += record.value().length;
                if (records.size() < KEPT) {
                    records.add(record);
                }
            });
        }
        cluster.remove(topics);
        Run ingest = new Run(all[0], all[1], seconds, taken);
        return new Pair(ingest, plain(records, ingest.stories()));
    }

    private double ingest(List<Path> files, Topics topics) throws Exception {
        FileSource source = new FileSource(new Provenance("bench"), files, KnownFormats.all());
        IngestSettings settings = new IngestSettings("bench-" + topics.prefix());
        long began = System.nanoTime();
        try (IngestService service =
                new IngestService(settings, Map.of("bootstrap.servers", bootstrapServers), topics, List.of(source))) {
            service.runOnce();
            IngestCounts counts = service.counts();
            if (counts.rejected() + counts.failedItems() > 0) {
                throw new IllegalStateException(counts.rejected() + " pieces were rejected; the measurement is void");
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private Run plain(List<ConsumerRecord<String, byte[]>> records, long stories) throws Exception {
        Topics topics = cluster.freshTopics();
        long bytes = 0;
        double cpu = cpuSeconds();
        long began = System.nanoTime();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(plainProperties(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (long i = 0; i < stories; i++) {
                ConsumerRecord<String, byte[]> record = records.get((int) (i % records.size()));
                bytes += record.value().length;
                producer.send(again(record, topics.raw()));
            }
            producer.flush();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double taken = cpuSeconds() - cpu;
        cluster.remove(topics);
        return new Run(stories, bytes, seconds, taken);
    }

    /** What ingest sets as well; all else is as Kafka has it. */
    private Map<String, Object> plainProperties() {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "acks",
                "all",
                "compression.type",
                "lz4",
                "batch.size",
                IngestSettings.PRODUCER_BATCH);
    }

    private static ProducerRecord<byte[], byte[]> again(ConsumerRecord<String, byte[]> record, String topic) {
        return new ProducerRecord<>(
                topic,
                null,
                record.timestamp(),
                record.key().getBytes(UTF_8),
                record.value(),
                new RecordHeaders(record.headers().toArray()));
    }

    private static double cpuSeconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }
}
