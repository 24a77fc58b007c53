package io.tensionwire.ingest.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import io.tensionwire.ingest.document.Piece;
import io.tensionwire.ingest.format.Notice;
import io.tensionwire.ingest.json.JsonFind;
import io.tensionwire.ingest.json.Span;
import io.tensionwire.ingest.json.WireFields;
import io.tensionwire.ingest.lines.StoryFields;
import io.tensionwire.ingest.story.StoryDraft;
import io.tensionwire.ingest.story.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what a JSON object is by its fields: a story of one wire or another, an envelope around several, or none. */
final class WireObject {
    private static final int DEEPEST_ENVELOPE = 8;
    private static final String UNKNOWN =
            "the JSON object is an item of no wire that is known: it has neither a headline"
                    + " nor a body nor an id (\"uri\" or \"guid\") with a field of ninjs";
    private static final String OWN =
            "the JSON object is a story in this project's own form; write each such story on one"
                    + " line, without an array around them";

    private final List<String> repairs;

    /**
     * Reads the objects of a document.
     *
     * @param repairs what had to be mended to get its text
     */
    WireObject(List<String> repairs) {
        this.repairs = repairs;
    }

    /** Returns what an object holds; nothing if it is an empty envelope. */
    List<Piece> pieces(JsonFind.Whole whole) {
        List<Piece> pieces = new ArrayList<>(1);
        add(whole.node(), whole.span(), whole, pieces, 0);
        return pieces;
    }

    private void add(JsonNode node, Span outer, JsonFind.Whole whole, List<Piece> pieces, int depth) {
        WireFields fields = WireFields.of(node);
        Span span = whole.elements().getOrDefault(node, outer);
        Optional<List<JsonNode>> parts = depth < DEEPEST_ENVELOPE ? Envelope.parts(fields) : Optional.empty();
        if (parts.isPresent()) {
            parts.get().forEach(part -> add(part, span, whole, pieces, depth + 1));
        } else {
            pieces.add(piece(fields, whole, span));
        }
    }

    private Piece piece(WireFields fields, JsonFind.Whole whole, Span span) {
        try {
            Optional<Notice> notice = ItemTypes.notice(fields);
            if (notice.isPresent()) {
                return new Piece.Noticed(notice.get(), span.from(), span.to());
            }
            StoryDraft draft = new StoryDraft(repairs);
            whole.repairs().forEach(draft::repaired);
            fill(draft, fields);
            return new Piece.Drafted(draft, span.from(), span.to());
        } catch (UnreadableException e) {
            return new Piece.Refused(e.getMessage(), span.from(), span.to());
        }
    }

    private static void fill(StoryDraft draft, WireFields fields) throws UnreadableException {
        if (ApItem.isOne(fields)) {
            ApItem.fill(draft, fields);
        } else if (DigitalwiresEntry.isOne(fields)) {
            DigitalwiresEntry.fill(draft, fields);
        } else if (StoryFields.areIn(fields.names().toList())) {
            throw new UnreadableException(OWN);
        } else if (NinjsItem.isOne(fields)) {
            NinjsItem.fill(draft, fields);
        } else {
            throw new UnreadableException(UNKNOWN);
        }
    }
}
