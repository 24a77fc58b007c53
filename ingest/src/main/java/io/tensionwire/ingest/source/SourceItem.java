package io.tensionwire.ingest.source;

import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Readings;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** Something that a source hands out in one piece: a file, a request, an entry of a feed. */
public interface SourceItem {

    /** Returns the name, unique within the source; {@code /} parts folders. */
    String name();

    /**
     * Returns the name under which the position in this item is kept. Items that share it share their position and what it
     * remembers: a source that hands out items of ever new names keeps a bounded number of positions so.
     */
    default String positionName() {
        return name();
    }

    /**
     * Returns the source whose item it is: its position is kept, and its stories are published, under that name. The one that
     * hands it out by default.
     *
     * @param source the name of the one that hands it out
     */
    default String publishedAs(String source) {
        return source;
    }

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

    /**
     * Opens the item as {@link #open(Progress, Instant)} does, by one that has just asked for its stamp.
     *
     * @param stamp what {@link #stamp()} answered
     * @throws IOException if its bytes cannot be had
     */
    default Readings open(ItemStamp stamp, Progress from, Instant arrival) throws IOException {
        return open(from, arrival);
    }

    /** Tells whether this item may be read before its turn, beside others, in any thread; it may not by default. */
    default boolean mayBeReadAhead() {
        return false;
    }

    /** Returns when this item arrived: now, unless it has been read already. */
    default Instant arrival(InstantSource clock) {
        return clock.instant();
    }

    /** How many of the latest stories of this item are remembered, to publish only what is new when it is read again. */
    default int remembered() {
        return 64;
    }

    /**
     * Returns what the source wants remembered of this item, such as where to ask next; it is committed in one transaction
     * with the last of the item's stories. Asked once the item has been read to its end.
     */
    default Map<String, String> state() {
        return Map.of();
    }

    /** Is told that all of the item has been published and committed; does nothing by default. */
    default void committed(Outcome outcome) {}

    /** Is told that the item could not be read to its end, or not be published; does nothing by default. */
    default void failed() {}
}
