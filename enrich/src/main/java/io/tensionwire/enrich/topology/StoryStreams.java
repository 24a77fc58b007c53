package io.tensionwire.enrich.topology;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.JsonSerde;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.Topics;
import io.tensionwire.enrich.lifecycle.Correction;
import io.tensionwire.enrich.lifecycle.Retention;
import io.tensionwire.enrich.pace.CommitPace;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * The part of the topology that is keyed by story id: raw stories pass the lifecycle, and those that hold are annotated.
 *
 * <p>A story that corrects another one sends it word through the internal topic {@code corrections}, which leads back into
 * the same sub-topology: to the partition, and so to the state, of the story that is corrected.
 */
final class StoryStreams {
    private final Function<Story, Annotations> annotator;
    private final Retention retention;
    private final CommitPace pace;

    StoryStreams(Function<Story, Annotations> annotator, Retention retention, CommitPace pace) {
        this.annotator = annotator;
        this.retention = retention;
        this.pace = pace;
    }

    /** Adds this part, and returns what it accepted: every state of a story that its readers must get, keyed by story id. */
    KStream<String, StoryOutput.Accepted> addTo(StreamsBuilder builder, Topics topics) {
        StoryStores.addTo(builder);
        KStream<String, StoryOutput> fromStories = builder.stream(
                        topics.raw(),
                        Consumed.with(Serdes.String(), JsonSerde.of(Story.class))
                                .withName("raw-stories"))
                .process(
                        () -> new StoryProcessor(annotator, retention, pace),
                        Named.as("enrich-stories"),
                        StoryStores.STORIES);
        KStream<String, StoryOutput> fromCorrections = corrections(fromStories)
                .process(
                        () -> new CorrectionProcessor(annotator, retention),
                        Named.as("mark-corrected"),
                        StoryStores.STORIES);
        return fromStories
                .merge(fromCorrections, Named.as("decided-stories"))
                .flatMapValues(StoryStreams::accepted, Named.as("accepted-stories"));
    }

    private static KStream<String, Correction> corrections(KStream<String, StoryOutput> outputs) {
        Serde<Correction> values = JsonSerde.of(Correction.class);
        return outputs.flatMapValues(StoryStreams::correction, Named.as("corrections-of-others"))
                .repartition(Repartitioned.with(Serdes.String(), values).withName("corrections"));
    }

    private static Iterable<StoryOutput.Accepted> accepted(StoryOutput output) {
        return output instanceof StoryOutput.Accepted accepted ? List.of(accepted) : List.of();
    }

    private static Iterable<Correction> correction(StoryOutput output) {
        return output instanceof StoryOutput.Corrects corrects ? List.of(corrects.correction()) : List.of();
    }
}
