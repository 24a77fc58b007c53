package io.tensionwire.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** What stands at one place of a text that holds JSON. */
public sealed interface JsonFind {
    /** Returns where it stands in the text. */
    Span span();

    /**
     * An object.
     *
     * @param node the object; its depth and the number of its values are bounded
     * @param span where it stands in the text
     * @param repairs what had to be mended to read it: the repair word {@code json}, or nothing
     * @param elements where the objects stand that are elements of its arrays, by identity
     */
    record Whole(JsonNode node, Span span, List<String> repairs, Map<JsonNode, Span> elements) implements JsonFind {
        /** Returns where a part of this object stands; the span of the whole where that is not known. */
        public Span span(JsonNode part) {
            return elements.getOrDefault(part, span);
        }
    }

    /**
     * What cannot be read.
     *
     * @param cause why, without the text itself
     * @param span where it stands in the text
     */
    record Broken(String cause, Span span) implements JsonFind {}
}
