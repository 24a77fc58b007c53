package io.tensionwire.ingest.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import io.tensionwire.ingest.json.WireFields;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What services put around items: an object with a list of them or with a single one, and no content of its own. */
final class Envelope {
    private static final List<String> LISTS = List.of(
            "items",
            "entries",
            "stories",
            "articles",
            "newsitems",
            "documents",
            "docs",
            "results",
            "hits",
            "data",
            "content",
            "messages");
    private static final List<String> SINGLES = List.of(
            "item",
            "entry",
            "story",
            "article",
            "newsitem",
            "document",
            "data",
            "result",
            "results",
            "response",
            "hits",
            "content",
            "message",
            "payload",
            "body",
            "source");

    private Envelope() {}

    /** Returns the objects in an envelope, none if it is empty; absent if the object is no envelope. */
    static Optional<List<JsonNode>> parts(WireFields fields) {
        if (NinjsItem.hasContent(fields) || ItemTypes.notice(fields).isPresent()) {
            return Optional.empty();
        }
        Optional<List<JsonNode>> list = LISTS.stream()
                .flatMap(name -> fields.all(name).stream())
                .filter(Envelope::isList)
                .map(Envelope::elements)
                .findFirst();
        boolean isItem = list.isEmpty() && (fields.has("guid", "uri", "urn") || ApItem.isOne(fields));
        return list.isPresent() || isItem
                ? list
                : SINGLES.stream()
                        .flatMap(name -> fields.all(name).stream())
                        .filter(JsonNode::isObject)
                        .map(List::of)
                        .findFirst();
    }

    private static boolean isList(JsonNode value) {
        return value.isArray()
                && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isObject);
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
