package io.tensionwire.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what of a schema would break those who build on the one before. Fields that may be absent can be added, and texts for
 * people can change; whatever else was said of a field must stay as it was, in both directions: who wrote for the old schema
 * must read what is new, and the new schema must allow the records that are kept.
 */
final class SchemaChange {
    private static final Set<String> FOR_PEOPLE =
            Set.of("$schema", "$id", "$comment", "$defs", "title", "description", "examples");
    private static final Set<String> COMPARED_BY_THEMSELVES = Set.of("properties", "required", "items", "$ref", "enum");

    private final JsonNode oldRoot;
    private final JsonNode newRoot;
    private final List<String> breaks = new ArrayList<>();

    private SchemaChange(JsonNode oldRoot, JsonNode newRoot) {
        this.oldRoot = oldRoot;
        this.newRoot = newRoot;
    }

    /** Returns what breaks, one sentence each; empty if the change only adds. */
    static List<String> breaks(JsonNode before, JsonNode after) {
        SchemaChange change = new SchemaChange(before, after);
        change.compare("", before, after);
        return change.breaks;
    }

    private void compare(String path, JsonNode before, JsonNode after) {
        JsonNode old = resolved(oldRoot, before);
        JsonNode now = resolved(newRoot, after);
        compareFields(path, old, now);
        compareRequired(path, names(old.path("required")), names(now.path("required")));
        compareWords(path, old.path("enum"), now.path("enum"));
        if (old.has("items") && now.has("items")) {
            compare(path + "[]", old.path("items"), now.path("items"));
        } else if (old.has("items") != now.has("items")) {
            breaks.add(path + ": what its items are is said otherwise");
        }
        compareConstraints(path, old, now);
    }

    private void compareFields(String path, JsonNode old, JsonNode now) {
        JsonNode fields = now.path("properties");
        old.path("properties").properties().forEach(field -> {
            String name = path + '/' + field.getKey();
            if (fields.has(field.getKey())) {
                compare(name, field.getValue(), fields.path(field.getKey()));
            } else {
                breaks.add(name + " was removed or renamed");
            }
        });
    }

    private void compareRequired(String path, Set<String> old, Set<String> now) {
        now.stream()
                .filter(name -> !old.contains(name))
                .forEach(name -> breaks.add(path + '/' + name + " is newly required"));
        old.stream()
                .filter(name -> !now.contains(name))
                .forEach(name -> breaks.add(path + '/' + name + " is no longer required"));
    }

    private void compareWords(String path, JsonNode old, JsonNode now) {
        if (old.isMissingNode() != now.isMissingNode()) {
            breaks.add(path + (now.isMissingNode() ? " takes any word now" : " was narrowed to some words"));
            return;
        }
        Set<String> before = names(old);
        Set<String> after = names(now);
        before.stream()
                .filter(word -> !after.contains(word))
                .forEach(word -> breaks.add(path + " was narrowed: " + word + " is gone"));
        after.stream()
                .filter(word -> !before.contains(word))
                .forEach(word -> breaks.add(path + " has the new word " + word + ", which readers do not know"));
    }

    /** Types, bounds, patterns and all else that a schema can say. */
    private void compareConstraints(String path, JsonNode old, JsonNode now) {
        Map<String, JsonNode> before = constraints(old);
        Map<String, JsonNode> after = constraints(now);
        Set<String> keywords = new LinkedHashSet<>(before.keySet());
        keywords.addAll(after.keySet());
        for (String keyword : keywords) {
            JsonNode was = before.get(keyword);
            JsonNode is = after.get(keyword);
            if (was == null) {
                breaks.add(path + " was narrowed by " + keyword + ' ' + is);
            } else if (!was.equals(is)) {
                breaks.add(path + ": " + keyword + " was " + was + " and is " + (is == null ? "absent" : is));
            }
        }
    }

    private static Map<String, JsonNode> constraints(JsonNode schema) {
        Map<String, JsonNode> constraints = new LinkedHashMap<>();
        schema.properties().forEach(keyword -> {
            if (!FOR_PEOPLE.contains(keyword.getKey()) && !COMPARED_BY_THEMSELVES.contains(keyword.getKey())) {
                constraints.put(keyword.getKey(), keyword.getValue());
            }
        });
        return constraints;
    }

    private static JsonNode resolved(JsonNode root, JsonNode schema) {
        JsonNode resolved = schema;
        while (resolved.has("$ref")) {
            resolved = root.at(resolved.path("$ref").asText().substring(1));
        }
        return resolved;
    }

    private static Set<String> names(JsonNode array) {
        Set<String> names = new LinkedHashSet<>();
        array.forEach(name -> names.add(name.asText()));
        return names;
    }
}
