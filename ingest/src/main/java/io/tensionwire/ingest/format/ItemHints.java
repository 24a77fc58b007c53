package io.tensionwire.ingest.format;

import java.time.Instant;

/**
 * What is known of an item from outside its bytes; fills what the bytes leave open.
 *
 * @param origin the source's own labels
 * @param item the item's name within its source, such as a path
 * @param modified when the item was last changed; null where nobody knows
 * @param arrival when it arrived here
 */
public record ItemHints(Provenance origin, String item, Instant modified, Instant arrival) {

    /** Returns the item's file name: its name behind the last slash, without its last extension. */
    public String fileName() {
        String name = item.substring(item.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
