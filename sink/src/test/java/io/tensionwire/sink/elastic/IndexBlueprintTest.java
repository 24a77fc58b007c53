package io.tensionwire.sink.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tensionwire.contract.Json;
import io.tensionwire.sink.FullRecords;
import io.tensionwire.sink.FullStory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IndexBlueprintTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final TextAnalysis NO_LANGUAGES =
            new TextAnalysis(MAPPER.createObjectNode().put("type", "standard"), Map.of());

    @ParameterizedTest
    @EnumSource
    void everyFieldOfARecordIsMapped(IndexFamily family) {
        List<String> missing = new ArrayList<>();
        collectUnmapped("", json(family), properties(family), missing);
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsMappedThatNoRecordHas(IndexFamily family) {
        List<String> surplus = new ArrayList<>();
        collectSurplus("", properties(family), json(family), surplus);
        assertThat(surplus).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theRecordUsedHereHasEveryFieldFilled(IndexFamily family) throws ReflectiveOperationException {
        assertThat(absent(family.label(), record(family))).isEmpty();
    }

    private static JsonNode properties(IndexFamily family) {
        return new IndexBlueprint(new FamilyIndices("", family), 0, NO_LANGUAGES).properties();
    }

    private static Record record(IndexFamily family) {
        return switch (family) {
            case STORIES -> FullStory.STORY;
            case TENSION -> FullRecords.POINT;
            case ALERTS -> FullRecords.ALERT;
        };
    }

    @SuppressWarnings("unchecked")
    private static JsonNode json(IndexFamily family) {
        Record record = record(family);
        try {
            return MAPPER.readTree(Json.of((Class<Record>) record.getClass()).write(record));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
