package io.tensionwire.app.topic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.tensionwire.contract.ContractSchema;
import io.tensionwire.contract.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicCreationTest {
    @Test
    void topicsAreKeptAsTheContractSays() throws IOException {
        Map<String, Map<String, String>> created = new TopicCreation(new Topics(), 4, (short) 1)
                .wanted().stream().collect(Collectors.toMap(NewTopic::name, topic -> new TreeMap<>(topic.configs())));

        // How the broker keeps them is no reader's concern.
        created.values().forEach(settings -> settings.remove("compression.type"));
        assertThat(created).isEqualTo(said());
    }

    @Test
    void whatEnrichmentWritesIsCompressedByTheBroker() {
        assertThat(new TopicCreation(new Topics(), 4, (short) 1)
                        .wanted().stream()
                                .filter(topic -> topic.configs().containsKey("compression.type"))
                                .map(NewTopic::name))
                .containsExactly("wire.stories.enriched", "wire.tension.index", "wire.tension.alerts");
    }

    private static Map<String, Map<String, String>> said() throws IOException {
        Map<String, Map<String, String>> said = new TreeMap<>();
        try (InputStream in = ContractSchema.class.getResourceAsStream("asyncapi.yml")) {
            for (JsonNode channel : new YAMLMapper().readTree(in).path("channels")) {
                Map<String, String> settings = new TreeMap<>();
                channel.at("/bindings/kafka/topicConfiguration")
                        .properties()
                        .forEach(setting -> settings.put(setting.getKey(), text(setting.getValue())));
                said.put(channel.path("address").asText(), settings);
            }
        }
        return said;
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(","))
                : value.asText();
    }
}
