package io.tensionwire.enrich.topology;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.TensionPoint;
import io.tensionwire.contract.Topics;
import io.tensionwire.enrich.alert.AlertTopology;
import io.tensionwire.enrich.index.Contribution;
import io.tensionwire.enrich.index.IndexLimits;
import io.tensionwire.enrich.index.TensionIndexTopology;
import io.tensionwire.enrich.pace.CommitPace;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/**
 * Builds the topology: each part adds itself to what the part before it gives. The names of nodes and stores are stable: they
 * name internal topics, and a rename would lose state.
 */
public final class EnrichTopology {
    private EnrichTopology() {}

    /**
     * Returns the topology.
     *
     * @param topics the names of the topics to read and write
     * @param annotator a pure function: equal stories must give equal annotations
     * @param settings how long things are remembered
     * @param partitions how many the topic of raw stories has; the internal topics have as many
     */
    public static Topology of(
            Topics topics, Function<Story, Annotations> annotator, EnrichSettings settings, int partitions) {
        return of(topics, annotator, settings, partitions, new Intake(Long.MAX_VALUE));
    }

    /** Returns the topology; what waits in it is counted. */
    static Topology of(
            Topics topics,
            Function<Story, Annotations> annotator,
            EnrichSettings settings,
            int partitions,
            Intake intake) {
        StreamsBuilder builder = new StreamsBuilder();
        CommitPace pace = new CommitPace();
        KStream<String, StoryOutput.Accepted> accepted =
                new StoryStreams(annotator, settings.retention(), pace).addTo(builder, topics);
        KStream<String, CompleteStory> stories = new ClusterStreams(
                        settings, partitions, topics.eventSource("enrich"), pace, intake)
                .addTo(builder, accepted);
        stories.mapValues(CompleteStory::json, Named.as("story-bytes"))
                .to(
                        topics.enriched(),
                        Produced.with(Serdes.String(), Serdes.ByteArray()).withName("enriched-stories"));
        KStream<String, Contribution> contributions = stories.map(
                (id, story) -> KeyValue.pair(story.cluster(), story.contribution()), Named.as("contributions"));
        TensionIndexTopology index = new TensionIndexTopology(IndexLimits.DEFAULT, partitions, pace);
        KStream<String, TensionPoint> points = index.addTo(builder, contributions, topics);
        AlertTopology.add(builder, points, topics, settings.alerts(), IndexLimits.DEFAULT);
        return builder.build();
    }
}
