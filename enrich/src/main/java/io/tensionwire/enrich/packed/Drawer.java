package io.tensionwire.enrich.packed;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The records of one type in a store that holds several, each type under a mark of its own. Every store has a changelog, and every
 * transaction ends in each partition of a changelog that it wrote to: few stores make short transactions. Belongs to one task.
 *
 * @param <T> the record
 */
public final class Drawer<T> {
    private static final StringSerializer PREFIX = new StringSerializer();

    private final KeyValueStore<String, byte[]> store;
    private final String mark;
    private final String end;
    private final Serde<T> values;

    /**
     * Opens a drawer.
     *
     * @param mark begins the key of each of its records in the store; ASCII, and no other drawer's
     * @param values how the records are laid down
     */
    public Drawer(KeyValueStore<String, byte[]> store, char mark, Serde<T> values) {
        this.store = store;
        this.mark = String.valueOf(mark);
        this.end = String.valueOf((char) (mark + 1));
        this.values = values;
    }

    /** Returns a record; null if there is none. */
    public T get(String key) {
        return taken(store.get(mark + key));
    }

    /** Puts a record in; null takes it out. */
    public void put(String key, T value) {
        store.put(mark + key, values.serializer().serialize(store.name(), value));
    }

    /** Returns all records in the order of their keys; to be closed. */
    public KeyValueIterator<String, T> all() {
        return from(null);
    }

    /** Returns the records whose keys are not below this one; of all, if it is null; to be closed. */
    public KeyValueIterator<String, T> from(String first) {
        return new Records(store.range(first == null ? mark : mark + first, end));
    }

    /** Returns the records between two keys, both included; to be closed. */
    public KeyValueIterator<String, T> range(String first, String last) {
        return new Records(store.range(mark + first, mark + last));
    }

    /** Returns the records between two keys, both included, the last one first; to be closed. */
    public KeyValueIterator<String, T> reverseRange(String first, String last) {
        return new Records(store.reverseRange(mark + first, mark + last));
    }

    /** Returns the records whose keys begin so; to be closed. */
    public KeyValueIterator<String, T> beginningWith(String prefix) {
        return new Records(store.prefixScan(mark + prefix, PREFIX));
    }

    private T taken(byte[] bytes) {
        return values.deserializer().deserialize(store.name(), bytes);
    }

    /** What the store finds, without the marks. */
    private final class Records implements KeyValueIterator<String, T> {
        private final KeyValueIterator<String, byte[]> found;

        Records(KeyValueIterator<String, byte[]> found) {
            this.found = found;
        }

        @Override
        public boolean hasNext() {
            return found.hasNext();
        }

        @Override
        public KeyValue<String, T> next() {
            KeyValue<String, byte[]> next = found.next();
            return KeyValue.pair(next.key.substring(mark.length()), taken(next.value));
        }

        @Override
        public String peekNextKey() {
            return found.peekNextKey().substring(mark.length());
        }

        @Override
        public void close() {
            found.close();
        }
    }
}
