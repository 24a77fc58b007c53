package io.tensionwire.app.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tensionwire.app.embedded.ElasticsearchDistribution;
import io.tensionwire.app.embedded.EmbeddedElasticsearch;
import io.tensionwire.app.embedded.EmbeddedKafka;
import io.tensionwire.app.embedded.Ports;
import io.tensionwire.app.failure.CommandFailure;
import io.tensionwire.app.search.SearchIndex;
import io.tensionwire.sink.elastic.ElasticsearchSettings;
import io.tensionwire.sink.elastic.IndexFamily;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The sink and an Elasticsearch that speaks TLS and asks who is there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecuredElasticsearchIT {
    private static final String PASSWORD = "an-example-of-a-password";
    /** Of the password, by bcrypt. */
    private static final String HASH = "$2a$10$abcdefghijklmnopqrstuulzMfV7OfM1PgkyjBkwx.TnJwKkwJFfu";

    private Path authority;
    private String url;
    private EmbeddedElasticsearch elasticsearch;
    private EmbeddedKafka kafka;

    @BeforeAll
    void startServers(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        SelfSigned server = SelfSigned.make(folder);
        authority = Files.writeString(folder.resolve("authority.pem"), server.certificate());
        Path home = new ElasticsearchDistribution(
                        Path.of(System.getProperty("tensionwire.elasticsearch.zip")),
                        ElasticsearchDistribution.defaultCache())
                .unpacked();
        int port = Ports.free();
        url = "https://127.0.0.1:" + port;
        elasticsearch = EmbeddedElasticsearch.launch(
                home,
                folder.resolve("elasticsearch"),
                port,
                Map.of(
                        "xpack.security.enabled", "true",
                        "xpack.security.http.ssl.enabled", "true",
                        "xpack.security.http.ssl.key", "server.key",
                        "xpack.security.http.ssl.certificate", "server.crt",
                        "xpack.security.authc.realms.file.file1.order", "0"),
                Map.of(
                        "server.key",
                        server.key(),
                        "server.crt",
                        server.certificate(),
                        "users",
                        "desk:" + HASH + "\n",
                        "users_roles",
                        "superuser:desk\n"));
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), Ports.free());
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(300))
                .until(this::letsIn);
    }

    @AfterAll
    void stopServers() {
        elasticsearch.close();
        kafka.close();
    }

    @Test
    void theSinkDeliversByTlsWithALogin() throws Exception {
        Pipeline pipeline = new Pipeline(
                Broker.running(
                        kafka.bootstrapServers(),
                        url,
                        Map.of(
                                "elasticsearch.user",
                                "desk",
                                "elasticsearch.password",
                                PASSWORD,
                                "elasticsearch.ca.file",
                                authority.toString())),
                authority.getParent(),
                "secured");
        pipeline.produce(new ProducerRecord<>(
                pipeline.topics().enriched(),
                "it:1".getBytes(UTF_8),
                ("{\"id\":\"it:1\",\"status\":\"usable\",\"firstCreated\":\"2026-03-01T00:00:00Z\",\"revision\":1}")
                        .getBytes(UTF_8)));
        try (RunningSink sink = new RunningSink(pipeline.wiring());
                SearchIndex index = new SearchIndex(pipeline.wiring().elasticsearch())) {
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> sink.isReady()
                            && sink.counts().of(IndexFamily.STORIES).indexed() == 1);
            index.refresh();
            assertThat(index.count(IndexFamily.STORIES, "*:*")).isOne();
        }
    }

    @Test
    void aWrongPasswordIsToldWithoutBeingShown() throws Exception {
        ElasticsearchSettings settings = new ElasticsearchSettings(
                List.of(URI.create(url)), "desk", "hunter2", null, authority, "", 0, null, null);
        try (SearchIndex index = new SearchIndex(settings)) {
            assertThatThrownBy(() -> index.count(IndexFamily.STORIES, "*:*"))
                    .isInstanceOf(CommandFailure.class)
                    .hasMessageContaining("401")
                    .hasMessageContaining("elasticsearch.password")
                    .hasMessageNotContaining("hunter2");
        }
    }

    @Test
    void aCertificateThatNobodyTrustsIsNotBelieved() throws Exception {
        ElasticsearchSettings settings =
                new ElasticsearchSettings(List.of(URI.create(url)), "desk", PASSWORD, null, null, "", 0, null, null);
        try (SearchIndex index = new SearchIndex(settings)) {
            assertThatThrownBy(() -> index.count(IndexFamily.STORIES, "*:*"))
                    .isInstanceOf(CommandFailure.class)
                    .hasMessageContaining("PKIX");
        }
    }

    private boolean letsIn() throws Exception {
        ElasticsearchSettings settings = new ElasticsearchSettings(
                List.of(URI.create(url)), "desk", PASSWORD, null, authority, "", 0, null, null);
        try (SearchIndex index = new SearchIndex(settings)) {
            return index.count(IndexFamily.STORIES, "*:*") == 0;
        } catch (CommandFailure e) {
            return false;
        }
    }
}
