package io.tensionwire.dashboard.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Text in which Elasticsearch has marked what was found, as parts: a page must never be given marks within text. */
final class MarkedText {
    /** Characters of the private use area: nothing that a wire sends means anything by them. */
    static final String OPEN = "\uE000";

    static final String CLOSE = "\uE001";

    private MarkedText() {}

    /** Returns the parts, {@code {"text":…,"hit":true|false}}. */
    static ArrayNode parts(String marked) {
        ArrayNode parts = JsonNodeFactory.instance.arrayNode();
        boolean hit = false;
        int start = 0;
        for (int i = 0; i <= marked.length(); i++) {
            boolean end = i == marked.length();
            if (end || marked.charAt(i) == OPEN.charAt(0) || marked.charAt(i) == CLOSE.charAt(0)) {
                if (i > start) {
                    parts.addObject().put("text", marked.substring(start, i)).put("hit", hit);
                }
                hit = !end && marked.charAt(i) == OPEN.charAt(0);
                start = i + 1;
            }
        }
        return parts;
    }
}
