package io.tensionwire.ingest.source;

import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.Readings;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The first readings of an item, and the rest of it to be read on; all of it, for an item that holds few. Handed from the
 * thread that read them to the one that takes them.
 *
 * @param stamp the item's stamp before it was opened
 * @param arrival when it was opened
 * @param readings what it holds; null if it is for its turn, being large
 */
record Beginning(ItemStamp stamp, Instant arrival, Readings readings) {
    /** The most bytes of an item that is read ahead. */
    private static final long SMALL = 128 << 10;
    /** The most readings that wait for their turn. */
    private static final int MOST = 8;

    /**
     * Reads the beginning of an item if it is small.
     *
     * @throws IOException if its bytes cannot be had
     */
    static Beginning of(SourceItem item, InstantSource clock) throws IOException {
        ItemStamp stamp = item.stamp();
        Instant arrival = clock.instant();
        boolean isSmall = stamp.size() >= 0 && stamp.size() <= SMALL;
        return new Beginning(stamp, arrival, isSmall ? begun(item.open(stamp, Progress.START, arrival)) : null);
    }

    /** An archive is only opened: a small one may hold much. Nothing is read behind a refusal, whose bytes are kept. */
    private static Readings begun(Readings opened) throws IOException {
        if (opened.isUnpacking()) {
            return opened;
        }
        Deque<Reading> first = new ArrayDeque<>();
        Optional<Reading> next = opened.next();
        while (next.isPresent()) {
            first.add(next.get());
            if (first.size() == MOST || next.get() instanceof Reading.Refused) {
                return behind(first, opened);
            }
            next = opened.next();
        }
        // What the readings came from is not needed any more, and much larger than they are.
        opened.close();
        return behind(first, Optional::empty);
    }

    private static Readings behind(Deque<Reading> first, Readings rest) {
        Readings all = () -> first.isEmpty() ? rest.next() : Optional.of(first.remove());
        return all.closing(rest);
    }
}
