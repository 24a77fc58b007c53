package io.tensionwire.bench;

import io.tensionwire.contract.JsonSerde;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.Topics;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/**
 * The baseline: a topology of the same shape as enrichment that adds nothing. It reads each story as JSON, keeps a small
 * state for its id, and writes the story as JSON. What enrichment takes beyond this is what enrichment costs.
 */
final class PassThrough {
    static final String VERSIONS_SEEN = "versions-seen";

    private PassThrough() {}

    /** Returns the topology from the raw to the enriched topic. */
    static Topology of(Topics topics) {
        Serde<String> keys = Serdes.String();
        JsonSerde<Story> stories = JsonSerde.of(Story.class);
        Topology topology = new Topology();
        topology.addSource("raw-stories", keys.deserializer(), stories.deserializer(), topics.raw());
        topology.addProcessor("pass-stories", Pass::new, "raw-stories");
        topology.addStateStore(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(VERSIONS_SEEN), keys, Serdes.Long()),
                "pass-stories");
        topology.addSink("passed-stories", topics.enriched(), keys.serializer(), stories.serializer(), "pass-stories");
        return topology;
    }

    private static final class Pass implements Processor<String, Story, String, Story> {
        private ProcessorContext<String, Story> context;
        private KeyValueStore<String, Long> seen;

        @Override
        public void init(ProcessorContext<String, Story> context) {
            this.context = context;
            seen = context.getStateStore(VERSIONS_SEEN);
        }

        @Override
        public void process(Record<String, Story> record) {
            String id = record.value().id();
            Long before = seen.get(id);
            seen.put(id, before == null ? 1 : before + 1);
            context.forward(record);
        }
    }
}
