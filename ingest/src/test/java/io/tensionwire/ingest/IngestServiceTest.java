package io.tensionwire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tensionwire.contract.Topics;
import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.publish.PublishLimits;
import io.tensionwire.ingest.push.PushAccess;
import io.tensionwire.ingest.push.PushLimits;
import io.tensionwire.ingest.push.PushServer;
import io.tensionwire.ingest.push.PushSource;
import io.tensionwire.ingest.source.DropFolder;
import io.tensionwire.ingest.source.FileSource;
import io.tensionwire.ingest.source.Source;
import io.tensionwire.ingest.source.StandardInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestServiceTest {
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final IngestSettings settings =
            new IngestSettings("test", Duration.ofMillis(1), Duration.ofSeconds(20), PublishLimits.DEFAULT);

    @TempDir
    private Path folder;

    @Test
    void runOncePublishesWhatThereIsAndEnds() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "Ships Meet\n\nOSLO - Ships met.");
        IngestService service = service(
                new FileSource(new Provenance("files"), List.of(text, folder.resolve("gone.txt")), KnownFormats.all()),
                new StandardInput(
                        new Provenance("stdin"),
                        new ByteArrayInputStream("{\"id\":\"1\"}\nbad\n".getBytes(UTF_8)),
                        KnownFormats.all()));

        service.runOnce();

        assertThat(service.counts().stories()).isEqualTo(2);
        assertThat(service.counts().rejected()).isEqualTo(1);
        assertThat(service.counts().items()).isEqualTo(2);
        assertThat(service.counts().failedItems()).isEqualTo(1);
        assertThat(producer.closed()).isTrue();
    }

    @Test
    void aDropFolderIsWatchedUntilClose() throws Exception {
        IngestService service = service(new DropFolder(new Provenance("drop"), folder, KnownFormats.all()));
        Thread running = new Thread(service::run);
        running.start();

        Files.writeString(folder.resolve("a.txt"), "Ships Meet\n\nOSLO - Ships met.");
        await().until(() -> service.counts().stories() == 1);
        assertThat(service.isReady()).isTrue();
        service.close();

        running.join();
        assertThat(service.isReady()).isFalse();
        assertThat(producer.closed()).isTrue();
    }

    @Test
    void aSourceThatHasItemsIsAskedAtOnceAndNotAtTheNextRound() throws Exception {
        PushSource pushed = new PushSource(
                new Provenance("desk"),
                PushAccess.token("correct-horse-battery"),
                PushLimits.DEFAULT,
                KnownFormats.all());
        Duration never = Duration.ofDays(1);
        IngestService service =
                service(new IngestSettings("test", never, Duration.ofSeconds(20), PublishLimits.DEFAULT), pushed);
        Thread running = new Thread(service::run);
        running.start();
        await().until(service::isReady);
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

        try (PushServer server = PushServer.start(any, List.of(pushed))) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + server.port() + "/stories/desk"))
                    .header("Authorization", "Bearer correct-horse-battery")
                    .timeout(Duration.ofSeconds(20))
                    .POST(HttpRequest.BodyPublishers.ofString("{\"id\":\"1\"}"))
                    .build();
            await().until(() -> HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 202);
            service.close();
        }
        running.join();
        assertThat(service.counts().of("desk").stories()).isEqualTo(1);
        assertThat(service.counts().of("desk").lastHeard()).isPresent();
    }

    @Test
    void sourcesOfOneNameAreRefused() {
        Source one = new FileSource(new Provenance("same"), List.of(), KnownFormats.all());

        assertThatThrownBy(() -> service(one, one)).hasMessageContaining("\"same\"");
    }

    @Test
    void whatExactlyOnceNeedsCannotBeConfiguredAway() {
        Map<String, String> kafka =
                Map.of("acks", "0", "transactional.id", "x", "group.id", "g", "isolation.level", "read_uncommitted");

        assertThat(IngestClients.producerProperties(kafka, settings))
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true)
                .containsEntry("transactional.id", "tensionwire-ingest-test");
        assertThat(IngestClients.consumerProperties(kafka, "read_committed"))
                .containsEntry("isolation.level", "read_committed")
                .doesNotContainKey("group.id");
    }

    private IngestService service(Source... sources) {
        return service(settings, sources);
    }

    private IngestService service(IngestSettings run, Source... sources) {
        Supplier<Consumer<byte[], byte[]>> consumer = () -> {
            MockConsumer<byte[], byte[]> empty = new MockConsumer<>("earliest");
            empty.updatePartitions(new Topics().positions(), List.of());
            return empty;
        };
        IngestClients clients = new IngestClients(() -> producer, consumer, consumer);
        return new IngestService(
                run, clients, new Topics(), List.of(sources), () -> Instant.parse("2026-05-04T12:00:00Z"));
    }
}
