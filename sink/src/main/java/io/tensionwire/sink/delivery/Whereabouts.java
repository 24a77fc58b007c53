package io.tensionwire.sink.delivery;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.tensionwire.sink.elastic.IndexFamily;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the value of a record says of where it belongs; null for what it does not say.
 *
 * @param id the id of the document
 * @param revision the revision, as it stands in the JSON
 * @param month the month that it is filed under, {@code yyyy-MM} in UTC
 */
record Whereabouts(String id, String revision, String month) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuu-MM").withZone(ZoneOffset.UTC);
    private static final Set<String> FIELDS = Set.of("id", "revision", "firstCreated", "subject", "bucket", "start");

    /**
     * Reads them, and nothing else, from the JSON of a value.
     *
     * @throws IOException if it is not a JSON object
     * @throws IllegalArgumentException if the time that names the month is not an instant
     */
    static Whereabouts read(byte[] value, IndexFamily family) throws IOException {
        Map<String, String> fields = fields(value);
        return switch (family) {
            case STORIES ->
                new Whereabouts(fields.get("id"), fields.get("revision"), month(fields.get("firstCreated")));
            case TENSION ->
                new Whereabouts(joined(fields, "subject", "bucket", "start"), null, month(fields.get("start")));
            case ALERTS -> new Whereabouts(joined(fields, "subject", "start"), null, month(fields.get("start")));
        };
    }

    private static Map<String, String> fields(byte[] value) throws IOException {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser parser = JSON.createParser(value)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not a JSON object");
            }
            for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
                parser.nextToken();
                if (FIELDS.contains(field)) {
                    fields.put(field, parser.getValueAsString());
                } else {
                    parser.skipChildren();
                }
            }
        }
        return fields;
    }

    private static String joined(Map<String, String> fields, String... names) {
        StringBuilder joined = new StringBuilder();
        for (String name : names) {
            String part = fields.get(name);
            if (part == null) {
                return null;
            }
            joined.append(joined.isEmpty() ? "" : " ").append(part);
        }
        return joined.toString();
    }

    private static String month(String time) {
        try {
            return time == null ? null : MONTH.format(Instant.parse(time));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("the time that names the month is not an ISO 8601 instant in UTC", e);
        }
    }
}
