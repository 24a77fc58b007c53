package io.tensionwire.enrich.topology;

import io.tensionwire.contract.JsonSerde;
import io.tensionwire.enrich.cluster.KnownReport;
import io.tensionwire.enrich.lifecycle.StoryState;
import io.tensionwire.enrich.packed.Drawer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** What is kept of the stories, in the partition of each. */
final class StoryStores {
    /** What lasts. */
    static final String STORIES = "stories";
    /** What waits for its cluster. */
    static final String WAITING = "waiting-stories";

    private static final Serde<StoryState> STATES = JsonSerde.of(StoryState.class);
    private static final Serde<HeldStory> HELD = JsonSerde.of(HeldStory.class);

    private StoryStores() {}

    static void addTo(StreamsBuilder builder) {
        builder.addStateStore(StateStores.lastingTexts(STORIES));
        builder.addStateStore(StateStores.passing(WAITING));
    }

    /** Returns what the lifecycle remembers of each story, by id. */
    static Drawer<StoryState> states(ProcessorContext<?, ?> context) {
        return new Drawer<>(context.getStateStore(STORIES), 's', STATES);
    }

    /** Returns the stories under embargo, by id. */
    static Drawer<HeldStory> held(ProcessorContext<?, ?> context) {
        return new Drawer<>(context.getStateStore(STORIES), 'h', HELD);
    }

    /** Returns what is remembered of each story as a report of a cluster, by id. */
    static Drawer<KnownReport> known(ProcessorContext<?, ?> context) {
        return new Drawer<>(context.getStateStore(STORIES), 'k', KnownReport.PACKING);
    }

    /** Returns which bands have answered, by id. */
    static Drawer<WaitingReports> waiting(ProcessorContext<?, ?> context) {
        return new Drawer<>(context.getStateStore(WAITING), 'r', WaitingReports.PACKING);
    }

    /** Returns the stories that wait. */
    static WaitingStories waitingStories(ProcessorContext<?, ?> context, Intake intake) {
        Drawer<AcceptedStory> stories = new Drawer<>(context.getStateStore(WAITING), 's', AcceptedStory.PACKING);
        return new WaitingStories(stories, context.taskId().partition(), intake);
    }
}
