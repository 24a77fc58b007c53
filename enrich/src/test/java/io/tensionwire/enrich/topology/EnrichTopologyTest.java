package io.tensionwire.enrich.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.JsonSerde;
import io.tensionwire.contract.RecordHeaders;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryBuilder;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.contract.Tension;
import io.tensionwire.contract.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichTopologyTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final JsonSerde<Story> STORIES = JsonSerde.of(Story.class);

    @TempDir
    Path state;

    private final Topics topics = new Topics();
    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> raw;
    private TestOutputTopic<String, EnrichedStory> enriched;
    private TestOutputTopic<byte[], byte[]> rejected;

    @BeforeEach
    void start() {
        // The test driver forgets what was sent but not yet committed when a record cannot be read, so no transactions
        // here.
        Map<String, String> kafka = Map.of(
                "bootstrap.servers", "none:1", "state.dir", state.toString(), "processing.guarantee", "at_least_once");
        Properties properties = EnrichService.properties(topics, kafka);
        driver = new TopologyTestDriver(EnrichTopology.of(topics, EnrichTopologyTest::annotate), properties, NOON);
        raw = driver.createInputTopic(topics.raw(), new StringSerializer(), new ByteArraySerializer());
        enriched = driver.createOutputTopic(
                topics.enriched(),
                new StringDeserializer(),
                JsonSerde.of(EnrichedStory.class).deserializer());
        rejected =
                driver.createOutputTopic(topics.rejected(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void aStoryComesOutAnnotatedUnderItsKeyWithRevisionMonthAndArrival() {
        send(version("1").body("Text."));

        TestRecord<String, EnrichedStory> record = enriched.readRecord();
        assertThat(record.key()).isEqualTo("a:1");
        assertThat(record.value().annotations().lexicon()).isEqualTo("test");
        assertThat(record.value().revision()).isEqualTo(1);
        assertThat(record.timestamp()).isEqualTo(NOON.toEpochMilli());
        assertThat(RecordHeaders.text(record.headers(), RecordHeaders.REVISION)).isEqualTo("1");
        assertThat(RecordHeaders.text(record.headers(), RecordHeaders.MONTH)).isEqualTo("2026-03");
        assertThat(RecordHeaders.text(record.headers(), RecordHeaders.TYPE)).isEqualTo(RecordHeaders.ENRICHED_STORY);
    }

    @Test
    void theValueDoesNotDependOnTheWallClock() {
        send(version("1").body("Text."));
        EnrichedStory first = enriched.readValue();
        stop();
        driver = null;
        start();
        driver.advanceWallClockTime(Duration.ofDays(400));
        send(version("1").body("Text."));

        assertThat(enriched.readValue()).isEqualTo(first);
    }

    @Test
    void aKillComesOutWithoutTextAndWithoutAnnotations() {
        send(version("1").body("Text."));
        send(version("2").status(StoryStatus.CANCELED).versionCreated(NOON.plusSeconds(1)));

        EnrichedStory kill = enriched.readValuesToList().get(1);
        assertThat(kill.story().status()).isEqualTo(StoryStatus.CANCELED);
        assertThat(kill.story().body()).isNull();
        assertThat(kill.annotations()).isEqualTo(Annotations.NONE);
        assertThat(kill.revision()).isEqualTo(2);
    }

    @Test
    void aRecordThatIsNoStoryGoesToTheRejectedWithItsBytesAndTheRestGoesOn() {
        raw.pipeInput("a:0", "{not json".getBytes(UTF_8), NOON);
        send(version("1").body("Text."));

        TestRecord<byte[], byte[]> record = rejected.readRecord();
        assertThat(record.value()).isEqualTo("{not json".getBytes(UTF_8));
        assertThat(record.key()).isEqualTo("a:0".getBytes(UTF_8));
        assertThat(RecordHeaders.text(record.headers(), RecordHeaders.STAGE)).isEqualTo("enrich");
        assertThat(RecordHeaders.text(record.headers(), RecordHeaders.ORIGIN)).isEqualTo("wire.stories.raw-0@0");
        assertThat(RecordHeaders.text(record.headers(), RecordHeaders.CAUSE))
                .contains("the JSON is broken at line 1, column 2");
        assertThat(enriched.readValuesToList()).hasSize(1);
    }

    @Test
    void aStoryThatCannotBeAnnotatedGoesToTheRejectedAndCanBeFedAgain() {
        send(version("1").body("explode"));
        assertThat(enriched.isEmpty()).isTrue();
        TestRecord<byte[], byte[]> record = rejected.readRecord();
        assertThat(record.value()).isEqualTo(bytes(version("1").body("explode")));

        send(version("1").body("mended"));
        assertThat(enriched.readValue().revision()).isEqualTo(1);
    }

    @Test
    void anEmbargoedStoryAppearsOnlyWhenItsEmbargoEnds() {
        send(version("1").body("Secret.").embargoedUntil(NOON.plusSeconds(10)));
        driver.advanceWallClockTime(Duration.ofSeconds(9));
        assertThat(enriched.isEmpty()).isTrue();

        driver.advanceWallClockTime(Duration.ofSeconds(2));
        assertThat(enriched.readValue().story().body()).isEqualTo("Secret.");

        driver.advanceWallClockTime(Duration.ofSeconds(9));
        assertThat(enriched.isEmpty()).isTrue();
    }

    @Test
    void aKillRemovesAStoryThatIsHeld() {
        send(version("1").body("Secret.").embargoedUntil(NOON.plusSeconds(10)));
        send(version("2").status(StoryStatus.CANCELED).versionCreated(NOON.plusSeconds(1)));
        driver.advanceWallClockTime(Duration.ofSeconds(20));

        List<EnrichedStory> out = enriched.readValuesToList();
        assertThat(out).extracting(e -> e.story().status()).containsExactly(StoryStatus.CANCELED);
    }

    @Test
    void theNamesOfNodesAndStoresAreStable() throws IOException {
        try (InputStream described = getClass().getResourceAsStream("topology.txt")) {
            assertThat(EnrichTopology.of(topics, EnrichTopologyTest::annotate)
                            .describe()
                            .toString())
                    .isEqualToIgnoringWhitespace(new String(described.readAllBytes(), UTF_8));
        }
    }

    private void send(StoryBuilder story) {
        raw.pipeInput("a:1", bytes(story), NOON);
    }

    private static byte[] bytes(StoryBuilder story) {
        return STORIES.serializer().serialize("raw", story.hashed());
    }

    private static StoryBuilder version(String version) {
        return Story.builder("a:1").version(version).versionCreated(NOON).source("a");
    }

    private static Annotations annotate(Story story) {
        if ("explode".equals(story.body())) {
            throw new IllegalStateException("annotation failed");
        }
        return new Annotations(List.of(), List.of(), List.of(), Tension.NONE, "test");
    }
}
