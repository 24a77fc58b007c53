package io.tensionwire.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.tensionwire.ingest.charset.TextDecoder.Decoded;
import io.tensionwire.ingest.document.Piece;
import io.tensionwire.ingest.document.Pieces;
import io.tensionwire.ingest.json.JsonFind;
import io.tensionwire.ingest.json.Span;
import io.tensionwire.ingest.json.WireFields;
import io.tensionwire.ingest.json.WireJson;
import io.tensionwire.ingest.story.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The items of a JSON Feed: of one that can be read as a whole, or those before the place where one breaks off. */
final class JsonFeedPieces {
    private static final Pattern ITEMS = Pattern.compile("\"items\"\\s*:\\s*\\[");

    private final Decoded document;
    private final List<Piece> pieces = new ArrayList<>();

    private JsonFeedPieces(Decoded document) {
        this.document = document;
    }

    /**
     * Opens a feed.
     *
     * @throws UnreadableException if it is broken before its first item
     */
    static Pieces of(Decoded document) throws UnreadableException {
        JsonFeedPieces feed = new JsonFeedPieces(document);
        Optional<JsonFind> whole = WireJson.of(document.text()).next();
        if (whole.isPresent() && whole.get() instanceof JsonFind.Whole found) {
            feed.readWhole(found);
        } else {
            feed.readItems(whole.isPresent() && whole.get() instanceof JsonFind.Broken broken ? broken.cause() : "");
        }
        return Pieces.of(feed.pieces);
    }

    private void readWhole(JsonFind.Whole found) throws UnreadableException {
        WireFields fields = WireFields.of(found.node());
        if (!fields.has("items")) {
            throw new UnreadableException("the JSON has no \"items\", which every JSON Feed has");
        }
        JsonItemDraft drafts =
                drafts(fields, found.repairs(), fields.objects("items").map(WireFields::object));
        fields.values("items").forEach(item -> add(drafts, item, found.span(item)));
    }

    /** Each item is an object of its own; the first that is not whole ends the feed, or is the end of the array. */
    private void readItems(String cause) throws UnreadableException {
        Matcher items = ITEMS.matcher(document.text());
        if (!items.find()) {
            throw new UnreadableException(cause);
        }
        int offset = items.end();
        WireJson objects = WireJson.of(document.text().substring(offset));
        List<JsonFind.Whole> read = new ArrayList<>();
        Optional<JsonFind> next = objects.next();
        while (next.isPresent() && next.get() instanceof JsonFind.Whole item) {
            read.add(item);
            next = objects.next();
        }
        JsonItemDraft drafts = drafts(
                WireFields.of(head(items.start())), List.of(), read.stream().map(JsonFind.Whole::node));
        read.forEach(item -> add(
                drafts,
                item.node(),
                new Span(offset + item.span().from(), offset + item.span().to())));
        if (next.isPresent()) {
            Span rest = next.get().span();
            boolean isEndOfItems = document.text().charAt(offset + rest.from()) == ']';
            if (!isEndOfItems) {
                pieces.add(new Piece.Refused(cause, offset + rest.from(), offset + rest.to()));
            }
        }
    }

    /** Returns what the feed says of itself before its items; nothing if that cannot be read. */
    private JsonNode head(int end) {
        Optional<JsonFind> head =
                WireJson.of(document.text().substring(0, end) + "\"items\":[]}").next();
        return head.isPresent() && head.get() instanceof JsonFind.Whole found
                ? found.node()
                : MissingNode.getInstance();
    }

    private JsonItemDraft drafts(WireFields feed, List<String> repairs, Stream<JsonNode> items) {
        List<String> all = new ArrayList<>(document.repairs());
        all.addAll(repairs);
        return JsonItemDraft.of(feed, all, items.map(WireFields::of));
    }

    private void add(JsonItemDraft drafts, JsonNode item, Span span) {
        if (!item.isObject()) {
            pieces.add(new Piece.Refused("the item is no JSON object", span.from(), span.to()));
            return;
        }
        if (item.isEmpty()) {
            return;
        }
        try {
            pieces.add(new Piece.Drafted(drafts.draft(WireFields.of(item)), span.from(), span.to()));
        } catch (UnreadableException e) {
            pieces.add(new Piece.Refused(e.getMessage(), span.from(), span.to()));
        }
    }
}
