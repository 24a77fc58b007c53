package io.tensionwire.enrich.topology;

import io.tensionwire.enrich.cluster.BandAnswers;
import io.tensionwire.enrich.cluster.BandMessage;
import io.tensionwire.enrich.pace.CommitPace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * The part of the topology that finds reprints. A story asks under each of its few bands, through the internal topic
 * {@code bands}, with one record for all bands of a partition, and waits; where the band lives, those who met there are compared, and the answer comes back through
 * {@code cluster-answers} to the partition of the story. So that reprints meet, whatever their partitions, and nothing is
 * compared with everything.
 *
 * <p>A story that turns out to be a reprint tells its bands, through {@code cluster-joins}, so that what is like it follows.
 */
final class ClusterStreams {
    static final String BANDS = "band-reports";

    private final EnrichSettings settings;
    private final int partitions;
    private final String eventSource;
    private final CommitPace pace;
    private final Intake intake;

    ClusterStreams(EnrichSettings settings, int partitions, String eventSource, CommitPace pace, Intake intake) {
        this.intake = intake;
        this.settings = settings;
        this.partitions = partitions;
        this.eventSource = eventSource;
        this.pace = pace;
    }

    /** Adds this part to the stories that were accepted, and returns them complete, keyed by story id. */
    KStream<String, CompleteStory> addTo(StreamsBuilder builder, KStream<String, StoryOutput.Accepted> stories) {
        builder.addStateStore(StateStores.lasting(BANDS));
        Duration window = settings.reprintWindow();
        KStream<String, ReportOutput> asked = stories.process(
                () -> new ReportProcessor(settings.retention().states(), partitions, eventSource, intake),
                Named.as("ask-bands"),
                StoryStores.STORIES,
                StoryStores.WAITING);
        KStream<String, ReportOutput> decided = toBands(asked, "bands")
                .process(() -> new BandProcessor(window, true, pace), Named.as("compare-reports"), BANDS)
                .repartition(Repartitioned.with(Serdes.String(), BandAnswers.PACKING)
                        .withNumberOfPartitions(partitions)
                        .withStreamPartitioner(ClusterStreams::asked)
                        .withName("cluster-answers"))
                .process(
                        () -> new AnswerProcessor(partitions, eventSource, pace, intake),
                        Named.as("decide-clusters"),
                        StoryStores.STORIES,
                        StoryStores.WAITING);
        toBands(decided, "cluster-joins")
                .process(() -> new BandProcessor(window, false, pace), Named.as("join-clusters"), BANDS);
        return asked.merge(decided, Named.as("clustered-stories"))
                .flatMapValues(ClusterStreams::complete, Named.as("complete-stories"));
    }

    private KStream<String, BandMessage> toBands(KStream<String, ReportOutput> outputs, String topic) {
        return outputs.flatMapValues(ClusterStreams::message, Named.as("messages-to-" + topic))
                .repartition(Repartitioned.with(Serdes.String(), BandMessage.PACKING)
                        .withNumberOfPartitions(partitions)
                        .withStreamPartitioner(ClusterStreams::addressed)
                        .withName(topic));
    }

    private static Optional<Set<Integer>> addressed(String topic, String story, BandMessage message, int partitions) {
        return Optional.of(Set.of(message.to().partition()));
    }

    /** The story waits in the task that asked, even if it came under a key that is not its id. */
    private static Optional<Set<Integer>> asked(String topic, String story, BandAnswers answer, int partitions) {
        return Optional.of(Set.of(answer.partition()));
    }

    private static Iterable<CompleteStory> complete(ReportOutput output) {
        return output instanceof ReportOutput.Complete complete ? List.of(complete.story()) : List.of();
    }

    private static Iterable<BandMessage> message(ReportOutput output) {
        return output instanceof ReportOutput.ToBand toBand ? List.of(toBand.message()) : List.of();
    }
}
