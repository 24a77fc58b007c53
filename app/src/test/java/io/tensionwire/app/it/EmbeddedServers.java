package io.tensionwire.app.it;

import io.tensionwire.app.embedded.ElasticsearchDistribution;
import io.tensionwire.app.embedded.EmbeddedElasticsearch;
import io.tensionwire.app.embedded.EmbeddedKafka;
import io.tensionwire.app.embedded.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The servers that the program itself runs on a machine without Docker. */
final class EmbeddedServers implements Servers {
    private final Path home;
    private final Path folder;
    private final int port;
    private final EmbeddedKafka kafka;
    private EmbeddedElasticsearch elasticsearch;

    EmbeddedServers(Path folder) throws Exception {
        // A temporary folder is closed to others, and so to the account that Elasticsearch runs under where the user is root.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        this.folder = folder.resolve("elasticsearch");
        home = new ElasticsearchDistribution(
                        Path.of(System.getProperty("tensionwire.elasticsearch.zip")),
                        ElasticsearchDistribution.defaultCache())
                .unpacked();
        port = Ports.free();
        elasticsearch = EmbeddedElasticsearch.launch(home, this.folder, port);
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), Ports.free());
        elasticsearch.awaitReady();
    }

    @Override
    public String kafka() {
        return kafka.bootstrapServers();
    }

    @Override
    public String elasticsearch() {
        return elasticsearch.url().toString();
    }

    @Override
    public void silenceElasticsearch() {
        elasticsearch.kill();
    }

    @Override
    public void restoreElasticsearch() throws Exception {
        elasticsearch = EmbeddedElasticsearch.launch(home, folder, port);
        elasticsearch.awaitReady();
    }

    @Override
    public void close() {
        elasticsearch.close();
        kafka.close();
    }
}
