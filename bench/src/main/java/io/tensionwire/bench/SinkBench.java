package io.tensionwire.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.contract.RecordHeaders;
import io.tensionwire.contract.Topics;
import io.tensionwire.sink.elastic.AnalyzerProbe;
import io.tensionwire.sink.elastic.ElasticsearchConnection;
import io.tensionwire.sink.elastic.ElasticsearchSettings;
import io.tensionwire.sink.elastic.FamilyIndices;
import io.tensionwire.sink.elastic.IndexBlueprint;
import io.tensionwire.sink.elastic.IndexFamily;
import io.tensionwire.sink.elastic.IndexInstallation;
import io.tensionwire.sink.elastic.TopicIdentity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Runs the sink and the loader over the same documents, turn and turn about, and the sink under a steady load.
 *
 * @param elasticsearch the URL
 */
record SinkBench(
        Report report, Cluster cluster, String bootstrapServers, String elasticsearch, EnrichedDocuments documents) {
    private static final int MOST_AT_ONCE = 4;

    /** What one round measured, in documents a second: the loader's by how many requests it sends at once. */
    private record Round(Map<Integer, Double> loader, double sink, long requestBytes) {}

    /** Prints how many documents a second each brings in. */
    void throughput(int count, int rounds, int requestBytes) throws Exception {
        Topics topics = cluster.freshTopics();
        fill(topics, count);
        round(topics, count, requestBytes, "w-", true);
        report.line("");
        report.line("Throughput, documents/s: loader with 1, 2, 3, 4 requests at once, and the sink");
        List<Round> measured = new ArrayList<>();
        for (int number = 1; number <= rounds; number++) {
            Round round = round(topics, count, requestBytes, "r" + number + "-", number % 2 == 0);
            measured.add(round);
            line("round " + number, round.loader(), round.sink());
            report.line("        the sink's requests grew to %,d KB", round.requestBytes() >> 10);
        }
        // The best of several medians, not the best of all: on a busy machine that would be the luckiest.
        Map<Integer, Double> medians = new TreeMap<>();
        for (int atOnce = 1; atOnce <= MOST_AT_ONCE; atOnce++) {
            int requests = atOnce;
            medians.put(
                    atOnce,
                    Results.median(measured.stream()
                            .map(round -> round.loader().get(requests))
                            .toList()));
        }
        double sink = Results.median(measured.stream().map(Round::sink).toList());
        line("median", medians, sink);
        report.line(
                "sink / best loader: %.2f",
                sink / medians.values().stream().max(Double::compare).orElseThrow());
        cluster.remove(topics);
    }

    private void line(String name, Map<Integer, Double> loader, double sink) {
        StringBuilder rates = new StringBuilder();
        loader.values().forEach(rate -> rates.append(String.format(Locale.ROOT, "%,9.0f", rate)));
        report.line("%-8s%s %,12.0f", name, rates, sink);
    }

    /** Prints how long it takes from a record to its acknowledgement under a steady load. */
    void latency(int perSecond, int seconds) throws Exception {
        Topics topics = cluster.freshTopics();
        long start = System.currentTimeMillis() + 8_000;
        long countedFrom = start + seconds * 200L;
        try (SinkTrial trial = new SinkTrial(bootstrapServers, topics, elasticsearch, "steady-", countedFrom);
                KafkaProducer<byte[], byte[]> producer = producer(0)) {
            int count = perSecond * seconds;
            for (int number = 0; number < count; number++) {
                long due = start + number * 1000L / perSecond;
                for (long left = due - System.currentTimeMillis(); left > 0; left = due - System.currentTimeMillis()) {
                    TimeUnit.MILLISECONDS.sleep(left);
                }
                producer.send(record(topics, number, due));
            }
            trial.await(count);
            Histogram delays = trial.delays();
            report.line("");
            report.line(
                    "From record to acknowledgement at %,d stories/s, ms: p50 %d, p90 %d, p99 %d, p99.9 %d, max %d",
                    perSecond,
                    delays.getValueAtPercentile(50),
                    delays.getValueAtPercentile(90),
                    delays.getValueAtPercentile(99),
                    delays.getValueAtPercentile(99.9),
                    delays.getMaxValue());
        }
        removeIndices("steady-");
    }

    private Round round(Topics topics, int count, int requestBytes, String prefix, boolean sinkFirst) throws Exception {
        double sink = 0;
        long[] size = new long[1];
        if (sinkFirst) {
            sink = count / sink(topics, count, prefix, size);
        }
        Map<Integer, Double> loader = new TreeMap<>();
        for (int atOnce = 1; atOnce <= MOST_AT_ONCE; atOnce++) {
            loader.put(atOnce, count / load(count, requestBytes, prefix + "loader" + atOnce + "-", atOnce));
        }
        if (!sinkFirst) {
            sink = count / sink(topics, count, prefix, size);
        }
        return new Round(loader, sink, size[0]);
    }

    private double sink(Topics topics, int count, String prefix, long[] size) throws Exception {
        try (SinkTrial trial = new SinkTrial(bootstrapServers, topics, elasticsearch, prefix, Long.MAX_VALUE)) {
            trial.await(count);
            size[0] = trial.requestBytes();
            return trial.seconds();
        } finally {
            removeIndices(prefix);
        }
    }

    private double load(int count, int requestBytes, String prefix, int atOnce) throws Exception {
        FamilyIndices indices = new FamilyIndices(prefix, IndexFamily.STORIES);
        try (ElasticsearchConnection connection =
                ElasticsearchConnection.open(ElasticsearchSettings.at(elasticsearch))) {
            IndexBlueprint blueprint = new IndexBlueprint(indices, 0, AnalyzerProbe.ask(connection, List.of("en")));
            new IndexInstallation(connection, blueprint).install(new TopicIdentity("none", null));
            List<byte[]> requests =
                    BulkLoader.requests(documents, count, indices.ofMonth(EnrichedDocuments.MONTH), requestBytes);
            return new BulkLoader(elasticsearch).send(requests, atOnce);
        } finally {
            removeIndices(prefix);
        }
    }

    private void removeIndices(String prefix) throws IOException {
        try (ElasticsearchConnection connection =
                ElasticsearchConnection.open(ElasticsearchSettings.at(elasticsearch))) {
            connection.delete("/" + prefix + "stories-" + EnrichedDocuments.MONTH);
        }
    }

    private void fill(Topics topics, int count) {
        try (KafkaProducer<byte[], byte[]> producer = producer(20)) {
            IntStream.range(0, count)
                    .forEach(number -> producer.send(record(topics, number, System.currentTimeMillis())));
        }
    }

    private KafkaProducer<byte[], byte[]> producer(int lingerMillis) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "linger.ms", lingerMillis, "compression.type", "lz4"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private ProducerRecord<byte[], byte[]> record(Topics topics, int number, long timestamp) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                topics.enriched(), null, timestamp, documents.id(number).getBytes(UTF_8), documents.json(number));
        RecordHeaders.set(record.headers(), RecordHeaders.REVISION, "1");
        RecordHeaders.set(record.headers(), RecordHeaders.MONTH, EnrichedDocuments.MONTH);
        return record;
    }
}
