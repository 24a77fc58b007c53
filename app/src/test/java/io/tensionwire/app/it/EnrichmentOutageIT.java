package io.tensionwire.app.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tensionwire.app.embedded.EmbeddedKafka;
import io.tensionwire.app.embedded.Ports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees when the broker goes away for a while, and when the state on the disk is damaged. */
class EnrichmentOutageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("tensionwire.away", 8));

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void aBrokerThatGoesAwayIsWaitedForAndWhatCameNextIsEnriched() throws Exception {
        int port = Ports.free();
        EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), port);
        try {
            Pipeline pipeline = new Pipeline(at(port), folder, "away");
            try (PartProcess enrich = pipeline.start("enrich")) {
                send(pipeline, 1);
                await().atMost(PATIENCE).until(() -> enriched(pipeline) == 1);
                kafka.close();
                assertThat(enrich.endsWithin(AWAY)).as("gives up").isFalse();
                kafka = EmbeddedKafka.start(folder.resolve("kafka"), port);
                send(pipeline, 2);
                await().atMost(PATIENCE).until(() -> enriched(pipeline) == 2);
                assertThat(enrich.isAlive()).isTrue();
            }
        } finally {
            kafka.close();
        }
    }

    @Test
    void damagedStateIsNamedAndComesBackFromKafkaOnceItIsDeleted() throws Exception {
        try (Broker broker = Broker.embedded(folder)) {
            Pipeline pipeline = new Pipeline(broker, folder, "damaged");
            try (PartProcess enrich = pipeline.start("enrich")) {
                send(pipeline, 1);
                await().atMost(PATIENCE).until(() -> enriched(pipeline) == 1);
                assertThat(enrich.isAlive()).isTrue();
            }
            Path state = folder.resolve("damaged-state");
            damage(state);
            assertThat(pipeline.start("enrich").awaitEnd()).isEqualTo(1);
            assertThat(Files.readString(folder.resolve("damaged-enrich.log")))
                    .contains("the state under " + state)
                    .contains("delete");

            delete(state);
            try (PartProcess enrich = pipeline.start("enrich")) {
                send(pipeline, 1); // a resend: known from the changelog, and so left
                send(pipeline, 2);
                await().atMost(PATIENCE).until(() -> enriched(pipeline) >= 2);
                assertThat(enrich.isAlive()).isTrue();
            }
            assertThat(enriched(pipeline)).isEqualTo(2);
        }
    }

    private static Broker at(int port) {
        return new Broker() {
            @Override
            public String kafka() {
                return "127.0.0.1:" + port;
            }

            @Override
            public void close() {
                // The test itself stops and starts it.
            }
        };
    }

    private static void send(Pipeline pipeline, int number) throws Exception {
        pipeline.produceRaw(
                ("it:" + number).getBytes(StandardCharsets.UTF_8),
                NumberedStories.line(number).getBytes(StandardCharsets.UTF_8));
    }

    private static int enriched(Pipeline pipeline) {
        return pipeline.records(pipeline.topics().enriched()).size();
    }

    private static void damage(Path state) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(state)) {
            files = all.filter(file -> file.getFileName().toString().equals("CURRENT"))
                    .toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            Files.writeString(file, "not the name of a manifest");
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted((a, b) -> b.compareTo(a)).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
