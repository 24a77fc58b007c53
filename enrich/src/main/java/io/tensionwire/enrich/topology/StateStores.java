package io.tensionwire.enrich.topology;

import io.tensionwire.enrich.packed.Drawer;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Where this topology keeps its state, always with a changelog: few stores, with a {@link Drawer} for each type of record. */
final class StateStores {
    private StateStores() {}

    /** What lives for days or years: on disk. */
    static StoreBuilder<KeyValueStore<String, byte[]>> lasting(String name) {
        return store(Stores.persistentKeyValueStore(name));
    }

    /** What lives for years and is mostly text: compressed in its changelog, too. */
    static StoreBuilder<KeyValueStore<String, byte[]>> lastingTexts(String name) {
        return lasting(name).withLoggingEnabled(Map.of("compression.type", "lz4"));
    }

    /** What is gone again within seconds: in memory, since a disk store would fill with the marks of what was deleted. */
    static StoreBuilder<KeyValueStore<String, byte[]>> passing(String name) {
        return store(Stores.inMemoryKeyValueStore(name));
    }

    private static StoreBuilder<KeyValueStore<String, byte[]>> store(KeyValueBytesStoreSupplier supplier) {
        return Stores.keyValueStoreBuilder(supplier, Serdes.String(), Serdes.ByteArray());
    }
}
