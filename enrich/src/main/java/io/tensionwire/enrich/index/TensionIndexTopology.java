package io.tensionwire.enrich.index;

import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.JsonSerde;
import io.tensionwire.contract.TensionPoint;
import io.tensionwire.contract.Topics;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.Stores;

/** The part of the topology that makes the tension index of enriched stories. */
public final class TensionIndexTopology {
    private static final Serde<String> KEYS = Serdes.String();

    private TensionIndexTopology() {}

    /**
     * Adds the index to a topology and writes its points to their topic.
     *
     * @param enriched every accepted state of every story; key: story id
     * @return the points; key: {@link TensionPoint#key()}
     */
    public static KStream<String, TensionPoint> add(
            StreamsBuilder builder, KStream<String, EnrichedStory> enriched, Topics topics, IndexLimits limits) {
        addStores(builder);
        String eventSource = topics.eventSource("enrich");
        KStream<String, TensionPoint> points = touchedHours(entryChanges(enriched, limits), limits)
                .process(() -> new PointWriter(limits, eventSource), Named.as("tension-points"), HourBook.HOURS);
        points.to(
                topics.tensionIndex(),
                Produced.with(KEYS, JsonSerde.of(TensionPoint.class))
                        .withName("tension-index")
                        .withStreamPartitioner((topic, key, point, partitions) ->
                                Optional.of(Set.of(HourKey.partition(point.subject(), partitions)))));
        return points;
    }

    private static KStream<String, EntryChange> entryChanges(
            KStream<String, EnrichedStory> enriched, IndexLimits limits) {
        return enriched.process(Contributions::new, Named.as("contributions"))
                .repartition(Repartitioned.with(KEYS, JsonSerde.of(Contribution.class))
                        .withName("cluster-contributions"))
                .process(
                        () -> new ClusterLedger(limits),
                        Named.as("cluster-ledger"),
                        ClusterLedger.HEADS,
                        ClusterLedger.SHARES,
                        ClusterLedger.WATERMARK)
                .repartition(Repartitioned.with(KEYS, JsonSerde.of(EntryChange.class))
                        .withName("subject-changes")
                        .withStreamPartitioner(HourKey.bySubject()));
    }

    /**
     * The hours touched, each once a commit however many stories touched it: a table with a cache gives out its last state
     * with the commit. It needs no changelog: what was not committed is read again.
     */
    private static KStream<String, Integer> touchedHours(KStream<String, EntryChange> changes, IndexLimits limits) {
        return changes.processValues(
                        () -> new HourBook(limits), Named.as("hour-book"), HourBook.HOURS, HourBook.ENTRIES)
                .toTable(
                        Named.as("touched-hours"),
                        Materialized.<String, Integer>as(Stores.lruMap("touched-hours", 10_000))
                                .withKeySerde(KEYS)
                                .withValueSerde(Serdes.Integer())
                                .withCachingEnabled()
                                .withLoggingDisabled())
                .toStream(Named.as("touched-hours-once"));
    }

    private static void addStores(StreamsBuilder builder) {
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(ClusterLedger.WATERMARK), KEYS, Serdes.Long()));
        addStore(builder, ClusterLedger.HEADS, ClusterHead.class);
        addStore(builder, ClusterLedger.SHARES, Contribution.class);
        addStore(builder, HourBook.HOURS, HourSums.class);
        addStore(builder, HourBook.ENTRIES, HourEntry.class);
    }

    private static <T> void addStore(StreamsBuilder builder, String name, Class<T> type) {
        builder.addStateStore(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), KEYS, JsonSerde.of(type)));
    }

    /** Gives each story's contribution the key of its cluster. */
    private static final class Contributions extends ContextualProcessor<String, EnrichedStory, String, Contribution> {
        @Override
        public void process(Record<String, EnrichedStory> story) {
            Contribution contribution = Contribution.of(story.value(), Instant.ofEpochMilli(story.timestamp()));
            context().forward(new Record<>(story.value().cluster(), contribution, story.timestamp()));
        }
    }
}
