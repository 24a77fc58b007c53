package io.tensionwire.enrich.index;

import io.tensionwire.contract.JsonSerde;
import io.tensionwire.contract.TensionPoint;
import io.tensionwire.contract.Topics;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.Stores;

/**
 * The part of the topology that makes the tension index of enriched stories. What is written and read with every story is kept
 * in memory, what is only looked up when a story changes or dies on disk; all of it has a changelog.
 */
public final class TensionIndexTopology {
    private static final Serde<String> KEYS = Serdes.String();

    private final IndexLimits limits;
    private final int partitions;

    /**
     * Prepares this part.
     *
     * @param partitions how many the internal topics have
     */
    public TensionIndexTopology(IndexLimits limits, int partitions) {
        this.limits = limits;
        this.partitions = partitions;
    }

    /**
     * Adds the index to a topology and writes its points to their topic.
     *
     * @param contributions what every accepted state of every story brings; key: its cluster
     * @return the points; key: {@link TensionPoint#key()}
     */
    public KStream<String, TensionPoint> addTo(
            StreamsBuilder builder, KStream<String, Contribution> contributions, Topics topics) {
        addStores(builder);
        String eventSource = topics.eventSource("enrich");
        KStream<String, TensionPoint> points = changes(contributions)
                .process(
                        () -> new HourBook(limits, eventSource),
                        Named.as("hour-book"),
                        HourShelf.STORE,
                        HourBook.ENTRIES,
                        TouchedHours.STORE);
        points.to(
                topics.tensionIndex(),
                Produced.with(KEYS, JsonSerde.of(TensionPoint.class))
                        .withName("tension-index")
                        .withStreamPartitioner((topic, key, point, count) ->
                                Optional.of(Set.of(HourKey.partition(point.subject(), count)))));
        return points;
    }

    private KStream<String, HourChanges> changes(KStream<String, Contribution> contributions) {
        return contributions
                .repartition(Repartitioned.with(KEYS, Contribution.PACKING)
                        .withNumberOfPartitions(partitions)
                        .withName("cluster-contributions"))
                .process(
                        () -> new ClusterLedger(limits, partitions),
                        Named.as("cluster-ledger"),
                        ClusterLedger.HEADS,
                        ClusterLedger.SHARES,
                        ClusterLedger.WATERMARK)
                .repartition(Repartitioned.with(KEYS, HourChanges.PACKING)
                        .withNumberOfPartitions(partitions)
                        .withStreamPartitioner(
                                (topic, cluster, changes, count) -> Optional.of(Set.of(changes.partition())))
                        .withName("subject-changes"));
    }

    private static void addStores(StreamsBuilder builder) {
        addStore(builder, Stores.inMemoryKeyValueStore(ClusterLedger.WATERMARK), Serdes.Long());
        addStore(builder, Stores.persistentKeyValueStore(ClusterLedger.HEADS), ClusterHead.PACKING);
        addStore(builder, Stores.persistentKeyValueStore(ClusterLedger.SHARES), Contribution.PACKING);
        addStore(builder, Stores.inMemoryKeyValueStore(HourShelf.STORE), HourSums.PACKING);
        addStore(builder, Stores.persistentKeyValueStore(HourBook.ENTRIES), HourEntry.PACKING);
        addStore(builder, Stores.inMemoryKeyValueStore(TouchedHours.STORE), Serdes.Long());
    }

    private static <T> void addStore(StreamsBuilder builder, KeyValueBytesStoreSupplier store, Serde<T> values) {
        builder.addStateStore(Stores.keyValueStoreBuilder(store, KEYS, values));
    }
}
