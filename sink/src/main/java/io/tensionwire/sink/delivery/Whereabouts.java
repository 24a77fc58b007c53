package io.tensionwire.sink.delivery;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/**
 * What the value of an enriched story says of where it belongs; null for what it does not say.
 *
 * @param id the story id
 * @param revision the revision, as it stands in the JSON
 * @param month the month of first creation, {@code yyyy-MM} in UTC
 */
record Whereabouts(String id, String revision, String month) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuu-MM").withZone(ZoneOffset.UTC);

    /**
     * Reads them, and nothing else, from the JSON of a story.
     *
     * @throws IOException if it is not a JSON object
     * @throws IllegalArgumentException if the time of first creation is not an instant
     */
    static Whereabouts read(byte[] value) throws IOException {
        String id = null;
        String revision = null;
        String month = null;
        try (JsonParser parser = JSON.createParser(value)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not a JSON object");
            }
            for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
                parser.nextToken();
                switch (field) {
                    case "id" -> id = parser.getValueAsString();
                    case "revision" -> revision = parser.getValueAsString();
                    case "firstCreated" -> month = month(parser.getValueAsString());
                    default -> parser.skipChildren();
                }
            }
        }
        return new Whereabouts(id, revision, month);
    }

    private static String month(String firstCreated) {
        try {
            return firstCreated == null ? null : MONTH.format(Instant.parse(firstCreated));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("the time of first creation is not an ISO 8601 instant in UTC", e);
        }
    }
}
