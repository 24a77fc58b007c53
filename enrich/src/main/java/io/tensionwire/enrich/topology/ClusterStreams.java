package io.tensionwire.enrich.topology;

import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.JsonSerde;
import io.tensionwire.enrich.cluster.Band;
import io.tensionwire.enrich.cluster.BandAnswer;
import io.tensionwire.enrich.cluster.BandMessage;
import io.tensionwire.enrich.cluster.KnownReport;
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
 * {@code bands}, and waits; where the band lives, those who met there are compared, and the answer comes back through
 * {@code cluster-answers} to the partition of the story. So that reprints meet, whatever their partitions, and nothing is
 * compared with everything.
 *
 * <p>A story that turns out to be a reprint tells its bands, through {@code cluster-joins}, so that what is like it follows.
 */
final class ClusterStreams {
    static final String WAITING_REPORTS = "waiting-reports";
    static final String WAITING_STORIES = "waiting-stories";
    static final String KNOWN_REPORTS = "known-reports";
    static final String BANDS = "band-reports";

    private final EnrichSettings settings;
    private final String eventSource;

    ClusterStreams(EnrichSettings settings, String eventSource) {
        this.settings = settings;
        this.eventSource = eventSource;
    }

    /** Adds this part to the stories that were accepted, and returns them complete, keyed by story id. */
    KStream<String, EnrichedStory> addTo(StreamsBuilder builder, KStream<String, StoryOutput.Accepted> stories) {
        builder.addStateStore(JsonStore.of(WAITING_REPORTS, WaitingReports.class));
        builder.addStateStore(JsonStore.of(WAITING_STORIES, AcceptedStory.class));
        builder.addStateStore(JsonStore.of(KNOWN_REPORTS, KnownReport.class));
        builder.addStateStore(JsonStore.of(BANDS, Band.Report.class));
        Duration window = settings.reprintWindow();
        KStream<String, ReportOutput> asked = stories.process(
                () -> new ReportProcessor(settings.retention().states(), eventSource),
                Named.as("ask-bands"),
                WAITING_REPORTS,
                WAITING_STORIES,
                KNOWN_REPORTS);
        KStream<String, ReportOutput> decided = toBands(asked, "bands")
                .process(() -> new BandProcessor(window, true), Named.as("compare-reports"), BANDS)
                .repartition(Repartitioned.with(Serdes.String(), JsonSerde.of(BandAnswer.class))
                        .withStreamPartitioner(ClusterStreams::asked)
                        .withName("cluster-answers"))
                .process(
                        () -> new AnswerProcessor(eventSource),
                        Named.as("decide-clusters"),
                        WAITING_REPORTS,
                        WAITING_STORIES,
                        KNOWN_REPORTS);
        toBands(decided, "cluster-joins")
                .process(() -> new BandProcessor(window, false), Named.as("join-clusters"), BANDS);
        return asked.merge(decided, Named.as("clustered-stories"))
                .flatMapValues(ClusterStreams::complete, Named.as("complete-stories"));
    }

    private static KStream<String, BandMessage> toBands(KStream<String, ReportOutput> outputs, String topic) {
        return outputs.flatMapValues(ClusterStreams::message, Named.as("messages-to-" + topic))
                .repartition(Repartitioned.with(Serdes.String(), JsonSerde.of(BandMessage.class))
                        .withName(topic));
    }

    /** The story waits in the task that asked, even if it came under a key that is not its id. */
    private static Optional<Set<Integer>> asked(String topic, String story, BandAnswer answer, int partitions) {
        return Optional.of(Set.of(answer.partition()));
    }

    private static Iterable<EnrichedStory> complete(ReportOutput output) {
        return output instanceof ReportOutput.Complete complete ? List.of(complete.story()) : List.of();
    }

    private static Iterable<BandMessage> message(ReportOutput output) {
        return output instanceof ReportOutput.ToBand toBand ? List.of(toBand.message()) : List.of();
    }
}
