package io.tensionwire.app.demo;

import io.tensionwire.app.embedded.ElasticsearchDistribution;
import io.tensionwire.app.embedded.EmbeddedElasticsearch;
import io.tensionwire.app.embedded.EmbeddedKafka;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The two servers of the demo, started at the same time. */
public final class DemoServers implements AutoCloseable {
    private final EmbeddedKafka kafka;
    private final EmbeddedElasticsearch elasticsearch;

    private DemoServers(EmbeddedKafka kafka, EmbeddedElasticsearch elasticsearch) {
        this.kafka = kafka;
        this.elasticsearch = elasticsearch;
    }

    /**
     * Starts both; returns when both answer.
     *
     * @param state where they keep what they store
     * @throws IOException if one does not start
     * @throws InterruptedException if the thread is interrupted
     */
    public static DemoServers start(Path state, int kafkaPort, int elasticsearchPort, Steps steps)
            throws IOException, InterruptedException {
        Files.createDirectories(state);
        Path home = distribution(steps);
        EmbeddedElasticsearch elasticsearch =
                EmbeddedElasticsearch.launch(home, state.resolve("elasticsearch"), elasticsearchPort);
        EmbeddedKafka kafka = null;
        try {
            kafka = EmbeddedKafka.start(state.resolve("kafka"), kafkaPort);
            steps.done("Kafka answers at " + kafka.bootstrapServers());
            elasticsearch.awaitReady();
            steps.done("Elasticsearch answers at " + elasticsearch.url());
            return new DemoServers(kafka, elasticsearch);
        } catch (IOException | InterruptedException | RuntimeException e) {
            elasticsearch.close();
            if (kafka != null) {
                kafka.close();
            }
            throw e;
        }
    }

    /** Returns where Kafka is. */
    public String kafka() {
        return kafka.bootstrapServers();
    }

    /** Returns where Elasticsearch is. */
    public String elasticsearch() {
        return elasticsearch.url().toString();
    }

    /** Stops both in order. */
    @Override
    public void close() {
        elasticsearch.close();
        kafka.close();
    }

    private static Path distribution(Steps steps) throws IOException {
        String zip = System.getProperty("tensionwire.elasticsearch.zip", "elasticsearch.zip");
        ElasticsearchDistribution distribution =
                new ElasticsearchDistribution(Path.of(zip), ElasticsearchDistribution.defaultCache());
        if (distribution.isUnpacked()) {
            return distribution.unpacked();
        }
        Path home = distribution.unpacked();
        steps.done("Elasticsearch unpacked into " + home);
        return home;
    }
}
