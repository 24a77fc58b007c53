package io.tensionwire.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.tensionwire.contract.ContractSchema;
import io.tensionwire.contract.EventType;
import io.tensionwire.contract.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The document of the topics says what the code does: that it is AsyncAPI is checked where its parser can be installed. */
class AsyncApiTest {
    private static final Map<EventType, String> TOPICS = Map.of(
            EventType.STORY, new Topics().raw(),
            EventType.ENRICHED_STORY, new Topics().enriched(),
            EventType.TENSION_POINT, new Topics().tensionIndex(),
            EventType.ALERT, new Topics().tensionAlerts(),
            EventType.REJECTED, new Topics().rejected(),
            EventType.POSITION, new Topics().positions());

    private JsonNode document;

    @BeforeEach
    void read() throws IOException {
        try (InputStream in = ContractSchema.class.getResourceAsStream("asyncapi.yml")) {
            document = new YAMLMapper().readTree(in);
        }
    }

    @Test
    void itIsOfTheContractsVersion() {
        assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(document.path("id").asText()).isEqualTo("urn:tensionwire:topics:" + ContractSchema.LATEST);
        assertThat(document.at("/info/version").asText()).isEqualTo(ContractSchema.LATEST + ".0");
    }

    @Test
    void itsChannelsAreTheTopics() {
        assertThat(document.path("channels").findValuesAsText("address"))
                .containsExactlyInAnyOrderElementsOf(new Topics().all());
    }

    @Test
    void everyTopicCarriesTheEventsThatTheCodeWritesToIt() {
        for (EventType type : EventType.values()) {
            JsonNode message = message(TOPICS.get(type));
            assertThat(message.path("name").asText()).isEqualTo(type.type());
            assertThat(message.path("contentType").asText()).isEqualTo(type.contentType());
            assertThat(message.at("/bindings/kafka/key/description").asText()).isNotBlank();
        }
    }

    @Test
    void everyMessageNamesTheLatestSchemas() {
        for (EventType type : EventType.values()) {
            JsonNode message = message(TOPICS.get(type));
            boolean json = type.dataSchema() != null;
            assertThat(message.at("/headers/schema/$ref").asText())
                    .isEqualTo(file(json ? "headers" : "rejected-headers"));
            if (json) {
                assertThat(message.at("/payload/schema/$ref").asText()).isEqualTo(file(type.label()));
            }
        }
    }

    @Test
    void theExamplesOfAMessageAreRecordsOfItsTopic() throws IOException {
        for (Entry<EventType, String> topic : TOPICS.entrySet()) {
            JsonNode examples = message(topic.getValue()).path("examples");
            assertThat(examples).as(topic.getValue()).isNotEmpty();
            for (JsonNode example : examples) {
                String file = "example/" + example.path("name").asText() + ".json";
                assertThat(example.at("/payload/$ref").asText()).isEqualTo(file + "#/value");
                assertThat(example.at("/headers/$ref").asText()).isEqualTo(file + "#/headers");
                try (InputStream in = ContractSchema.class.getResourceAsStream(file)) {
                    assertThat(new JsonMapper().readTree(in).path("topic").asText())
                            .isEqualTo(topic.getValue());
                }
            }
        }
    }

    private JsonNode message(String topic) {
        JsonNode channel = document.path("channels").findParents("address").stream()
                .filter(found -> found.path("address").asText().equals(topic))
                .findFirst()
                .orElseThrow();
        List<String> references = channel.path("messages").findValuesAsText("$ref");
        assertThat(references).hasSize(1);
        return document.at(references.get(0).substring(1));
    }

    private static String file(String schema) {
        assertThat(ContractSchema.NAMES).contains(schema);
        return "schema/" + ContractSchema.LATEST + '/' + schema + ".json";
    }
}
