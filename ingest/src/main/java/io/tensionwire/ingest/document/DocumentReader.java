package io.tensionwire.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.ingest.charset.TextDecoder;
import io.tensionwire.ingest.charset.TextDecoder.Decoded;
import io.tensionwire.ingest.format.HeldBytes;
import io.tensionwire.ingest.format.ItemHints;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.Readings;
import io.tensionwire.ingest.story.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads an item as one document and tells its pieces. What was read before a break is told; the break is told with the bytes
 * of the document. Progress is counted in pieces.
 */
public final class DocumentReader implements Readings {
    /** The largest document that is read, in bytes. */
    public static final int LONGEST = 32 << 20;

    /** How many pieces of a document may be refused one by one; behind them its rest is refused as one. */
    private static final int MOST_REFUSED = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(DocumentReader.class);

    private final InputStream stream;
    private final ItemHints hints;
    private final Opener opener;
    private final long told;
    private byte[] bytes;
    private long length;
    private Decoded decoded;
    private Pieces pieces;
    private long number;
    private int refusals;
    private boolean ended;

    /** Opens the pieces of a document. */
    @FunctionalInterface
    public interface Opener {
        /**
         * Opens a document.
         *
         * @param document its text, and what had to be mended to get it
         * @throws UnreadableException if nothing in it can be read
         */
        Pieces open(Decoded document) throws UnreadableException;
    }

    private DocumentReader(InputStream stream, ItemHints hints, Progress from, Opener opener) {
        this.stream = stream;
        this.hints = hints;
        this.opener = opener;
        told = from.lines();
    }

    /** Returns what a document holds behind the pieces that were told before. Nothing is read before it is asked for. */
    public static Readings of(InputStream stream, ItemHints hints, Progress from, Opener opener) {
        return new DocumentReader(stream, hints, from, opener);
    }

    @Override
    public Optional<Reading> next() throws IOException {
        if (bytes == null) {
            readAll();
        }
        Optional<Reading> reading = ended ? Optional.empty() : nextPiece();
        while (reading.isPresent() && number <= told) {
            reading = ended ? Optional.empty() : nextPiece();
        }
        return reading;
    }

    private void readAll() throws IOException {
        if (stream instanceof HeldBytes held) {
            bytes = held.all();
            length = bytes.length;
            return;
        }
        bytes = stream.readNBytes(LONGEST);
        length = bytes.length + stream.transferTo(OutputStream.nullOutputStream());
    }

    private Optional<Reading> nextPiece() {
        try {
            if (pieces == null) {
                pieces = opened();
            }
            Optional<Piece> piece = pieces.next();
            ended = piece.isEmpty();
            return piece.map(this::reading);
        } catch (UnreadableException e) {
            ended = true;
            return Optional.of(refused(e.getMessage()));
        } catch (RuntimeException e) {
            // A fault of ours on one document must not keep the rest of the wire waiting. Its message may quote the
            // text.
            LOG.warn(
                    "{} of source {} is refused for a fault of the reader: {} at {}",
                    hints.item(),
                    hints.origin().source(),
                    e.getClass().getName(),
                    Arrays.toString(e.getStackTrace()));
            ended = true;
            return Optional.of(refused(
                    "cannot be read for a fault of the reader: " + e.getClass().getSimpleName()));
        }
    }

    private Pieces opened() throws UnreadableException {
        if (length > LONGEST) {
            throw new UnreadableException("the document is longer than " + LONGEST + " bytes; split it into its items");
        }
        decoded = stream instanceof HeldBytes held
                ? held.decoded(hints.charset())
                : TextDecoder.decode(bytes, hints.charset());
        if (decoded.text().isBlank()) {
            throw new UnreadableException("the item is empty");
        }
        return opener.open(decoded);
    }

    private Reading reading(Piece piece) {
        if (piece instanceof Piece.Drafted drafted) {
            try {
                return new Reading.Read(drafted.draft().story(hints), ++number, progress());
            } catch (UnreadableException e) {
                return refused(e.getMessage(), piece);
            }
        }
        if (piece instanceof Piece.Refused refused) {
            return refused(refused.cause(), piece);
        }
        return new Reading.Noticed(((Piece.Noticed) piece).kind(), ++number, progress());
    }

    private Reading refused(String cause, Piece piece) {
        if (++refusals <= MOST_REFUSED) {
            return refused(cause, piece.from(), piece.to());
        }
        ended = true;
        return refused(
                "the document holds more than " + MOST_REFUSED + " pieces that cannot be read, so its rest was not"
                        + " tried; the last of them: " + cause,
                piece.from(),
                decoded.text().length());
    }

    private Reading refused(String cause, int from, int to) {
        byte[] excerpt = decoded.text().substring(from, to).getBytes(UTF_8);
        return new Reading.Refused(cause, excerpt, excerpt.length, ++number, progress());
    }

    private Reading refused(String cause) {
        return new Reading.Refused(cause, bytes, length, ++number, progress());
    }

    private Progress progress() {
        return new Progress(0, number);
    }
}
