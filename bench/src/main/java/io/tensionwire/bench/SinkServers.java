package io.tensionwire.bench;

import io.tensionwire.app.embedded.ElasticsearchDistribution;
import io.tensionwire.app.embedded.EmbeddedElasticsearch;
import io.tensionwire.app.embedded.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The servers between which the sink stands.
 *
 * @param broker the process of Kafka
 * @param cluster Kafka
 * @param elasticsearch the URL of Elasticsearch
 */
record SinkServers(BrokerProcess broker, Cluster cluster, String elasticsearch) {
    /** Returns what clients of Kafka take as {@code bootstrap.servers}. */
    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** Starts an Elasticsearch of its own in a folder; returns when it answers. */
    static EmbeddedElasticsearch elasticsearch(WorkFolder folder) throws IOException, InterruptedException {
        // The account that Elasticsearch runs under where the user is root must be able to look in.
        Files.setPosixFilePermissions(folder.path(), PosixFilePermissions.fromString("rwxr-xr-x"));
        Path zip = Path.of(System.getProperty("tensionwire.elasticsearch.zip"));
        Path home = new ElasticsearchDistribution(zip, ElasticsearchDistribution.defaultCache()).unpacked();
        EmbeddedElasticsearch server =
                EmbeddedElasticsearch.launch(home, folder.path().resolve("elasticsearch"), Ports.free());
        server.awaitReady();
        return server;
    }
}
