package io.tensionwire.app.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tensionwire.app.embedded.Ports;
import io.tensionwire.contract.Json;
import io.tensionwire.contract.RecordHeaders;
import io.tensionwire.contract.RejectedRecord;
import io.tensionwire.contract.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What holds of ingest against a real broker, whichever it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class IngestSpecification {
    private static final Json<Story> STORIES = Json.of(Story.class);
    /** More with {@code -Dtensionwire.kills=30}. */
    private static final int KILLS = Integer.getInteger("tensionwire.kills", 12);

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private Path folder;
    private Broker broker;

    abstract Broker start(Path folder) throws Exception;

    @BeforeAll
    void startBroker(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path temporary) throws Exception {
        folder = temporary;
        broker = start(folder);
    }

    @AfterAll
    void stopBroker() {
        if (broker != null) {
            broker.close();
        }
    }

    @Test
    void ingestIsKilledInTheMiddleAndRepeatsNothing() throws Exception {
        Pipeline pipeline = pipeline("ingestkill");
        Path file = NumberedStories.write(folder, 0, 30_000);
        PartProcess ingest = pipeline.start("ingest", file.toString());
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !pipeline.records(pipeline.topics().raw()).isEmpty());
        ingest.kill();
        int before = pipeline.records(pipeline.topics().raw()).size();
        assertThat(pipeline.start("ingest", file.toString()).awaitEnd()).isZero();

        assertThat(before).as("killed in the middle").isLessThan(30_000);
        assertThat(ids(pipeline.records(pipeline.topics().raw())))
                .hasSize(30_000)
                .doesNotHaveDuplicates();
    }

    @Test
    void killedAgainAndAgainWhileFolderAndFeedChangeItLosesNothingAndRepeatsNothing() throws Throwable {
        Pipeline pipeline = pipeline("kills");
        Random random = new Random(3);
        List<ConsumerRecord<String, byte[]>> published;
        try (ChangingWire wire = new ChangingWire(folder.resolve("killdrop"))) {
            Path sources = Files.writeString(folder.resolve("kills.yml"), """
                    sources:
                      - {name: drop, type: folder, folder: killdrop}
                      - {name: feed, type: feed, url: "%s", allowPrivate: true, shortestInterval: 1s, longestInterval: 1s}
                    """.formatted(wire.feedAddress()));
            for (int kill = 0; kill < KILLS; kill++) {
                PartProcess ingest = pipeline.start("ingest", "--sources", sources.toString());
                // At any moment, and at the most delicate one: as soon as a transaction can be seen.
                if (kill % 2 == 0) {
                    assertThat(ingest.endsWithin(Duration.ofMillis(500 + random.nextInt(3000))))
                            .isFalse();
                } else {
                    pipeline.onNewRecord(pipeline.topics().raw(), ingest::kill);
                }
                ingest.kill();
            }
            wire.rest();
            try (PartProcess ingest = pipeline.start("ingest", "--sources", sources.toString())) {
                await().atMost(PATIENCE).until(() -> lastHeadlines(
                                pipeline.records(pipeline.topics().raw()))
                        .equals(wire.lastHeadlines()));
                assertThat(ingest.isAlive()).isTrue();
            }
            published = pipeline.records(pipeline.topics().raw());
        }
        assertThat(published)
                .map(record -> record.key() + " " + headline(record))
                .as("no version is published twice")
                .doesNotHaveDuplicates();
        assertThat(pipeline.records(pipeline.topics().rejected())).isEmpty();
    }

    @Test
    void hostileFilesBetweenGoodOnesKeepNoneOfThemBack() throws Exception {
        Pipeline pipeline = pipeline("hostile");
        List<Path> hostile;
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path made = Files.createDirectory(folder.resolve("hostile"));
            hostile = new HostileFiles(made, "http://127.0.0.1:" + listener.getLocalPort()).write();
            List<String> files = new ArrayList<>();
            for (int i = 0; i < hostile.size(); i++) {
                files.add(NumberedStories.write(folder, 2 * i, 1).toString());
                files.add(hostile.get(i).toString());
                files.add(NumberedStories.write(folder, 2 * i + 1, 1).toString());
            }

            assertThat(pipeline.start("ingest", files.toArray(String[]::new)).awaitEnd())
                    .isEqualTo(1);

            listener.setSoTimeout(1);
            assertThatThrownBy(listener::accept)
                    .as("nothing is ever fetched")
                    .isInstanceOf(SocketTimeoutException.class);
        }
        List<ConsumerRecord<String, byte[]>> raw =
                pipeline.records(pipeline.topics().raw());
        List<ConsumerRecord<String, byte[]>> rejected =
                pipeline.records(pipeline.topics().rejected());
        assertThat(ids(raw))
                .containsAll(IntStream.range(0, 2 * hostile.size())
                        .mapToObj(i -> "it:" + i)
                        .toList());
        assertThat(rejected).allSatisfy(record -> assertThat(header(record, RecordHeaders.CAUSE))
                .isNotBlank());
        assertThat(rejected.stream().map(record -> header(record, RecordHeaders.ORIGIN)))
                .anyMatch(origin -> origin.contains("long.jsonl"))
                .anyMatch(origin -> origin.contains("laughs.xml"))
                .anyMatch(origin -> origin.contains("cut.xml"));
        assertThat(Stream.concat(raw.stream(), rejected.stream()))
                .as("no file of the machine is read")
                .noneMatch(record -> new String(record.value(), UTF_8).contains("root:x:"));
    }

    @Test
    void whatWasAcknowledgedOutlivesAKillAndAResendPublishesNothing() throws Exception {
        Pipeline pipeline = pipeline("push");
        int port = Ports.free();
        Files.createDirectory(folder.resolve("pushdrop"));
        Files.writeString(folder.resolve("once.jsonl"), "{\"id\":\"once:1\"}\n");
        Files.writeString(folder.resolve("token"), "correct-horse-battery\n");
        Path sources = Files.writeString(folder.resolve("push.yml"), """
                push: {port: %d}
                sources:
                  - {name: desk, type: push, tokenFile: token}
                  - {name: drop, type: folder, folder: pushdrop}
                  - {name: history, type: files, files: once.jsonl}
                """.formatted(port));
        String[] arguments = {"--sources", sources.toString()};
        PartProcess ingest = pipeline.start("ingest", arguments);
        await().atMost(PATIENCE).ignoreExceptions().until(() -> pushed(port, 0) == 202);
        for (int i = 1; i < 20; i++) {
            assertThat(pushed(port, i)).isEqualTo(202);
        }
        ingest.kill();
        try (PartProcess again = pipeline.start("ingest", arguments)) {
            await().atMost(PATIENCE).ignoreExceptions().until(() -> pushed(port, 0) == 202);
            assertThat(pushed(port, 19)).isEqualTo(202);
            assertThat(again.isAlive()).isTrue();
        }
        assertThat(ids(pipeline.records(pipeline.topics().raw())))
                .hasSize(21)
                .doesNotHaveDuplicates()
                .contains("once:1");
    }

    @Test
    void whatWasRejectedIsFedAgainOnceItCanBeReadAndOnlyOnce() throws Exception {
        Pipeline pipeline = pipeline("again");
        pipeline.produce(rejected(pipeline, "it/good.jsonl", "{\"id\":\"again:1\"}"));
        pipeline.produce(rejected(pipeline, "it/bad.jsonl", "{still broken"));

        for (int i = 0; i < 2; i++) {
            assertThat(pipeline.start("ingest", "--from-rejected").awaitEnd()).isZero();
        }

        assertThat(ids(pipeline.records(pipeline.topics().raw()))).containsExactly("again:1");
        assertThat(pipeline.records(pipeline.topics().rejected())).hasSize(2);
    }

    private static int pushed(int port, int number) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/stories/desk"))
                .header("Authorization", "Bearer correct-horse-battery")
                .POST(HttpRequest.BodyPublishers.ofString("{\"id\":\"push:" + number + "\"}"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static ProducerRecord<byte[], byte[]> rejected(Pipeline pipeline, String key, String text) {
        return new RejectedRecord(key.getBytes(UTF_8), text.getBytes(UTF_8), RejectedRecord.INGEST, key + "#1", "why")
                .toProducerRecord(pipeline.topics(), Instant.now());
    }

    private static Map<String, String> lastHeadlines(List<ConsumerRecord<String, byte[]>> records) {
        Map<String, String> last = new TreeMap<>();
        records.forEach(record -> last.put(record.key(), headline(record)));
        return last;
    }

    private static String headline(ConsumerRecord<String, byte[]> record) {
        try {
            return STORIES.read(record.value()).headline();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Pipeline pipeline(String name) throws Exception {
        return new Pipeline(broker, folder, name);
    }

    private static List<String> ids(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream().map(ConsumerRecord::key).toList();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return RecordHeaders.text(record.headers(), name);
    }
}
