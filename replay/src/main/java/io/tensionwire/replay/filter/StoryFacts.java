package io.tensionwire.replay.filter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.tensionwire.contract.StoryStatus;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a replay asks of a story, raw or enriched, read from its bytes without reading all of it.
 *
 * @param source the source that it came from; null if the record does not say
 * @param language BCP 47 tag; null if the record does not say
 * @param status whether it may be shown
 * @param countries the countries that it is about, ISO 3166-1 alpha-3; empty for a raw story
 */
public record StoryFacts(String source, String language, StoryStatus status, Set<String> countries) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> TEXTS = Set.of("source", "language", "status");

    /** Returns what is told of a story; empty if the bytes are not the JSON of one. */
    public static Optional<StoryFacts> read(byte[] value) {
        if (value == null) {
            return Optional.empty();
        }
        try (JsonParser json = JSON.createParser(value)) {
            return json.nextToken() == JsonToken.START_OBJECT ? Optional.of(read(json)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static StoryFacts read(JsonParser json) throws IOException {
        Map<String, String> texts = new HashMap<>();
        Set<String> countries = new TreeSet<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.VALUE_STRING && TEXTS.contains(field)) {
                texts.put(field, json.getText());
            } else if (value == JsonToken.START_ARRAY && field.equals("countries")) {
                readCodes(json, countries);
            } else {
                json.skipChildren();
            }
        }
        String status = texts.get("status");
        return new StoryFacts(
                texts.get("source"),
                texts.get("language"),
                status == null ? StoryStatus.USABLE : StoryStatus.of(status),
                countries);
    }

    private static void readCodes(JsonParser json, Set<String> countries) throws IOException {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean isCode = json.currentName().equals("code");
                if (json.nextToken() == JsonToken.VALUE_STRING && isCode) {
                    countries.add(json.getText());
                } else {
                    json.skipChildren();
                }
            }
        }
    }
}
