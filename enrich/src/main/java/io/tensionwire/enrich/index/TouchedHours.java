package io.tensionwire.enrich.index;

import io.tensionwire.enrich.packed.Drawer;
import io.tensionwire.enrich.packed.PackedReader;
import io.tensionwire.enrich.packed.PackedWriter;
import io.tensionwire.enrich.packed.Packing;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The hours that changed since their points were given, however often. They are held in memory only; but changes are numbered, an
 * hour carries the number of its last one, and it is kept up to which number points were given. So a crash loses none: the hours with
 * a higher number are touched again after the restart. Belongs to one task.
 */
final class TouchedHours {
    private static final String ONLY = "";

    private final Drawer<Given> book;
    private Map<String, Long> touched = new LinkedHashMap<>();
    private Given last;

    /**
     * Up to where points were given.
     *
     * @param change the number of the last change that is in them
     * @param timestamp of the record that made it, in milliseconds
     */
    record Given(long change, long timestamp) {
        static final Packing<Given> PACKING = new Packing<>(1, Given::pack, Given::unpack);

        private void pack(PackedWriter packed) {
            packed.whole(change);
            packed.whole(timestamp);
        }

        private static Given unpack(PackedReader packed) {
            return new Given(packed.whole(), packed.whole());
        }
    }

    /**
     * Opens the list.
     *
     * @param book where it is kept up to which change points were given
     * @param now the timestamp of points that were never given, if nothing is known of them
     */
    TouchedHours(Drawer<Given> book, long now) {
        this.book = book;
        Given given = book.get(ONLY);
        last = given == null ? new Given(0, now) : given;
    }

    /** Marks an hour that was found after a restart, if its last change is not in its points. */
    void find(String key, long change) {
        Given given = book.get(ONLY);
        if (given == null || change > given.change()) {
            touched.put(key, last.timestamp());
            last = new Given(Math.max(last.change(), change), last.timestamp());
        }
    }

    /** Marks an hour, with the timestamp of the record that changes it; returns the number of the change. */
    long mark(String key, long timestamp) {
        touched.putIfAbsent(key, timestamp);
        last = new Given(last.change() + 1, timestamp);
        return last.change();
    }

    /** Returns what is marked, each with the timestamp of the first record that changed it, and unmarks it. */
    Map<String, Long> take() {
        Map<String, Long> all = touched;
        if (!all.isEmpty()) {
            touched = new LinkedHashMap<>();
            book.put(ONLY, last);
        }
        return all;
    }
}
