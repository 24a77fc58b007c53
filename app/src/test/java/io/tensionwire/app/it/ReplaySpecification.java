package io.tensionwire.app.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Json;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryBuilder;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.enrich.topology.EnrichService;
import io.tensionwire.replay.job.ReplayTarget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What holds of replays and archives against a real broker, whichever it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReplaySpecification {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Instant MARCH = Instant.parse("2026-03-02T00:00:00Z");
    private static final Json<Story> RAW = Json.of(Story.class);
    private static final Json<EnrichedStory> ENRICHED = Json.of(EnrichedStory.class);

    private Path folder;
    private Broker broker;
    private Pipeline history;

    abstract Broker start(Path folder) throws Exception;

    @BeforeAll
    void startBroker(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path temporary) throws Exception {
        folder = temporary;
        broker = start(folder);
        history = made("history", Duration.ofSeconds(30), 600);
    }

    @AfterAll
    void stopBroker() {
        if (broker != null) {
            broker.close();
        }
    }

    @Test
    void everyRecordComesAgainInTheOrderOfTimeWithItsKeyItsBytesItsHeadersAndItsTime() throws Exception {
        assertThat(replay(history, "--job", "all").code()).isZero();

        List<ConsumerRecord<String, byte[]>> replayed = records("replay.all.stories.raw");
        assertThat(texts(replayed)).containsExactlyElementsOf(texts(inTime(raw(history))));
        assertThat(replayed).allSatisfy(record -> assertThat(header(record, ReplayTarget.JOB))
                .isEqualTo("all"));
    }

    @Test
    void partitionsCanBeKept() throws Exception {
        assertThat(replay(history, "--job", "kept", "--keep-partitions").code()).isZero();

        assertThat(records("replay.kept.stories.raw"))
                .map(record -> record.partition() + " " + record.key() + " " + record.timestamp())
                .containsExactlyInAnyOrderElementsOf(raw(history).stream()
                        .map(record -> record.partition() + " " + record.key() + " " + record.timestamp())
                        .toList());
    }

    @Test
    void killedInTheMiddleItGoesOnWithoutLossOrRepeat() throws Throwable {
        Pipeline many = made("many", Duration.ofSeconds(1), 6_000);
        Pipeline target = new Pipeline(broker, folder, "replay.killed");
        // Slow enough to be killed in the middle on any machine.
        PartProcess first = many.start("replay", "--job", "killed", "--speed", "300", "--keep-partitions");
        target.onNewRecord("replay.killed.stories.raw", first::kill);
        int before = target.records("replay.killed.stories.raw").size();

        assertThat(replay(many, "--job", "killed").code())
                .as("a job that has begun is not begun again")
                .isEqualTo(1);
        assertThat(replay(many, "--resume", "--job", "killed", "--speed", "max").code())
                .isZero();

        assertThat(before).isBetween(1, 5_999);
        assertThat(texts(target.records("replay.killed.stories.raw")))
                .containsExactlyInAnyOrderElementsOf(texts(raw(many)));
        assertThat(replay(many, "--resume", "--job", "killed").out()).contains("killed is done: 6,000 records");
    }

    @Test
    void aRunningReplayIsPausedAndStoppedFromElsewhereAndGoesOnLater() throws Exception {
        PartProcess slow = history.start("replay", "--job", "told", "--speed", "60", "--max-gap", "100ms");
        await().atMost(PATIENCE).ignoreExceptions().until(() -> !records("replay.told.stories.raw")
                .isEmpty());
        assertThat(replay(history, "tell", "told", "pause").code()).isZero();
        assertThat(replay(history, "status").out()).containsPattern("told +paused");
        assertThat(replay(history, "tell", "told", "stop").code()).isZero();

        assertThat(slow.awaitEnd()).isEqualTo(130);
        int stopped = records("replay.told.stories.raw").size();
        assertThat(stopped).isBetween(1, 599);
        assertThat(replay(history, "--resume", "--job", "told", "--speed", "max")
                        .code())
                .isZero();
        assertThat(texts(records("replay.told.stories.raw"))).containsExactlyElementsOf(texts(inTime(raw(history))));
    }

    @Test
    void aTargetThatWouldDeleteTheStoriesIsRefusedAndNothingIsWritten() throws Exception {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.kafka()))) {
            NewTopic week = new NewTopic("week.stories.raw", 1, (short) 1).configs(Map.of("retention.ms", "604800000"));
            admin.createTopics(List.of(week)).all().get();
        }
        assertThat(replay(history, "--dry-run", "--into", "week.").out())
                .contains("600  history.stories.raw")
                .contains("would be refused: week.stories.raw keeps records for 7 days");

        CommandLineRun refused = replay(history, "--job", "week", "--into", "week.");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).contains("Set retention.ms=-1");
        assertThat(records("week.stories.raw")).isEmpty();
    }

    @Test
    void itsOwnTopicsAreNotWrittenUnlessForced() {
        assertThat(replay(history, "--into", "history.").code()).isEqualTo(1);
    }

    @Test
    void aStoryThatWasKilledAfterTheRangeIsNotBroughtBack() throws Exception {
        Pipeline wire = new Pipeline(broker, folder, "kills");
        send(wire, MARCH, story("k:1").body("Wrong.").hashed());
        send(wire, MARCH.plusSeconds(60), story("k:2").body("Right.").hashed());
        Story kill = story("k:1").version("2").status(StoryStatus.CANCELED).hashed();
        send(wire, MARCH.plusSeconds(7200), kill);
        String[] firstHour = {"--to", "2026-03-02T01:00:00Z"};

        assertThat(replay(wire, arguments(firstHour, "--job", "safe")).code()).isZero();
        assertThat(replay(wire, arguments(firstHour, "--job", "asof", "--as-of"))
                        .code())
                .isZero();

        assertThat(keys(records("replay.safe.stories.raw"))).containsExactly("k:1", "k:1", "k:2");
        assertThat(keys(records("replay.asof.stories.raw"))).containsExactly("k:1", "k:2");
        Pipeline target = new Pipeline(broker, folder, "replay.safe");
        try (EnrichService enrich = target.wiring().enrich()) {
            enrich.start();
            await().atMost(PATIENCE)
                    .until(() ->
                            keys(target.records(target.topics().enriched())).contains("k:2"));
        }
        assertThat(target.records(target.topics().enriched()))
                .filteredOn(record -> record.key().equals("k:1"))
                .allSatisfy(record -> assertThat(
                                ENRICHED.read(record.value()).story().status())
                        .isEqualTo(StoryStatus.CANCELED));
    }

    @Test
    void anArchiveGivesBackWhatWasPutIntoItAndADamagedOneIsRefused() throws Exception {
        Path archive = folder.resolve("archive");
        assertThat(history.run("archive", archive.toString()).code()).isZero();
        assertThat(history.run("archive", "--check", archive.toString()).out())
                .contains("600 records")
                .contains("whole");

        assertThat(replay(history, "--job", "archived", "--archive", archive.toString())
                        .code())
                .isZero();
        assertThat(texts(records("replay.archived.stories.raw")))
                .containsExactlyElementsOf(texts(inTime(raw(history))));

        Path day = archive.resolve("2026-03-02.jsonl.zst");
        byte[] bytes = Files.readAllBytes(day);
        bytes[bytes.length / 3] ^= 4;
        Files.write(day, bytes);
        CommandLineRun damaged = replay(history, "--job", "damaged", "--archive", archive.toString());
        assertThat(damaged.code()).isEqualTo(1);
        assertThat(damaged.out()).contains("2026-03-02.jsonl.zst is damaged");
    }

    @Test
    void onlyWhatTheFiltersTakeIsReplayed() throws Exception {
        assertThat(replay(history, "--job", "some", "--source", "b", "--limit", "3")
                        .code())
                .isZero();
        assertThat(records("replay.some.stories.raw")).hasSize(3).allSatisfy(record -> assertThat(record.key())
                .startsWith("made-b:"));
    }

    @Test
    void twoRunsOfEnrichmentOverTheSameHistoryGiveTheSameBytes() {
        CommandLineRun verified = replay(history, "--verify", "--job", "twice", "--from", "2026-03-02T03:00:00Z");

        assertThat(verified.out()).contains("equal: two runs gave the same bytes");
        assertThat(verified.code()).isZero();
        assertThat(topics()).as("nothing is left behind").noneMatch(topic -> topic.startsWith("replay.twice"));
    }

    private Pipeline made(String name, Duration step, int count) throws Exception {
        Pipeline pipeline = new Pipeline(broker, folder, name);
        new MadeHistory(MARCH, step, count)
                .publish(broker.kafka(), pipeline.topics().raw());
        return pipeline;
    }

    private static CommandLineRun replay(Pipeline pipeline, String... arguments) {
        return pipeline.run(arguments("replay", arguments));
    }

    private static String[] arguments(String first, String... others) {
        return arguments(new String[] {first}, others);
    }

    private static String[] arguments(String[] some, String... others) {
        return Stream.concat(Stream.of(some), Stream.of(others)).toArray(String[]::new);
    }

    private List<ConsumerRecord<String, byte[]>> raw(Pipeline pipeline) {
        return pipeline.records(pipeline.topics().raw());
    }

    private List<ConsumerRecord<String, byte[]>> records(String topic) {
        return history.records(topic);
    }

    private List<String> topics() {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.kafka()))) {
            return List.copyOf(admin.listTopics().names().get());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<ConsumerRecord<String, byte[]>> inTime(List<ConsumerRecord<String, byte[]>> records) {
        List<ConsumerRecord<String, byte[]>> sorted = new ArrayList<>(records);
        sorted.sort(Comparator.comparingLong(ConsumerRecord::timestamp));
        return sorted;
    }

    /** Everything of each record that a replay keeps. */
    private static List<String> texts(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .map(record -> {
                    StringBuilder text = new StringBuilder(record.key() + " " + record.timestamp() + " ");
                    for (Header header : record.headers()) {
                        if (!header.key().equals(ReplayTarget.JOB)) {
                            text.append(header.key())
                                    .append('=')
                                    .append(new String(header.value(), UTF_8))
                                    .append(' ');
                        }
                    }
                    return text.append(new String(record.value(), UTF_8)).toString();
                })
                .toList();
    }

    private static List<String> keys(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream().map(ConsumerRecord::key).toList();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private static StoryBuilder story(String id) {
        return Story.builder(id)
                .version("1")
                .versionCreated(MARCH)
                .firstCreated(MARCH)
                .source("it");
    }

    private void send(Pipeline pipeline, Instant time, Story story) throws Exception {
        pipeline.produce(new ProducerRecord<>(
                pipeline.topics().raw(), null, time.toEpochMilli(), story.id().getBytes(UTF_8), RAW.write(story)));
    }
}
