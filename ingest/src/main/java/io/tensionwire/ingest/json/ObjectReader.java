package io.tensionwire.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Reads one JSON object from a text with a stack of its own, noting where the elements of arrays stand. Used once. */
final class ObjectReader {
    private final String text;
    private final int start;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Twice> twice = new ArrayList<>();
    private final Map<JsonNode, Span> elements = new IdentityHashMap<>();
    private Open last;
    private int reached;

    /** An object or array that is not closed yet; {@code name} is that of the field that is being read in it. */
    private static final class Open {
        private final ContainerNode<?> node;
        private final int from;
        private String name;

        Open(ContainerNode<?> node, int from) {
            this.node = node;
            this.from = from;
        }
    }

    /** A field that an object gives again; {@code before} is what it gave first. */
    private record Twice(ObjectNode in, String name, JsonNode before) {}

    /**
     * An object and where it ends.
     *
     * @param node the object
     * @param end the offset behind it
     * @param elements where elements of arrays stand
     * @param repeats whether a field was given again with the same value
     */
    record Read(JsonNode node, int end, Map<JsonNode, Span> elements, boolean repeats) {}

    /** Reads the object that begins at this offset of a text. */
    ObjectReader(String text, int start) {
        this.text = text;
        this.start = start;
    }

    /**
     * Reads the object.
     *
     * @throws ContradictionException if a field is given twice with different values
     * @throws IOException if the JSON is broken or beyond the limits
     */
    Read read(JsonFactory syntax) throws IOException {
        StringReader characters = new StringReader(text);
        characters.skip(start);
        try (JsonParser parser = syntax.createParser(characters)) {
            readAll(parser);
            for (Twice field : twice) {
                if (!field.in().get(field.name()).equals(field.before())) {
                    throw new ContradictionException(field.name());
                }
            }
            return new Read(last.node, reached, elements, !twice.isEmpty());
        }
    }

    /** Returns how far reading came: the offset behind the object, or where it failed. */
    int reached() {
        return reached;
    }

    private void readAll(JsonParser parser) throws IOException {
        try {
            do {
                take(parser, parser.nextToken());
            } while (!open.isEmpty());
        } finally {
            reached = at(parser.currentLocation().getCharOffset());
        }
    }

    private void take(JsonParser parser, JsonToken token) throws IOException {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        switch (token) {
            case START_OBJECT -> begin(nodes.objectNode(), parser);
            case START_ARRAY -> begin(nodes.arrayNode(), parser);
            case END_OBJECT, END_ARRAY -> end(parser);
            case FIELD_NAME -> open.peek().name = parser.currentName();
            case VALUE_STRING -> add(nodes.textNode(parser.getText()));
            case VALUE_TRUE -> add(nodes.booleanNode(true));
            case VALUE_FALSE -> add(nodes.booleanNode(false));
            case VALUE_NUMBER_INT -> add(nodes.numberNode(parser.getBigIntegerValue()));
            case VALUE_NUMBER_FLOAT -> add(fraction(parser));
            default -> add(nodes.nullNode());
        }
    }

    /** As it is written, so that version 1.10 stays 1.10; what is no number counts as absent. */
    private static JsonNode fraction(JsonParser parser) throws IOException {
        return parser.isNaN()
                ? JsonNodeFactory.instance.nullNode()
                : JsonNodeFactory.instance.numberNode(parser.getDecimalValue());
    }

    private void begin(ContainerNode<?> node, JsonParser parser) {
        if (!open.isEmpty()) {
            add(node);
        }
        open.push(new Open(node, at(parser.currentTokenLocation().getCharOffset())));
    }

    private void end(JsonParser parser) {
        last = open.pop();
        if (!open.isEmpty() && last.node instanceof ObjectNode && open.peek().node instanceof ArrayNode) {
            elements.put(
                    last.node, new Span(last.from, at(parser.currentLocation().getCharOffset())));
        }
    }

    private void add(JsonNode value) {
        Open parent = open.peek();
        if (parent.node instanceof ArrayNode array) {
            array.add(value);
        } else {
            ObjectNode object = (ObjectNode) parent.node;
            JsonNode before = object.replace(parent.name, value);
            if (before != null) {
                twice.add(new Twice(object, parent.name, before));
            }
        }
    }

    private int at(long offset) {
        return Math.min(text.length(), start + (int) offset);
    }
}
