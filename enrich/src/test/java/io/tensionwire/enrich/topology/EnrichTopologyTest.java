package io.tensionwire.enrich.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.EventType;
import io.tensionwire.contract.JsonSerde;
import io.tensionwire.contract.RecordHeaders;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryBuilder;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.contract.Tension;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    private StoryWire wire;

    @BeforeEach
    void start() {
        wire = new StoryWire(state, NOON, EnrichTopologyTest::annotate);
    }

    @AfterEach
    void stop() {
        wire.close();
    }

    @Test
    void aStoryComesOutAnnotatedUnderItsKeyWithRevisionMonthAndArrival() {
        send(version("1").body("Text."));

        TestRecord<String, EnrichedStory> record = wire.enriched().readRecord();
        assertThat(record.key()).isEqualTo("a:1");
        assertThat(record.value().annotations().lexicon()).isEqualTo("test");
        assertThat(record.value().revision()).isEqualTo(1);
        assertThat(record.timestamp()).isEqualTo(NOON.toEpochMilli());
        assertThat(RecordHeaders.text(record.headers(), RecordHeaders.REVISION)).isEqualTo("1");
        assertThat(RecordHeaders.text(record.headers(), RecordHeaders.MONTH)).isEqualTo("2026-03");
        assertThat(RecordHeaders.text(record.headers(), RecordHeaders.TYPE)).isEqualTo(EventType.ENRICHED_STORY.type());
    }

    @Test
    void theValueDoesNotDependOnTheWallClock() {
        send(version("1").body("Text."));
        EnrichedStory first = wire.enriched().readValue();
        stop();
        start();
        wire.advanceWallClockTime(Duration.ofDays(400));
        send(version("1").body("Text."));

        assertThat(wire.enriched().readValue()).isEqualTo(first);
    }

    @Test
    void aKillComesOutWithoutTextAndWithoutAnnotations() {
        send(version("1").body("Text."));
        send(version("2").status(StoryStatus.CANCELED).versionCreated(NOON.plusSeconds(1)));

        EnrichedStory kill = wire.enriched().readValuesToList().get(1);
        assertThat(kill.story().status()).isEqualTo(StoryStatus.CANCELED);
        assertThat(kill.story().body()).isNull();
        assertThat(kill.annotations()).isEqualTo(Annotations.NONE);
        assertThat(kill.revision()).isEqualTo(2);
    }

    @Test
    void aRecordThatIsNoStoryGoesToTheRejectedWithItsBytesAndTheRestGoesOn() {
        wire.raw().pipeInput("a:0", "{not json".getBytes(UTF_8), NOON);
        send(version("1").body("Text."));

        TestRecord<byte[], byte[]> record = wire.rejected().readRecord();
        assertThat(record.value()).isEqualTo("{not json".getBytes(UTF_8));
        assertThat(record.key()).isEqualTo("a:0".getBytes(UTF_8));
        assertThat(RecordHeaders.text(record.headers(), RecordHeaders.STAGE)).isEqualTo("enrich");
        assertThat(RecordHeaders.text(record.headers(), RecordHeaders.ORIGIN)).isEqualTo("wire.stories.raw-0@0");
        assertThat(RecordHeaders.text(record.headers(), RecordHeaders.CAUSE))
                .contains("the JSON is broken at line 1, column 2");
        assertThat(wire.enriched().readValuesToList()).hasSize(1);
    }

    @Test
    void aStoryThatCannotBeAnnotatedGoesToTheRejectedAndCanBeFedAgain() {
        send(version("1").body("explode"));
        assertThat(wire.enriched().isEmpty()).isTrue();
        TestRecord<byte[], byte[]> record = wire.rejected().readRecord();
        assertThat(record.value())
                .isEqualTo(STORIES.serializer()
                        .serialize("raw", version("1").body("explode").hashed()));

        send(version("1").body("mended"));
        assertThat(wire.enriched().readValue().revision()).isEqualTo(1);
    }

    @Test
    void anEmbargoedStoryAppearsOnlyWhenItsEmbargoEnds() {
        send(version("1").body("Secret.").embargoedUntil(NOON.plusSeconds(10)));
        wire.advanceWallClockTime(Duration.ofSeconds(9));
        assertThat(wire.enriched().isEmpty()).isTrue();

        wire.advanceWallClockTime(Duration.ofSeconds(2));
        assertThat(wire.enriched().readValue().story().body()).isEqualTo("Secret.");

        wire.advanceWallClockTime(Duration.ofSeconds(9));
        assertThat(wire.enriched().isEmpty()).isTrue();
    }

    @Test
    void aKillRemovesAStoryThatIsHeld() {
        send(version("1").body("Secret.").embargoedUntil(NOON.plusSeconds(10)));
        send(version("2").status(StoryStatus.CANCELED).versionCreated(NOON.plusSeconds(1)));
        wire.advanceWallClockTime(Duration.ofSeconds(20));

        List<EnrichedStory> out = wire.enriched().readValuesToList();
        assertThat(out).extracting(e -> e.story().status()).containsExactly(StoryStatus.CANCELED);
    }

    private void send(StoryBuilder story) {
        wire.send(story.hashed());
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
