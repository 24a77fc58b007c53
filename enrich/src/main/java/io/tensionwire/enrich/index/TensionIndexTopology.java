package io.tensionwire.enrich.index;

import io.tensionwire.contract.JsonSerde;
import io.tensionwire.contract.TensionPoint;
import io.tensionwire.contract.Topics;
import io.tensionwire.enrich.pace.CommitPace;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The part of the topology that makes the tension index of enriched stories. The ledger of a cluster is kept in the partition of the
 * story that was first in it, so that what a story says goes straight into the ledger, unless it is a reprint of one elsewhere.
 */
public final class TensionIndexTopology {
    private static final Serde<String> KEYS = Serdes.String();

    private final IndexLimits limits;
    private final int partitions;
    private final CommitPace pace;

    /**
     * Prepares this part.
     *
     * @param partitions how many the internal topics have
     */
    public TensionIndexTopology(IndexLimits limits, int partitions, CommitPace pace) {
        this.limits = limits;
        this.partitions = partitions;
        this.pace = pace;
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
                .process(() -> new HourBook(limits, eventSource, pace), Named.as("hour-book"), HourBook.STORE);
        points.to(
                topics.tensionIndex(),
                Produced.with(KEYS, JsonSerde.of(TensionPoint.class))
                        .withName("tension-index")
                        .withStreamPartitioner((topic, key, point, count) ->
                                Optional.of(Set.of(HourKey.partition(point.subject(), count)))));
        return points;
    }

    private KStream<String, HourChanges> changes(KStream<String, Contribution> contributions) {
        KStream<String, Contribution> fromElsewhere = contributions
                .processValues(() -> new ContributionFilter(partitions, false), Named.as("contributions-to-others"))
                .repartition(Repartitioned.with(KEYS, Contribution.PACKING)
                        .withNumberOfPartitions(partitions)
                        .withName("cluster-contributions"));
        return contributions
                .processValues(() -> new ContributionFilter(partitions, true), Named.as("contributions-at-home"))
                .merge(fromElsewhere, Named.as("all-contributions"))
                .process(() -> new ClusterLedger(limits, partitions), Named.as("cluster-ledger"), ClusterLedger.STORE)
                .repartition(Repartitioned.with(KEYS, HourChanges.PACKING)
                        .withNumberOfPartitions(partitions)
                        .withStreamPartitioner(
                                (topic, cluster, changes, count) -> Optional.of(Set.of(changes.partition())))
                        .withName("subject-changes"));
    }

    private static void addStores(StreamsBuilder builder) {
        builder.addStateStore(store(ClusterLedger.STORE));
        // The few hours that the news is about change with every story: the cache lets only their last state through to
        // each commit.
        builder.addStateStore(store(HourBook.STORE).withCachingEnabled());
    }

    private static StoreBuilder<KeyValueStore<String, byte[]>> store(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), KEYS, Serdes.ByteArray());
    }
}
