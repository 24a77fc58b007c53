package io.tensionwire.sink.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Json;
import io.tensionwire.sink.FullStory;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoryTemplateTest {
    private final JsonMapper mapper = new JsonMapper();
    private final JsonNode properties =
            new StoryTemplate(ElasticsearchSettings.at("http://127.0.0.1:9200")).properties();
    private final JsonNode story = mapper.readTree(Json.of(EnrichedStory.class).write(FullStory.STORY));

    StoryTemplateTest() throws IOException {}

    @Test
    void everyFieldOfAnEnrichedStoryIsMapped() {
        List<String> missing = new ArrayList<>();
        collectUnmapped("", story, properties, missing);
        assertThat(missing).isEmpty();
    }

    @Test
    void nothingIsMappedThatNoStoryHas() {
        List<String> surplus = new ArrayList<>();
        collectSurplus("", properties, story, surplus);
        assertThat(surplus).isEmpty();
    }

    @Test
    void theStoryUsedHereHasEveryFieldFilled() throws ReflectiveOperationException {
        assertThat(absent("story", FullStory.STORY)).isEmpty();
    }

    private static void collectUnmapped(String path, JsonNode value, JsonNode mapped, List<String> missing) {
        if (value.isArray()) {
            value.forEach(element -> collectUnmapped(path, element, mapped, missing));
            return;
        }
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            JsonNode mapping = mapped.path(field.getKey());
            String at = path + "/" + field.getKey();
            boolean opaque = mapping.path("type").asText().equals("geo_point")
                    || (mapping.has("enabled") && !mapping.get("enabled").asBoolean());
            if (mapping.isMissingNode()) {
                missing.add(at);
            } else if (!opaque) {
                collectUnmapped(at, field.getValue(), mapping.path("properties"), missing);
            }
        }
    }

    private static void collectSurplus(String path, JsonNode mapped, JsonNode value, List<String> surplus) {
        JsonNode object = value.isArray() ? value.get(0) : value;
        for (Map.Entry<String, JsonNode> field : mapped.properties()) {
            String at = path + "/" + field.getKey();
            if (object.has(field.getKey())) {
                collectSurplus(at, field.getValue().path("properties"), object.get(field.getKey()), surplus);
            } else {
                surplus.add(at);
            }
        }
    }

    private static List<String> absent(String path, Object value) throws ReflectiveOperationException {
        List<String> found = new ArrayList<>();
        if (value == null || (value instanceof List<?> list && list.isEmpty())) {
            found.add(path);
        } else if (value instanceof List<?> list) {
            found.addAll(absent(path, list.get(0)));
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                found.addAll(absent(
                        path + "/" + component.getName(),
                        component.getAccessor().invoke(value)));
            }
        }
        return found;
    }
}
