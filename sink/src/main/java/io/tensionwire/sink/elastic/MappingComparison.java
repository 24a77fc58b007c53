package io.tensionwire.sink.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What lies between the mapping of an index that is there and the mapping that is wanted. Analyzers may differ: they are those
 * that the cluster had when the index was made. So may the fields below a text field, by which it is analyzed in other ways.
 *
 * @param conflicts fields that are there as something else, told for a reader
 * @param missing the wanted properties that are not there, to be added; empty if there is none
 */
record MappingComparison(List<String> conflicts, ObjectNode missing) {
    private static final JsonMapper JSON = new JsonMapper();
    /** What cannot be changed once a field is there, with what holds where it is not said. */
    private static final Map<String, String> FIXED =
            Map.of("type", "object", "enabled", "true", "index", "true", "doc_values", "true");

    /**
     * Compares properties.
     *
     * @param present the properties of the index
     * @param wanted the properties of the family
     */
    static MappingComparison of(JsonNode present, JsonNode wanted) {
        MappingComparison comparison = new MappingComparison(new ArrayList<>(), JSON.createObjectNode());
        comparison.compare("", present, wanted, comparison.missing);
        return comparison;
    }

    private void compare(String path, JsonNode present, JsonNode wanted, ObjectNode toAdd) {
        for (Map.Entry<String, JsonNode> field : wanted.properties()) {
            String name = path + field.getKey();
            JsonNode there = present.path(field.getKey());
            JsonNode here = field.getValue();
            if (there.isMissingNode()) {
                toAdd.set(field.getKey(), here);
                continue;
            }
            FIXED.forEach((key, otherwise) -> compareSetting(name, key, otherwise, there, here));
            if (here.has("properties")) {
                ObjectNode below = JSON.createObjectNode();
                compare(name + ".", there.path("properties"), here.get("properties"), below);
                if (!below.isEmpty()) {
                    ObjectNode parent = toAdd.putObject(field.getKey());
                    if (here.has("type")) {
                        parent.set("type", here.get("type"));
                    }
                    parent.set("properties", below);
                }
            }
        }
    }

    private void compareSetting(String field, String key, String otherwise, JsonNode there, JsonNode here) {
        String present = there.path(key).asText(otherwise);
        String wanted = here.path(key).asText(otherwise);
        if (!present.equals(wanted)) {
            conflicts.add(field + " has " + key + " " + present + ", needed is " + wanted);
        }
    }
}
