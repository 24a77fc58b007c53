package io.tensionwire.enrich.topology;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.Story;
import io.tensionwire.enrich.lifecycle.Decision.Show;
import io.tensionwire.enrich.lifecycle.Lifecycle;
import io.tensionwire.enrich.lifecycle.Retention;
import io.tensionwire.enrich.lifecycle.StoryState;
import io.tensionwire.enrich.pace.CommitPace;
import io.tensionwire.enrich.packed.Drawer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Takes each story through its lifecycle, and releases those whose embargo ends. */
final class StoryProcessor implements Processor<String, Story, String, StoryOutput> {
    private static final Duration EMBARGO_CHECK = Duration.ofSeconds(1);

    private final Function<Story, Annotations> annotator;
    private final Retention retention;
    private final CommitPace pace;
    private Drawer<StoryState> states;
    private Drawer<HeldStory> held;
    private StoryDesk desk;

    StoryProcessor(Function<Story, Annotations> annotator, Retention retention, CommitPace pace) {
        this.annotator = annotator;
        this.retention = retention;
        this.pace = pace;
    }

    @Override
    public void init(ProcessorContext<String, StoryOutput> context) {
        states = StoryStores.states(context);
        held = StoryStores.held(context);
        desk = new StoryDesk(context, annotator, retention);
        context.schedule(EMBARGO_CHECK, PunctuationType.WALL_CLOCK_TIME, this::releaseHeld);
        ForgettingSweep.schedule(context, states, retention::at);
        pace.keep(context);
    }

    @Override
    public void process(Record<String, Story> record) {
        pace.worked();
        Story story = record.value();
        if (story == null) {
            throw new IllegalArgumentException("a raw story without a value: a kill is a record with status canceled");
        }
        Instant arrival = Instant.ofEpochMilli(record.timestamp());
        StoryState known = desk.known(story.id(), arrival);
        desk.carryOut(story.id(), known, Lifecycle.decide(known, story, arrival, desk.now()), arrival);
    }

    private void releaseHeld(long nowMillis) {
        Instant now = Instant.ofEpochMilli(nowMillis);
        List<HeldStory> all = new ArrayList<>();
        try (KeyValueIterator<String, HeldStory> stories = held.all()) {
            stories.forEachRemaining(next -> all.add(next.value));
        }
        for (HeldStory story : all) {
            StoryState known = states.get(story.story().id());
            if (Lifecycle.release(known, now) instanceof Show show) {
                desk.release(known, show, story, now);
            }
        }
    }
}
