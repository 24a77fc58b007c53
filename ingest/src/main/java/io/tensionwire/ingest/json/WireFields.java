package io.tensionwire.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The fields of a JSON object by names in small letters and digits: {@code versionCreated}, {@code versioncreated} and
 * {@code version_created} are one name. Fields that are null count as absent, and what has the wrong type is passed over, so
 * that a bad field costs nothing but itself.
 */
public final class WireFields {
    /** Numbers from here on are milliseconds since 1970, smaller ones seconds. */
    private static final long MILLISECONDS = 100_000_000_000L;

    private final JsonNode object;
    private final Map<String, List<JsonNode>> byName = new LinkedHashMap<>();

    private WireFields(JsonNode object) {
        this.object = object;
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (!field.getValue().isNull()) {
                byName.computeIfAbsent(folded(field.getKey()), name -> new ArrayList<>(1))
                        .add(field.getValue());
            }
        }
    }

    /** Returns the fields of an object; of what is none, no fields. */
    public static WireFields of(JsonNode object) {
        return new WireFields(object);
    }

    /** Returns a field name in the form that this class knows it by. */
    public static String folded(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        name.chars().filter(Character::isLetterOrDigit).forEach(c -> folded.append((char) c));
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /** Returns the object itself. */
    public JsonNode object() {
        return object;
    }

    /** Returns all names that have a value, in their order. */
    public Stream<String> names() {
        return byName.keySet().stream();
    }

    /** Tells whether any of these names has a value, of whatever type. */
    public boolean has(String... names) {
        return Stream.of(names).anyMatch(byName::containsKey);
    }

    /** Returns all values of this name: several if the object writes it in several ways. */
    public List<JsonNode> all(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** Returns the text of the first of these names that has one; null if none has. */
    public String text(String... names) {
        return Stream.of(names)
                .flatMap(name -> all(name).stream())
                .map(WireFields::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Returns the time of the first of these names that has one, as written; counted seconds as ISO 8601; null if none has. */
    public String time(String... names) {
        return Stream.of(names)
                .flatMap(name -> all(name).stream())
                .map(WireFields::time)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Returns the fields of the object of this name; of no fields if there is none. */
    public Optional<WireFields> inner(String name) {
        return all(name).stream().filter(JsonNode::isObject).map(WireFields::of).findFirst();
    }

    /** Returns the fields of the objects in the array of this name; of a single object instead of an array, of that one. */
    public Stream<WireFields> objects(String name) {
        return values(name).filter(JsonNode::isObject).map(WireFields::of);
    }

    /** Returns the texts in the array of this name; a single text instead of an array is one. */
    public Stream<String> texts(String name) {
        return values(name).map(WireFields::text).filter(Objects::nonNull);
    }

    /** Returns the values in the arrays of this name; a single value instead of an array is one. */
    public Stream<JsonNode> values(String name) {
        return all(name).stream()
                .flatMap(
                        value -> value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.of(value));
    }

    /** Returns a text that is not blank, or a number as it is written; null if it is anything else. */
    public static String text(JsonNode value) {
        boolean isText =
                value.isNumber() || value.isTextual() && !value.textValue().isBlank();
        return isText ? value.asText() : null;
    }

    /** Returns a time as written, or counted seconds or milliseconds as ISO 8601; null if it is neither. */
    public static String time(JsonNode value) {
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            return text(value);
        }
        long count = value.longValue();
        try {
            return (Math.abs(count) >= MILLISECONDS ? Instant.ofEpochMilli(count) : Instant.ofEpochSecond(count))
                    .toString();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
