package io.tensionwire.app.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What wires do to their stories, from the files to the enriched topic; skipped where the files are absent. */
class WireSequencesTest {
    private static final Path SEQUENCES =
            Path.of(System.getProperty("tensionwire.shared", "absent"), "fixtures", "sequences");
    /** Before anything in the files happens; what they tell of the clock is on that day. */
    private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");

    private static final String CLOCK = "clock ";

    @TempDir
    Path state;

    @TestFactory
    Stream<DynamicTest> everySequenceEndsAsItSays() throws IOException {
        assumeTrue(Files.isDirectory(SEQUENCES));
        try (Stream<Path> folders = Files.list(SEQUENCES)) {
            return folders.sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
        }
    }

    @Test
    void anEmbargoWithoutAZoneIsHeldUntilItIsOverEverywhere() throws IOException {
        Path folder = SEQUENCES.resolve("embargo-without-zone");
        assumeTrue(Files.isDirectory(folder));
        Instant overEverywhere = Instant.parse("2026-11-02T00:00:00Z");
        try (WireSequence sequence = new WireSequence(folder, state, START)) {
            sequence.run();
            sequence.advanceTo(overEverywhere.minusSeconds(1));
            assertThat(sequence.shown()).isEmpty();
            sequence.advanceTo(overEverywhere);
            assertThat(sequence.shown()).hasSize(1);
        }
    }

    private void check(Path folder) throws IOException {
        try (WireSequence sequence =
                new WireSequence(folder, state.resolve(folder.getFileName().toString()), START)) {
            sequence.run();
            for (Map.Entry<String, JsonNode> expected : sequence.expectations().properties()) {
                check(sequence, expected.getKey(), expected.getValue());
            }
        }
    }

    private static void check(WireSequence sequence, String key, JsonNode expected) {
        if (key.equals("stories")) {
            assertThat(sequence.shown().stream()
                            .map(shown -> shown.story().id())
                            .distinct())
                    .hasSize(expected.asInt());
        } else if (key.startsWith(CLOCK)) {
            String time = key.substring(CLOCK.length());
            sequence.advanceTo(Instant.parse("2026-11-01T" + (time.length() == 6 ? time.replace("Z", ":00Z") : time)));
            checkStory(sequence.shown(), expected);
        } else if (expected.isObject()) {
            // One that is alone may be named as another system writes its id.
            boolean alone = sequence.expectations().size() == 1;
            checkStory(alone ? sequence.shown() : sequence.shown(key), expected);
        }
    }

    private static void checkStory(List<EnrichedStory> shown, JsonNode expected) {
        EnrichedStory last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
        boolean found = last != null && last.story().status() == StoryStatus.USABLE;
        if (expected.has("searchable")) {
            assertThat(found)
                    .as("searchable")
                    .isEqualTo(expected.path("searchable").asInt() == 1);
        }
        checkCount(shown, expected, "history");
        checkCount(shown, expected, "public_topic_records");
        if (last != null) {
            Story story = last.story();
            checkText(expected, "pubstatus", story.status().json());
            checkText(expected, "version", story.version());
            checkText(expected, "headline", story.headline());
            checkText(expected, "versioncreated", String.valueOf(story.versionCreated()));
            checkId(expected, "corrects", story.corrects());
            checkId(expected, "superseded_by", last.supersededBy());
        }
    }

    private static void checkCount(List<EnrichedStory> shown, JsonNode expected, String name) {
        if (expected.has(name)) {
            assertThat(shown).as(name).hasSize(expected.path(name).asInt());
        }
    }

    private static void checkText(JsonNode expected, String name, String found) {
        if (expected.has(name)) {
            assertThat(found).as(name).isEqualTo(expected.path(name).asText());
        }
    }

    private static void checkId(JsonNode expected, String name, String found) {
        if (expected.has(name)) {
            assertThat(found)
                    .as(name)
                    .isEqualTo(WireSequence.id(expected.path(name).asText()));
        }
    }
}
