package io.tensionwire.app.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tensionwire.app.topic.StreamsSettling;
import io.tensionwire.contract.Json;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.contract.Topics;
import io.tensionwire.enrich.topology.EnrichService;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What holds when history is enriched again, beside what runs live. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class GenerationSpecification {
    /** More for a thorough run: {@code -Dtensionwire.stories=50000}. */
    private static final int STORIES = Integer.getInteger("tensionwire.stories", 1_500);

    private static final Duration PATIENCE = Duration.ofSeconds(120 + STORIES / 50);
    private static final Instant MARCH = Instant.parse("2026-03-02T00:00:00Z");
    private static final Duration APRIL = Duration.ofDays(31);
    private static final Duration MAY = Duration.ofDays(61);
    private static final Json<Story> RAW = Json.of(Story.class);

    private Path folder;
    private Servers servers;

    abstract Servers start(Path folder) throws Exception;

    @BeforeAll
    void startServers(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path temporary) throws Exception {
        folder = temporary;
        servers = start(folder);
    }

    @AfterAll
    void stopServers() {
        if (servers != null) {
            servers.close();
        }
    }

    @Test
    void aGenerationIsMadeBesideTheLiveOneComparedPromotedRolledBackAndDropped() throws Exception {
        Pipeline live = made("live", Duration.ofSeconds(30), 300);
        assertThat(reprocess(live, "--generation", "exact", "--exact", "--no-index")
                        .out())
                .contains("exact has all of history");
        assertThat(reprocess(live, "--generation", "fast", "--no-index").out()).contains("fast has all of history");
        assertThat(reprocess(live, "--generation", "fast", "--compare", "--with", "exact")
                        .out())
                .containsPattern("stories +\\d+ +\\d+ +0 +0 +0")
                .containsPattern("index points +\\d+ +\\d+ +0 +0 +0");
        assertThat(live.records(live.topics().enriched()))
                .as("nothing live is touched")
                .isEmpty();

        assertThat(reprocess(live, "promote", "fast", "--no-index").code()).isZero();
        assertThat(reprocess(live, "list").out()).containsPattern("\\* fast +complete");
        assertThat(live.run("tail", "--from-beginning", "--limit", "1").out())
                .as("readers use it")
                .isNotBlank();
        assertThat(reprocess(live, "drop", "fast", "--no-index").out()).contains("fast is in use");

        assertThat(reprocess(live, "rollback", "--no-index").out()).contains("live is in use again");
        assertThat(reprocess(live, "drop", "fast", "--no-index").out()).contains("fast is dropped");
        assertThat(topics()).noneMatch(topic -> topic.startsWith("live.generation.fast."));
    }

    @Test
    void aGenerationThatMissesTheNewestStoriesIsNotPromoted() throws Exception {
        Pipeline late = made("late", Duration.ofSeconds(30), 20);
        assertThat(reprocess(late, "--generation", "one", "--no-index").code()).isZero();
        send(late, "new:1", Duration.ofDays(1), StoryStatus.CANCELED);

        CommandLineRun refused = reprocess(late, "promote", "one", "--no-index");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).contains("has not all of history, so a kill may be missing");

        assertThat(reprocess(late, "--generation", "one", "--no-index").code()).isZero();
        assertThat(reprocess(late, "promote", "one", "--no-index").code()).isZero();
    }

    @Test
    void readersOfThePromotedSeeItsStoriesOfEachLaterMonthAndNoneOfTheLiveOne() throws Exception {
        Pipeline wire = made("months", Duration.ofSeconds(30), 20);
        enrichAndIndexLive(wire, "stories-2026-03");
        assertThat(readersUse(wire)).containsExactly("months-stories-2026-03");
        assertThat(reprocess(wire, "--generation", "two").code()).isZero();
        assertThat(reprocess(wire, "promote", "two").code()).isZero();
        assertThat(readersUse(wire)).containsExactly("months-generation-two-stories-2026-03");

        send(wire, "april:1", APRIL, StoryStatus.USABLE);
        enrichAndIndexLive(wire, "stories-2026-04");
        assertThat(readersUse(wire)).containsExactly("months-generation-two-stories-2026-03");
        assertThat(reprocess(wire, "--generation", "two").code()).isZero();
        assertThat(readersUse(wire))
                .containsExactly("months-generation-two-stories-2026-03", "months-generation-two-stories-2026-04");

        assertThat(reprocess(wire, "rollback").code()).isZero();
        send(wire, "may:1", MAY, StoryStatus.USABLE);
        assertThat(reprocess(wire, "--generation", "two").code()).isZero();
        enrichAndIndexLive(wire, "stories-2026-05");
        assertThat(readersUse(wire))
                .containsExactly("months-stories-2026-03", "months-stories-2026-04", "months-stories-2026-05");
        assertThat(reprocess(wire, "drop", "two").out()).contains("two is dropped");
    }

    @Test
    void replayedAsFastAsPossibleAndAThousandTimesAsFastAsItWasTheIndexEndsTheSame() throws Exception {
        Pipeline original = made("original", Duration.ofSeconds(2), STORIES);
        settle(original);

        replay(original, "max");
        replay(original, "1000");

        Books books = Books.of(original, original.topics());
        assertThat(books.points()).isNotEmpty();
        assertThat(books.differences(Books.of(original, new Topics("replay.max."))))
                .isEmpty();
        assertThat(books.differences(Books.of(original, new Topics("replay.1000."))))
                .isEmpty();
    }

    /** Replays into topics that are named by the speed, and enriches what comes there meanwhile. */
    private void replay(Pipeline original, String speed) throws Exception {
        Pipeline target = new Pipeline(servers, folder, "replay." + speed);
        try (EnrichService enrich = target.wiring().enrich()) {
            enrich.start();
            assertThat(original.run("replay", "--job", speed, "--speed", speed).code())
                    .isZero();
            awaitSettled(target);
        }
    }

    private void settle(Pipeline pipeline) throws Exception {
        try (EnrichService enrich = pipeline.wiring().enrich()) {
            enrich.start();
            awaitSettled(pipeline);
        }
    }

    private void awaitSettled(Pipeline pipeline) throws Exception {
        try (Admin admin = admin()) {
            StreamsSettling settling =
                    new StreamsSettling(admin, pipeline.wiring().enrichTopics());
            await().during(EnrichService.POINTS_WITHIN).atMost(PATIENCE).until(settling::isSettled);
        }
    }

    /** Lets the live parts take in what is there, from their start on, until there is such an index. */
    private void enrichAndIndexLive(Pipeline live, String index) throws Exception {
        settle(live);
        String name = live.wiring().elasticsearch().indexPrefix() + index;
        try (RunningSink sink = new RunningSink(live.wiring());
                Indices indices = new Indices(servers.elasticsearch())) {
            await().atMost(PATIENCE)
                    .until(() -> sink.isReady()
                            && !indices.get("/" + name + "/_settings").isMissingNode());
        }
    }

    private Set<String> readersUse(Pipeline pipeline) throws Exception {
        Set<String> names = new TreeSet<>();
        try (Indices indices = new Indices(servers.elasticsearch())) {
            indices.get("/_alias/" + pipeline.wiring().elasticsearch().indexPrefix() + "stories")
                    .fieldNames()
                    .forEachRemaining(names::add);
        }
        return names;
    }

    private Pipeline made(String name, Duration step, int count) throws Exception {
        Pipeline pipeline = new Pipeline(servers, folder, name);
        new MadeHistory(MARCH, step, count)
                .publish(servers.kafka(), pipeline.topics().raw());
        return pipeline;
    }

    private static CommandLineRun reprocess(Pipeline pipeline, String... arguments) {
        return pipeline.run(
                Stream.concat(Stream.of("reprocess"), Stream.of(arguments)).toArray(String[]::new));
    }

    private List<String> topics() throws Exception {
        try (Admin admin = admin()) {
            return List.copyOf(admin.listTopics().names().get());
        }
    }

    private Admin admin() {
        return Admin.create(Map.<String, Object>of("bootstrap.servers", servers.kafka()));
    }

    private static void send(Pipeline pipeline, String id, Duration afterMarch, StoryStatus status) throws Exception {
        Instant time = MARCH.plus(afterMarch);
        Story story = Story.builder(id)
                .version("1")
                .versionCreated(time)
                .firstCreated(time)
                .status(status)
                .source("it")
                .headline("Norway and Sweden hold talks")
                .hashed();
        pipeline.produce(new ProducerRecord<>(
                pipeline.topics().raw(), null, time.toEpochMilli(), id.getBytes(UTF_8), RAW.write(story)));
    }
}
