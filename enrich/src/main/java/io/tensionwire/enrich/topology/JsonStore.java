package io.tensionwire.enrich.topology;

import io.tensionwire.contract.JsonSerde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** How this topology keeps its state: on disk, with a changelog, as JSON. */
final class JsonStore {
    private JsonStore() {}

    static <T> StoreBuilder<KeyValueStore<String, T>> of(String name, Class<T> type) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), JsonSerde.of(type));
    }
}
