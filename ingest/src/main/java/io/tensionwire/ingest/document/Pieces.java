package io.tensionwire.ingest.document;

import io.tensionwire.ingest.story.UnreadableException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The pieces of a document, one at a time. Not thread-safe. */
@FunctionalInterface
public interface Pieces {

    /**
     * Returns the next piece; empty at the end.
     *
     * @throws UnreadableException if the rest of the document cannot be read
     */
    Optional<Piece> next() throws UnreadableException;

    /** Returns pieces that have all been read already. */
    static Pieces of(List<Piece> pieces) {
        Iterator<Piece> rest = pieces.iterator();
        return () -> rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
    }
}
