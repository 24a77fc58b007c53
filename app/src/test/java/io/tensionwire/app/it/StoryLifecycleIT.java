package io.tensionwire.app.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Json;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryBuilder;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.enrich.topology.EnrichService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What holds of stories that are corrected, killed and held, on a real broker with several partitions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoryLifecycleIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Json<Story> RAW = Json.of(Story.class);
    private static final Json<EnrichedStory> ENRICHED = Json.of(EnrichedStory.class);
    private static final int STORIES = 8;

    private static final String REPORT = """
            The harbour of %s was closed on Monday after a tanker with %d people on board lost its rudder in the approach.

            Tugs from the port authority reached the ship after %d hours. Nobody was hurt, the coast guard said.""";

    private Path folder;
    private Broker broker;

    @BeforeAll
    void startBroker(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path temporary) throws Exception {
        folder = temporary;
        broker = Broker.embedded(folder);
    }

    @AfterAll
    void stopBroker() {
        broker.close();
    }

    @Test
    void aCorrectionMarksTheOldStoryInWhateverPartitionItLivesAndItsKillTakesTheMarkBack() throws Exception {
        Pipeline pipeline = new Pipeline(broker, folder, "corrected");
        try (EnrichService enrich = pipeline.wiring().enrich()) {
            enrich.start();
            for (int i = 0; i < STORIES; i++) {
                send(pipeline, story("old:" + i).body("Wrong."));
                send(pipeline, story("new:" + i).body("Right.").corrects("old:" + i));
            }
            await().atMost(PATIENCE).until(() -> superseded(pipeline) == STORIES);
            for (int i = 0; i < STORIES; i++) {
                send(
                        pipeline,
                        story("new:" + i)
                                .version("2")
                                .versionCreated(NOON.plusSeconds(1))
                                .status(StoryStatus.CANCELED));
            }
            await().atMost(PATIENCE).until(() -> superseded(pipeline) == 0);
        }
        assertThat(last(pipeline)).hasSize(2 * STORIES);
        assertThat(pipeline.records(pipeline.topics().rejected())).isEmpty();
    }

    @Test
    void aStoryUnderEmbargoOutlivesTheLossOfTheStateAndComesOutInTime() throws Exception {
        Pipeline pipeline = new Pipeline(broker, folder, "embargo");
        Instant end = Instant.now().plusSeconds(15);
        try (EnrichService enrich = pipeline.wiring().enrich()) {
            enrich.start();
            send(pipeline, story("held:1").body("Secret.").embargoedUntil(end));
            send(pipeline, story("free:1").body("Open."));
            await().atMost(PATIENCE).until(() -> last(pipeline).containsKey("free:1"));
        }
        assertThat(last(pipeline)).containsOnlyKeys("free:1");
        Pipeline elsewhere = new Pipeline(broker, folder.resolve("elsewhere"), "embargo");
        try (EnrichService enrich = elsewhere.wiring().enrich()) {
            enrich.start();
            await().atMost(PATIENCE).until(() -> last(pipeline).containsKey("held:1"));
        }
        assertThat(Instant.now()).isAfter(end);
    }

    @Test
    void reprintsFindEachOtherInWhateverPartitionTheyLive() throws Exception {
        Pipeline pipeline = new Pipeline(broker, folder, "reprints");
        List<String> harbours = List.of("Bergen", "Esbjerg", "Aberdeen", "Vigo", "Brest", "Gdansk", "Tallinn", "Oulu");
        try (EnrichService enrich = pipeline.wiring().enrich()) {
            enrich.start();
            for (String feed : List.of("a", "b", "c")) {
                for (int i = 0; i < STORIES; i++) {
                    send(
                            pipeline,
                            story(feed + ":" + i).source(feed).body(REPORT.formatted(harbours.get(i), 40 + i, 7 * i)));
                }
                int expected = STORIES * (feed.charAt(0) - 'a' + 1);
                await().atMost(PATIENCE).until(() -> last(pipeline).size() == expected);
            }
        }
        assertThat(pipeline.records(pipeline.topics().enriched())).hasSize(3 * STORIES);
        last(pipeline).forEach((id, story) -> assertThat(story.cluster()).isEqualTo("a" + id.substring(1)));
        assertThat(last(pipeline).get("c:0").sources()).isEqualTo(3);
    }

    private static void send(Pipeline pipeline, StoryBuilder story) throws Exception {
        Story built = story.hashed();
        pipeline.produceRaw(built.id().getBytes(StandardCharsets.UTF_8), RAW.write(built));
    }

    private static StoryBuilder story(String id) {
        return Story.builder(id)
                .version("1")
                .versionCreated(NOON)
                .firstCreated(NOON)
                .source("it");
    }

    private static long superseded(Pipeline pipeline) {
        return last(pipeline).values().stream()
                .filter(story -> story.supersededBy() != null)
                .count();
    }

    private static Map<String, EnrichedStory> last(Pipeline pipeline) {
        Map<String, EnrichedStory> last = new TreeMap<>();
        pipeline.records(pipeline.topics().enriched()).forEach(record -> last.put(record.key(), read(record.value())));
        return last;
    }

    private static EnrichedStory read(byte[] value) {
        try {
            return ENRICHED.read(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
