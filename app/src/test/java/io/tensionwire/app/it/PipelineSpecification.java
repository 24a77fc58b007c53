package io.tensionwire.app.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Json;
import io.tensionwire.contract.RecordHeaders;
import io.tensionwire.contract.Story;
import io.tensionwire.enrich.annotate.Annotator;
import io.tensionwire.enrich.annotate.Lexicon;
import io.tensionwire.enrich.topology.EnrichService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What holds of the whole pipeline against real servers, whichever they are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PipelineSpecification {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private Path folder;
    private Servers servers;

    abstract Servers start(Path folder) throws Exception;

    @BeforeAll
    void startServers(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path temporary) throws Exception {
        folder = temporary;
        servers = start(folder);
    }

    @AfterAll
    void stopServers() throws Exception {
        if (servers != null) {
            servers.close();
        }
    }

    @Test
    void aThousandStoriesGoInAndAThousandAreFoundEveryOneOnce() throws Exception {
        Pipeline pipeline = pipeline("thousand");
        try (PartProcess enrich = pipeline.start("enrich");
                PartProcess sink = pipeline.start("sink");
                PartProcess ingest = pipeline.start("ingest", stories(1000).toString())) {
            assertThat(ingest.awaitEnd()).isZero();
            awaitCount(pipeline, "status:usable", 1000);
            assertThat(List.of(enrich, sink)).allMatch(PartProcess::isAlive);
        }
        assertThat(ids(pipeline.records(pipeline.topics().raw()))).hasSize(1000).doesNotHaveDuplicates();
        assertThat(ids(pipeline.records(pipeline.topics().enriched())))
                .hasSize(1000)
                .doesNotHaveDuplicates();
        assertThat(pipeline.records(pipeline.topics().rejected())).isEmpty();
    }

    @Test
    void theSinkIsKilledInTheMiddleAndLosesNothing() throws Exception {
        Pipeline pipeline = pipeline("sinkkill");
        try (PartProcess enrich = pipeline.start("enrich");
                PartProcess ingest = pipeline.start("ingest", stories(4000).toString())) {
            PartProcess sink = pipeline.start("sink");
            await().atMost(PATIENCE).until(() -> pipeline.count("*:*") > 0);
            sink.kill();
            assertThat(ingest.awaitEnd()).isZero();
            try (PartProcess again = pipeline.start("sink")) {
                awaitCount(pipeline, "status:usable", 4000);
                assertThat(List.of(enrich, again)).allMatch(PartProcess::isAlive);
            }
        }
    }

    @Test
    void aPoisonRecordAmongGoodOnesIsRejectedWithItsBytes() throws Exception {
        Pipeline pipeline = pipeline("poison");
        try (EnrichService enrich = pipeline.wiring().enrich()) {
            enrich.start();
            pipeline.produceRaw("p:1".getBytes(UTF_8), NumberedStories.line(1).getBytes(UTF_8));
            pipeline.produceRaw("p:bad".getBytes(UTF_8), "{\"id\": poison".getBytes(UTF_8));
            pipeline.produceRaw("p:2".getBytes(UTF_8), NumberedStories.line(2).getBytes(UTF_8));
            await().atMost(PATIENCE)
                    .until(() -> pipeline.records(pipeline.topics().enriched()).size() == 2
                            && !pipeline.records(pipeline.topics().rejected()).isEmpty());
        }
        ConsumerRecord<String, byte[]> rejected =
                pipeline.records(pipeline.topics().rejected()).get(0);
        assertThat(rejected.value()).isEqualTo("{\"id\": poison".getBytes(UTF_8));
        assertThat(RecordHeaders.text(rejected.headers(), RecordHeaders.STAGE)).isEqualTo("enrich");
        assertThat(RecordHeaders.text(rejected.headers(), RecordHeaders.CAUSE)).contains("JSON is broken");
    }

    @Test
    void elasticsearchIsAwayForTwentySecondsAndNothingIsLost() throws Exception {
        Pipeline pipeline = pipeline("away");
        try (PartProcess enrich = pipeline.start("enrich");
                PartProcess sink = pipeline.start("sink")) {
            assertThat(pipeline.start("ingest", stories(300).toString()).awaitEnd())
                    .isZero();
            awaitCount(pipeline, "status:usable", 300);
            servers.silenceElasticsearch();
            Instant silent = Instant.now();
            assertThat(pipeline.start("ingest", stories(300, 700).toString()).awaitEnd())
                    .isZero();
            await().pollDelay(Duration.between(Instant.now(), silent.plusSeconds(20))
                            .plusMillis(1))
                    .atMost(PATIENCE)
                    .until(() -> true);
            servers.restoreElasticsearch();
            awaitCount(pipeline, "status:usable", 1000);
            assertThat(List.of(enrich, sink)).allMatch(PartProcess::isAlive);
        }
    }

    @Test
    void theEnrichedTopicHoldsWhatAnnotationAloneGives() throws Exception {
        Pipeline pipeline = pipeline("pure");
        Annotator annotator = new Annotator(Lexicon.load());
        Json<Story> raw = Json.of(Story.class);
        Json<EnrichedStory> enriched = Json.of(EnrichedStory.class);
        try (EnrichService enrich = pipeline.wiring().enrich()) {
            enrich.start();
            assertThat(pipeline.start("ingest", stories(20).toString()).awaitEnd())
                    .isZero();
            await().atMost(PATIENCE)
                    .until(() -> pipeline.records(pipeline.topics().enriched()).size() == 20);
        }
        List<String> expected = pipeline.records(pipeline.topics().raw()).stream()
                .map(record -> {
                    Story story = read(raw, record.value());
                    return text(enriched.write(EnrichedStory.alone(story, 1, annotator.annotate(story))));
                })
                .toList();
        assertThat(pipeline.records(pipeline.topics().enriched()))
                .map(record -> text(record.value()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void theStoryThatStartedThisIsFoundByItsHeadline() throws Exception {
        Path shared = Path.of(System.getProperty("tensionwire.shared"), "seed");
        Assumptions.assumeTrue(Files.isDirectory(shared), "the story is not on this machine");
        Pipeline pipeline = pipeline("seed");
        try (EnrichService enrich = pipeline.wiring().enrich();
                PartProcess sink = pipeline.start("sink");
                Stream<Path> files = Files.list(shared)) {
            enrich.start();
            Path file = files.findFirst().orElseThrow();
            assertThat(pipeline.start("ingest", file.toString()).awaitEnd()).isZero();
            awaitCount(pipeline, "headline:(tensions subside)", 1);
            assertThat(sink.isAlive()).isTrue();
        }
        JsonNode story = pipeline.search("headline:(tensions subside)", 1)
                .path("hits")
                .path("hits")
                .get(0)
                .path("_source");
        assertThat(story.path("entities").findValuesAsText("id"))
                .contains("Q30", "Q159", "Q212", "Q7184", "Q6279", "Q7747");
        assertThat(story.path("tension").path("level").asDouble()).isGreaterThan(50);
        assertThat(story.path("tension").path("direction").asDouble()).isNegative();
        assertThat(pairs(story)).contains("RUS/USA", "RUS/UKR");
        assertThat(assertedActs(story))
                .contains("MOBILIZE RUS,UKR,NATO>", "ACCUSE RUS>USA")
                .noneMatch(act -> act.startsWith("MOBILIZE USA"));
    }

    private Pipeline pipeline(String name) throws Exception {
        return new Pipeline(servers, folder, name);
    }

    private static void awaitCount(Pipeline pipeline, String query, long count) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(pipeline.count(query)).isEqualTo(count));
    }

    private Path stories(int count) throws Exception {
        return stories(0, count);
    }

    private Path stories(int first, int count) throws Exception {
        return NumberedStories.write(folder, first, count);
    }

    private static List<String> ids(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream().map(ConsumerRecord::key).toList();
    }

    private static List<String> pairs(JsonNode story) {
        return StreamSupport.stream(story.path("tension").path("pairs").spliterator(), false)
                .map(pair -> pair.path("a").asText() + "/" + pair.path("b").asText())
                .toList();
    }

    /** What the story tells as done, not what it asks about or supposes. */
    private static List<String> assertedActs(JsonNode story) {
        return StreamSupport.stream(story.path("indicators").spliterator(), false)
                .filter(indicator -> indicator.path("modality").asText().equals("asserted"))
                .map(indicator -> indicator.path("category").asText() + " " + codes(indicator.path("source")) + ">"
                        + codes(indicator.path("target")))
                .toList();
    }

    private static String codes(JsonNode actors) {
        return StreamSupport.stream(actors.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(","));
    }

    private static String text(byte[] value) {
        return new String(value, UTF_8);
    }

    private static <T> T read(Json<T> json, byte[] value) {
        try {
            return json.read(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
