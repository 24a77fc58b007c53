package io.tensionwire.contract.ninjs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Json;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.contract.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NinjsWriterTest {
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @EnumSource
    void aStoryIsWhatTheStandardAllows(NinjsVersion version) throws IOException {
        JsonNode document = written(version, example());

        assertThat(NinjsShape.faults(version, document)).isEmpty();
        assertThat(document.at("/standard/version").asText()).isEqualTo(version.number());
        assertThat(document.path("version").asText()).isEqualTo("1");
        assertThat(document.path(version.spelled("pubStatus")).asText()).isEqualTo("usable");
        assertThat(document.path(version.spelled("versionCreated")).asText()).isEqualTo("2026-03-02T15:40:00Z");
        assertThat(document.at("/headlines/0/value").asText()).isEqualTo("Greece summons Turkish ambassador");
        assertThat(document.at("/bodies/0/" + version.spelled("contentType")).asText())
                .isEqualTo("text/plain");
        assertThat(document.at("/bodies/0/value").asText()).startsWith("Greece summoned");
        assertThat(document.path("located").asText()).isEqualTo("Athens");
    }

    @Test
    void peopleOrganisationsAndPlacesCarryTheirWikidataItems() throws IOException {
        JsonNode document = written(NinjsVersion.V3_0, example());

        assertThat(document.path("places").findValuesAsText("uri"))
                .containsExactly(
                        "http://www.wikidata.org/entity/Q43",
                        "http://www.wikidata.org/entity/Q41",
                        "http://www.wikidata.org/entity/Q1524");
        assertThat(document.at("/places/1/literal").asText()).isEqualTo("GRC");
        assertThat(document.at("/places/2/geojson/coordinates").toString()).isEqualTo("[23.73,37.98]");
    }

    @Test
    void whoHasNoWikidataItemIsNamedByOurId() throws IOException {
        JsonNode person = written(NinjsVersion.V3_0, example()).at("/people/0");

        assertThat(person.path("name").asText()).isEqualTo("Giorgos Gerapetritis");
        assertThat(person.has("uri")).isFalse();
        assertThat(person.path("literal").asText()).isEqualTo("x:giorgos-gerapetritis");
    }

    @Test
    void theWiresSubjectsComeFirstAndTheActsToldOfAreMarkedAsOurs() throws IOException {
        JsonNode subjects = written(NinjsVersion.V2_1, example()).path("subjects");

        assertThat(subjects.at("/0/uri").asText()).isEqualTo("http://cv.iptc.org/newscodes/subjectcode/11002000");
        assertThat(subjects.at("/0").has("creator")).isFalse();
        assertThat(subjects.at("/1/name").asText()).isEqualTo("ACCUSE");
        assertThat(subjects.at("/1/creator").asText()).isEqualTo("tensionwire");
        assertThat(subjects).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void aKillHasItsStatusAndNothingOfItsText(NinjsVersion version) throws IOException {
        EnrichedStory story = example();
        Story killed = story.story().toBuilder().status(StoryStatus.CANCELED).build();
        JsonNode document = written(version, EnrichedStory.alone(killed, 2, story.annotations()));

        assertThat(NinjsShape.faults(version, document)).isEmpty();
        assertThat(document.path(version.spelled("pubStatus")).asText()).isEqualTo("canceled");
        assertThat(document.toString()).doesNotContain("Greece", "Gerapetritis", "Nikos", "AEGEAN");
    }

    @ParameterizedTest
    @EnumSource
    void whatWiresSendThatTheStandardCannotTellIsLeftOut(NinjsVersion version) throws IOException {
        Story odd = Story.builder("odd:<a id=\"1\"> ü*")
                .urgency(99)
                .versionCreated(Instant.parse("+12026-03-02T15:40:00Z"))
                .subjects(List.of(new Subject(null, null, null), new Subject("a b", "medtop", "\u0000")))
                .headline("")
                .build();
        JsonNode document = written(version, EnrichedStory.alone(odd, 1, Annotations.NONE));

        assertThat(NinjsShape.faults(version, document)).isEmpty();
        assertThat(document.path("uri").asText())
                .isEqualTo("urn:tensionwire:story:odd:%3Ca%20id%3D%221%22%3E%20%C3%BC%2A");
        assertThat(document.has("urgency")).isFalse();
        assertThat(document.has("headlines")).isFalse();
        assertThat(document.path("subjects")).hasSize(1);
    }

    @Test
    void aStoryThatAnotherOneCorrectsSaysSoToTheDesk() throws IOException {
        EnrichedStory story = example();
        EnrichedStory superseded =
                new EnrichedStory(story.story(), 2, story.cluster(), 1, 1, "aegis-wire:AW2", story.annotations());

        assertThat(written(NinjsVersion.V3_0, superseded).path("edNote").asText())
                .isEqualTo("update; superseded by urn:tensionwire:story:aegis-wire:AW2");
    }

    private static JsonNode written(NinjsVersion version, EnrichedStory story) throws IOException {
        return JSON.readTree(new NinjsWriter(version).write(story));
    }

    private static EnrichedStory example() throws IOException {
        try (InputStream in = Story.class.getResourceAsStream("example/enriched-story.json")) {
            String value = JSON.readTree(in).path("value").toString();
            return Json.of(EnrichedStory.class).read(value.getBytes(UTF_8));
        }
    }
}
