package io.tensionwire.ingest.source;

import java.time.Instant;

/**
 * What tells an item from an earlier one of the same name without reading it.
 *
 * @param size in bytes; -1 where nobody knows
 * @param modified when it was last changed; null where nobody knows
 */
public record ItemStamp(long size, Instant modified) {
    /** The stamp of an item that is new each time, such as what stands at standard input. */
    public static final ItemStamp UNKNOWN = new ItemStamp(-1, null);

    /** Tells whether this stamp proves that two items are the same. */
    public boolean isTelling() {
        return modified != null;
    }
}
