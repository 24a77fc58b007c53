package io.tensionwire.ingest.ninjs;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.ingest.charset.TextDecoder.Decoded;
import io.tensionwire.ingest.document.DocumentReader;
import io.tensionwire.ingest.document.Piece;
import io.tensionwire.ingest.document.Pieces;
import io.tensionwire.ingest.format.HeldBytes;
import io.tensionwire.ingest.format.ItemHints;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Readings;
import io.tensionwire.ingest.json.JsonFind;
import io.tensionwire.ingest.json.WireJson;
import io.tensionwire.ingest.lines.LineReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** The stories of a text that holds JSON, object by object. Each object tells by its fields what it is. Not thread-safe. */
final class WireItems implements Pieces {
    /** Larger items are read line by line if they are written so. */
    private static final int WHOLE = 8 << 20;

    private final WireJson objects;
    private final WireObject reader;
    private final Queue<Piece> pieces = new ArrayDeque<>();

    private WireItems(Decoded document) {
        objects = WireJson.of(document.text());
        reader = new WireObject(document.repairs());
    }

    /**
     * Reads an item: whole, or line by line if it is too large for that and its first line is an object.
     *
     * @throws IOException if the bytes cannot be had
     */
    static Readings read(InputStream bytes, ItemHints hints, Progress from) throws IOException {
        if (bytes instanceof HeldBytes held && held.all().length <= WHOLE) {
            return DocumentReader.of(held, hints, from, WireItems::new);
        }
        byte[] beginning = bytes.readNBytes(WHOLE + 1);
        InputStream again = new ByteArrayInputStream(beginning);
        if (beginning.length <= WHOLE) {
            return DocumentReader.of(again, hints, from, WireItems::new);
        }
        InputStream all = new SequenceInputStream(again, bytes);
        return isLines(beginning)
                ? new WireItemLines(new LineReader(all, from), hints, from)
                : DocumentReader.of(all, hints, from, WireItems::new);
    }

    /** Opens the pieces of one document. */
    static Pieces open(Decoded document) {
        return new WireItems(document);
    }

    @Override
    public Optional<Piece> next() {
        while (pieces.isEmpty()) {
            Optional<JsonFind> found = objects.next();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            if (found.get() instanceof JsonFind.Broken broken) {
                return Optional.of(new Piece.Refused(
                        broken.cause(), broken.span().from(), broken.span().to()));
            }
            pieces.addAll(reader.pieces((JsonFind.Whole) found.get()));
        }
        return Optional.of(pieces.remove());
    }

    private static boolean isLines(byte[] beginning) {
        int end = 0;
        while (end < beginning.length && beginning[end] != '\n') {
            end++;
        }
        return end == beginning.length
                || WireJson.of(new String(beginning, 0, end, UTF_8)).next().orElse(null) instanceof JsonFind.Whole;
    }
}
