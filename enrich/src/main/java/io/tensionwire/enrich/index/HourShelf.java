package io.tensionwire.enrich.index;

import io.tensionwire.enrich.packed.Drawer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;

/**
 * The sums of every subject and hour, as {@link HourKey} names them: all in a store, and those used last also at hand, so that
 * the few hours that the news is about are not taken up from bytes again and again. Belongs to one task.
 */
final class HourShelf {
    private static final int AT_HAND = 4096;

    private final Drawer<HourSums> store;
    private final Map<String, HourSums> atHand = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, HourSums> eldest) {
            return size() > AT_HAND;
        }
    };

    HourShelf(Drawer<HourSums> store) {
        this.store = store;
    }

    /** Returns the sums of an hour; null if its book was never opened, or is closed. */
    HourSums get(String key) {
        HourSums known = atHand.get(key);
        if (known == null) {
            known = store.get(key);
            if (known != null) {
                atHand.put(key, known);
            }
        }
        return known;
    }

    void put(String key, HourSums sums) {
        atHand.put(key, sums);
        store.put(key, sums);
    }

    void remove(String key) {
        atHand.remove(key);
        store.put(key, null);
    }

    /** Returns the hours of all subjects; to be closed. */
    KeyValueIterator<String, HourSums> all() {
        return store.all();
    }

    /** Returns the hours of a subject from one to another, both included, in order; to be closed. */
    KeyValueIterator<String, HourSums> range(HourKey subject, long from, long to) {
        return store.range(subject.at(from).text(), subject.at(to).text());
    }

    /** Returns the newest hour of a subject whose book is open; -1 without one. */
    long newest(HourKey subject) {
        try (KeyValueIterator<String, HourSums> range = store.reverseRange(
                subject.at(0).text(), subject.at(HourKey.LAST).text())) {
            if (!range.hasNext()) {
                return -1;
            }
            KeyValue<String, HourSums> next = range.next();
            return HourKey.of(next.key).hour();
        }
    }
}
