package io.tensionwire.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The names of the fields that an item's first JSON object is seen to have, in the form of {@link WireFields#folded}; the
 * item may break off anywhere.
 *
 * @param names the fields of the object itself
 * @param inner the fields of objects within it, down to {@value #DEEPEST} levels
 * @param texts the texts of the fields of the object itself
 * @param isOneLine whether the object does not go on over the end of its line, as far as can be seen
 */
public record JsonOpening(Set<String> names, Set<String> inner, Map<String, String> texts, boolean isOneLine) {
    private static final int DEEPEST = 5;
    private static final JsonFactory SYNTAX = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    /** Returns what an item that begins like this tells of itself; no fields if it does not begin like JSON objects. */
    public static JsonOpening of(String opening) {
        if (!WireJson.isLikely(opening)) {
            return new JsonOpening(Set.of(), Set.of(), Map.of(), false);
        }
        JsonOpening first = at(opening, Math.max(0, opening.indexOf('{')));
        for (int next = opening.indexOf("\n{"); next >= 0 && first.names.isEmpty(); ) {
            first = at(opening, next + 1);
            next = opening.indexOf("\n{", next + 1);
        }
        return first;
    }

    /** Tells whether the object has a field of this name. */
    public boolean has(String name) {
        return names.contains(name);
    }

    /** Returns the beginning of a field's text; empty if it is not seen. */
    public String text(String name) {
        return texts.getOrDefault(name, "");
    }

    private static JsonOpening at(String opening, int start) {
        JsonOpening seen = new JsonOpening(new LinkedHashSet<>(), new LinkedHashSet<>(), new HashMap<>(), true);
        int end = opening.length();
        try (JsonParser parser = SYNTAX.createParser(new StringReader(opening.substring(start)))) {
            end = start + seen.collect(parser);
        } catch (IOException e) {
            // The item goes on behind its opening, or is broken; what was seen before counts.
        }
        int lineEnd = opening.indexOf('\n', start);
        return new JsonOpening(seen.names, seen.inner, seen.texts, lineEnd < 0 || end <= lineEnd);
    }

    /** Returns the offset behind the object. */
    private int collect(JsonParser parser) throws IOException {
        int depth = 0;
        do {
            JsonToken token = parser.nextToken();
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (token == JsonToken.FIELD_NAME && depth <= DEEPEST) {
                (depth == 1 ? names : inner).add(WireFields.folded(parser.currentName()));
            } else if (token == JsonToken.VALUE_STRING && depth == 1) {
                texts.put(WireFields.folded(parser.currentName()), parser.getText());
            }
        } while (depth > 0);
        return (int) parser.currentLocation().getCharOffset();
    }
}
