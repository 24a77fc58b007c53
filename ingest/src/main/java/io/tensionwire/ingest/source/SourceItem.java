package io.tensionwire.ingest.source;

import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Readings;
import java.io.IOException;
import java.time.Instant;

/** Something that a source hands out in one piece: a file, a request, an entry of a feed. */
public interface SourceItem {

    /** Returns the name, unique within the source; {@code /} parts folders. */
    String name();

    /**
     * Returns what tells this item from an earlier one of the same name.
     *
     * @throws IOException if the item is no longer there
     */
    ItemStamp stamp() throws IOException;

    /**
     * Opens the item.
     *
     * @param from how much of it was published before; {@link Progress#START} unless the stamp is telling and equal
     * @param arrival the time that its stories are said to arrive at
     * @throws IOException if its bytes cannot be had
     */
    Readings open(Progress from, Instant arrival) throws IOException;

    /** Is told that all of the item has been published and committed; does nothing by default. */
    default void committed() {}

    /** Is told that the item could not be read to its end; does nothing by default. */
    default void failed() {}
}
