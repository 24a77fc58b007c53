package io.tensionwire.contract.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tensionwire.contract.Alert;
import io.tensionwire.contract.ContractSchema;
import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.EventType;
import io.tensionwire.contract.Json;
import io.tensionwire.contract.RejectedRecord;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.TensionPoint;
import io.tensionwire.contract.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples that come with the contract: whole records, as other people's programs may be tested with. */
class GoldenExamplesTest {
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "story",
                "story-kill",
                "enriched-story",
                "enriched-story-kill",
                "tension-point",
                "tension-point-nothing-left",
                "alert",
                "alert-withdrawn",
                "position"
            })
    void anExampleIsValidUnderEveryVersionThatWasReleased(String name) throws IOException {
        JsonNode example = example(name);
        EventType type = type(example);
        for (String version : ContractSchema.VERSIONS) {
            assertThat(faults(version, type.label(), example.path("value"))).isEmpty();
            assertThat(faults(version, "headers", example.path("headers"))).isEmpty();
        }
        assertThat(example.path("headers").path("ce_dataschema").asText()).isEqualTo(type.dataSchema());
        assertThat(new Topics().all()).contains(example.path("topic").asText());
    }

    @Test
    void anExampleIsReadAndWrittenAsTheRecordThatItIs() throws IOException {
        checkReadAndWritten("story", Story.class);
        checkReadAndWritten("story-kill", Story.class);
        checkReadAndWritten("enriched-story", EnrichedStory.class);
        checkReadAndWritten("enriched-story-kill", EnrichedStory.class);
        checkReadAndWritten("tension-point", TensionPoint.class);
        checkReadAndWritten("tension-point-nothing-left", TensionPoint.class);
        checkReadAndWritten("alert", Alert.class);
        checkReadAndWritten("alert-withdrawn", Alert.class);
    }

    @Test
    void aKillHasNoText() throws IOException {
        for (String name : new String[] {"story-kill", "enriched-story-kill"}) {
            JsonNode kill = example(name).path("value");
            assertThat(kill.path("status").asText()).isEqualTo("canceled");
            assertThat(kill.has("headline")).isFalse();
            assertThat(kill.has("body")).isFalse();
        }
    }

    @Test
    void everyTextIsTheSliceOfItsField() throws IOException {
        JsonNode story = example("enriched-story").path("value");
        for (JsonNode evidence : story.findParents("text")) {
            String field = story.path(evidence.path("field").asText()).asText();
            assertThat(field.substring(
                            evidence.path("start").asInt(), evidence.path("end").asInt()))
                    .isEqualTo(evidence.path("text").asText());
        }
    }

    @Test
    void theExampleOfTheRejectedIsWhatIsWritten() throws IOException {
        JsonNode example = example("rejected");
        JsonNode headers = example.path("headers");
        byte[] bytes = example.path("value").asText().getBytes(UTF_8);
        Map<String, String> written = new TreeMap<>();
        for (Header header : new RejectedRecord(
                        example.path("key").asText().getBytes(UTF_8),
                        bytes,
                        headers.path("tw_stage").asText(),
                        headers.path("tw_origin").asText(),
                        headers.path("tw_cause").asText())
                .toProducerRecord(
                        new Topics(), Instant.parse(headers.path("ce_time").asText()))
                .headers()) {
            written.put(header.key(), new String(header.value(), UTF_8));
        }
        written.put("tw_length", Integer.toString(bytes.length));

        assertThat(JSON.<JsonNode>valueToTree(written)).isEqualTo(headers);
        for (String version : ContractSchema.VERSIONS) {
            assertThat(faults(version, "rejected-headers", headers)).isEmpty();
        }
    }

    @Test
    void whoReadsWithTheRecordsOfBeforeReadsRecordsWithFieldsAddedAnywhere() throws IOException {
        String example = example("enriched-story").path("value").toString();
        String later = example.replace("{", "{\"addedLater\":[1],");

        assertThat(Json.of(EnrichedStory.class).read(later.getBytes(UTF_8)))
                .isEqualTo(Json.of(EnrichedStory.class).read(example.getBytes(UTF_8)));
        for (String version : ContractSchema.VERSIONS) {
            assertThat(faults(version, "enriched-story", JSON.readTree(later))).isEmpty();
        }
    }

    private static <T> void checkReadAndWritten(String name, Class<T> record) throws IOException {
        JsonNode value = example(name).path("value");
        Json<T> json = Json.of(record);
        byte[] bytes = value.toString().getBytes(UTF_8);
        assertThat(new String(json.write(json.read(bytes)), UTF_8)).as(name).isEqualTo(new String(bytes, UTF_8));
    }

    private static List<String> faults(String version, String schema, JsonNode json) {
        return new SchemaChecker(new ContractSchema(version, schema)).faults(json.toString());
    }

    private static EventType type(JsonNode example) {
        String type = example.path("headers").path("ce_type").asText();
        return Arrays.stream(EventType.values())
                .filter(known -> known.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode example(String name) throws IOException {
        try (InputStream in = ContractSchema.class.getResourceAsStream("example/" + name + ".json")) {
            return JSON.readTree(in);
        }
    }
}
