package io.tensionwire.enrich.topology;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.JsonSerde;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.Topics;
import io.tensionwire.enrich.lifecycle.StoryState;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
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

    private EnrichTopology() {}

    /**
     * Returns the topology.
     *
     * @param topics the names of the topics to read and write
     * @param annotator a pure function: equal stories must give equal annotations
     */
    public static Topology of(Topics topics, Function<Story, Annotations> annotator) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.addStateStore(store(STORY_STATES, StoryState.class));
        builder.addStateStore(store(HELD_STORIES, HeldStory.class));
        KStream<String, EnrichedStory> enriched = builder.stream(
                        topics.raw(),
                        Consumed.with(Serdes.String(), JsonSerde.of(Story.class))
                                .withName("raw-stories"))
                .process(() -> new StoryProcessor(annotator), Named.as("enrich-stories"), STORY_STATES, HELD_STORIES);
        enriched.to(
                topics.enriched(),
                Produced.with(Serdes.String(), JsonSerde.of(EnrichedStory.class))
                        .withName("enriched-stories"));
        return builder.build();
    }

    private static <T> StoreBuilder<KeyValueStore<String, T>> store(String name, Class<T> type) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), JsonSerde.of(type));
    }
}
