package io.tensionwire.enrich.alert;

import io.tensionwire.contract.Alert;
import io.tensionwire.contract.JsonSerde;
import io.tensionwire.contract.TensionPoint;
import io.tensionwire.contract.Topics;
import io.tensionwire.enrich.index.IndexLimits;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.Stores;

/** The part of the topology that gives alerts of the points of the index. */
public final class AlertTopology {
    private static final Serde<String> KEYS = Serdes.String();

    private AlertTopology() {}

    /**
     * Adds the alerts to a topology and writes them to their topic.
     *
     * @param points the points of the index, all of a subject in one partition
     */
    public static void add(
            StreamsBuilder builder,
            KStream<String, TensionPoint> points,
            Topics topics,
            AlertRules rules,
            IndexLimits limits) {
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(AlertWriter.LOGS), KEYS, JsonSerde.of(AlertLog.class)));
        String origin = origin(topics);
        String eventSource = topics.eventSource("enrich");
        points.process(
                        () -> new AlertWriter(rules, origin, limits.kept().toDays(), eventSource),
                        Named.as("alerts"),
                        AlertWriter.LOGS)
                .to(
                        topics.tensionAlerts(),
                        Produced.with(KEYS, JsonSerde.of(Alert.class)).withName("tension-alerts"));
    }

    /** A replay runs under a prefix of its own, which names it: {@code replay.<job>.}. */
    private static String origin(Topics topics) {
        String prefix = topics.prefix();
        return prefix.startsWith("replay.") ? prefix.substring("replay.".length(), prefix.length() - 1) : "live";
    }
}
