package io.tensionwire.enrich.topology;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Where this topology keeps its state, always with a changelog. */
final class StateStores {
    private StateStores() {}

    /** What lives for days or years: on disk. */
    static <T> StoreBuilder<KeyValueStore<String, T>> lasting(String name, Serde<T> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), values);
    }

    /** What is gone again within seconds: in memory, since a disk store would fill with the marks of what was deleted. */
    static <T> StoreBuilder<KeyValueStore<String, T>> passing(String name, Serde<T> values) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), values);
    }
}
