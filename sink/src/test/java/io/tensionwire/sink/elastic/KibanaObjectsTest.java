package io.tensionwire.sink.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Kibana's objects name only what is there: each other, the aliases, and fields that the mappings have. */
class KibanaObjectsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path FILE = Path.of("kibana", "tensionwire.ndjson");
    private static final TextAnalysis NO_LANGUAGES =
            new TextAnalysis(JSON.createObjectNode().put("type", "standard"), Map.of());
    private static final Set<String> NUMBERS = Set.of("float", "integer", "long", "byte");

    private final List<JsonNode> objects = new ArrayList<>();
    private final Map<String, IndexFamily> families = new HashMap<>();

    KibanaObjectsTest() throws IOException {
        for (String line : Files.readAllLines(FILE)) {
            objects.add(JSON.readTree(line));
        }
        for (JsonNode object : objects) {
            for (IndexFamily family : IndexFamily.values()) {
                if (object.path("type").asText().equals("index-pattern")
                        && object.at("/attributes/title").asText().equals(new FamilyIndices("", family).alias())) {
                    families.put(object.path("id").asText(), family);
                }
            }
        }
    }

    @Test
    void everyFamilyHasADataViewWithItsTime() {
        assertThat(families).hasSize(IndexFamily.values().length);
        objects.stream()
                .filter(object -> families.containsKey(object.path("id").asText()))
                .forEach(view -> assertThat(type(
                                families.get(view.path("id").asText()),
                                view.at("/attributes/timeFieldName").asText()))
                        .isEqualTo("date"));
    }

    @Test
    void everyReferenceLeadsToAnObject() {
        Set<String> known = new HashSet<>();
        objects.forEach(object -> known.add(name(object)));
        assertThat(known).hasSize(objects.size());
        objects.forEach(object ->
                object.path("references").forEach(reference -> assertThat(known).contains(name(reference))));
    }

    @Test
    void everyPanelOfTheDashboardHasItsReference() throws IOException {
        JsonNode dashboard = objects.get(objects.size() - 1);
        assertThat(dashboard.path("type").asText()).isEqualTo("dashboard");
        List<String> names = dashboard.path("references").findValuesAsText("name");
        for (JsonNode panel :
                JSON.readTree(dashboard.at("/attributes/panelsJSON").asText())) {
            assertThat(names)
                    .contains(panel.path("panelIndex").asText() + ":"
                            + panel.path("panelRefName").asText());
        }
    }

    @Test
    void whatIsAggregatedCanBeAggregated() throws IOException {
        for (JsonNode object : objects) {
            if (object.path("type").asText().equals("visualization")) {
                IndexFamily family = family(object);
                JsonNode state = JSON.readTree(object.at("/attributes/visState").asText());
                assertThat(state.path("title")).isEqualTo(object.at("/attributes/title"));
                for (JsonNode aggregation : state.path("aggs")) {
                    checkAggregation(family, aggregation);
                }
            }
        }
    }

    @Test
    void theColumnsOfASearchAreFields() throws IOException {
        for (JsonNode object : objects) {
            if (object.path("type").asText().equals("search")) {
                IndexFamily family = family(object);
                object.at("/attributes/columns").forEach(column -> assertThat(type(family, column.asText()))
                        .as(column.asText())
                        .isNotEmpty());
                assertThat(type(family, object.at("/attributes/sort/0/0").asText()))
                        .isEqualTo("date");
            }
        }
    }

    private void checkAggregation(IndexFamily family, JsonNode aggregation) {
        String type = type(family, aggregation.at("/params/field").asText());
        switch (aggregation.path("type").asText()) {
            case "count" ->
                assertThat(aggregation.at("/params/field").isMissingNode()).isTrue();
            case "max", "avg" -> assertThat(NUMBERS).contains(type);
            case "terms" -> assertThat(type).isEqualTo("keyword");
            case "date_histogram" -> assertThat(type).isEqualTo("date");
            default -> throw new AssertionError("unknown: " + aggregation);
        }
    }

    /** Returns the family whose data view an object searches. */
    private IndexFamily family(JsonNode object) throws IOException {
        JsonNode source = JSON.readTree(
                object.at("/attributes/kibanaSavedObjectMeta/searchSourceJSON").asText());
        for (JsonNode reference : object.path("references")) {
            if (reference.path("name").equals(source.path("indexRefName"))) {
                return families.get(reference.path("id").asText());
            }
        }
        throw new AssertionError(name(object) + " searches nothing");
    }

    /** Returns the type of a field that is not nested; empty if there is none. */
    private static String type(IndexFamily family, String field) {
        JsonNode at = JSON.createObjectNode()
                .set("properties", new IndexBlueprint(new FamilyIndices("", family), 0, NO_LANGUAGES).properties());
        for (String part : field.split("\\.")) {
            at = at.path("type").asText().equals("nested")
                    ? JSON.missingNode()
                    : at.path("properties").path(part);
        }
        return at.path("type").asText();
    }

    private static String name(JsonNode object) {
        return object.path("type").asText() + "/" + object.path("id").asText();
    }
}
