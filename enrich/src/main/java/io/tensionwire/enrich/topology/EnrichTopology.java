package io.tensionwire.enrich.topology;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.JsonSerde;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.Topics;
import io.tensionwire.enrich.lifecycle.StoryState;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Builds the topology: raw stories pass the lifecycle, those that hold are annotated, and the result goes to the enriched
 * topic. The names of nodes and stores are stable: they name internal topics, and a rename would lose state.
 */
public final class EnrichTopology {
    static final String STORY_STATES = "story-states";
    static final String HELD_STORIES = "held-stories";
    private static final String RAW = "raw-stories";
    private static final String ENRICH = "enrich-stories";
    private static final String ENRICHED = "enriched-stories";

    private EnrichTopology() {}

    /**
     * Returns the topology.
     *
     * @param topics the names of the topics to read and write
     * @param annotator a pure function: equal stories must give equal annotations
     */
    public static Topology of(Topics topics, Function<Story, Annotations> annotator) {
        Serde<String> keys = Serdes.String();
        Topology topology = new Topology();
        topology.addSource(RAW, keys.deserializer(), JsonSerde.of(Story.class).deserializer(), topics.raw());
        topology.addProcessor(ENRICH, () -> new StoryProcessor(annotator), RAW);
        topology.addStateStore(store(STORY_STATES, StoryState.class), ENRICH);
        topology.addStateStore(store(HELD_STORIES, HeldStory.class), ENRICH);
        topology.addSink(
                ENRICHED,
                topics.enriched(),
                keys.serializer(),
                JsonSerde.of(EnrichedStory.class).serializer(),
                ENRICH);
        return topology;
    }

    private static <T> StoreBuilder<KeyValueStore<String, T>> store(String name, Class<T> type) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), JsonSerde.of(type));
    }
}
