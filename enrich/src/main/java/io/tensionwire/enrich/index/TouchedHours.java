package io.tensionwire.enrich.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The hours that changed since their points were given, however often. What is marked here is not lost with a crash: it has a
 * changelog, and what was marked is given after the restart.
 */
final class TouchedHours {
    static final String STORE = "touched-hours";

    private final KeyValueStore<String, Long> store;

    TouchedHours(KeyValueStore<String, Long> store) {
        this.store = store;
    }

    /** Marks an hour, with the timestamp of the record that changed it. */
    void mark(String key, long timestamp) {
        if (store.get(key) == null) {
            store.put(key, timestamp);
        }
    }

    /** Returns what is marked, and unmarks it. */
    List<KeyValue<String, Long>> take() {
        List<KeyValue<String, Long>> all = new ArrayList<>();
        try (KeyValueIterator<String, Long> touched = store.all()) {
            touched.forEachRemaining(all::add);
        }
        all.forEach(hour -> store.put(hour.key, null));
        return all;
    }
}
