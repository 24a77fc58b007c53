package io.tensionwire.ingest.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import io.tensionwire.ingest.json.WireFields;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What services put around items: an object with a list of them or with a single one, and no content of its own. */
final class Envelope {
    /** Most telling first. */
    private static final List<String> NAMES = List.of(
            "items",
            "item",
            "entries",
            "entry",
            "stories",
            "story",
            "articles",
            "article",
            "newsitems",
            "newsitem",
            "documents",
            "document",
            "docs",
            "results",
            "result",
            "hits",
            "messages",
            "message",
            "data",
            "response",
            "payload",
            "content",
            "body",
            "source");

    private Envelope() {}

    /** Returns the objects in an envelope, none if it is empty; absent if the object is no envelope. */
    static Optional<List<JsonNode>> parts(WireFields fields) {
        if (NinjsItem.hasContent(fields) || ItemTypes.notice(fields).isPresent()) {
            return Optional.empty();
        }
        Optional<List<JsonNode>> list =
                values(fields).filter(Envelope::isList).map(Envelope::elements).findFirst();
        boolean isItem = fields.has("guid", "uri", "urn") || ApItem.isOne(fields);
        return list.isPresent() || isItem
                ? list
                : values(fields).filter(JsonNode::isObject).map(List::of).findFirst();
    }

    private static Stream<JsonNode> values(WireFields fields) {
        return NAMES.stream().flatMap(name -> fields.all(name).stream());
    }

    private static boolean isList(JsonNode value) {
        return value.isArray()
                && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isObject);
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
