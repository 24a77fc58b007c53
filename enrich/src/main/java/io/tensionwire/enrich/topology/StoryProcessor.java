package io.tensionwire.enrich.topology;

import static io.tensionwire.contract.RecordHeaders.ENRICHED_STORY;
import static io.tensionwire.contract.RecordHeaders.MONTH;
import static io.tensionwire.contract.RecordHeaders.REVISION;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.RecordHeaders;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.enrich.lifecycle.Decision;
import io.tensionwire.enrich.lifecycle.Decision.Drop;
import io.tensionwire.enrich.lifecycle.Decision.Hold;
import io.tensionwire.enrich.lifecycle.Decision.Show;
import io.tensionwire.enrich.lifecycle.Lifecycle;
import io.tensionwire.enrich.lifecycle.StoryState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Takes each story through its lifecycle and annotates those that are shown.
 *
 * <p>Both happen in one node on purpose: the state of a story is written only after its annotation succeeded, so that a
 * story whose annotation failed can be fed again and is not mistaken for a resend.
 */
final class StoryProcessor implements Processor<String, Story, String, EnrichedStory> {
    private static final Duration EMBARGO_CHECK = Duration.ofSeconds(1);

    private final Function<Story, Annotations> annotator;
    private ProcessorContext<String, EnrichedStory> context;
    private KeyValueStore<String, StoryState> states;
    private KeyValueStore<String, HeldStory> held;
    private LifecycleSensors sensors;

    StoryProcessor(Function<Story, Annotations> annotator) {
        this.annotator = annotator;
    }

    @Override
    public void init(ProcessorContext<String, EnrichedStory> context) {
        this.context = context;
        states = context.getStateStore(EnrichTopology.STORY_STATES);
        held = context.getStateStore(EnrichTopology.HELD_STORIES);
        sensors = new LifecycleSensors(context);
        context.schedule(EMBARGO_CHECK, PunctuationType.WALL_CLOCK_TIME, this::releaseHeld);
    }

    @Override
    public void process(Record<String, Story> record) {
        Story story = record.value();
        if (story == null) {
            throw new IllegalArgumentException("a raw story without a value: a kill is a record with status canceled");
        }
        Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        Decision decision =
                Lifecycle.decide(states.get(story.id()), story, Instant.ofEpochMilli(record.timestamp()), now);
        if (decision instanceof Show show) {
            Annotations annotations = annotate(show.story());
            // Only a story that was ever under embargo can be held; a needless delete costs a changelog record.
            if (show.state().embargoedUntil() != null) {
                held.delete(story.id());
            }
            forward(show.story(), annotations, show.state(), record.timestamp(), now);
        } else if (decision instanceof Hold hold) {
            held.put(story.id(), new HeldStory(hold.story(), annotator.apply(hold.story())));
            sensors.held();
        } else if (decision instanceof Drop drop) {
            sensors.dropped(drop.reason());
        }
        states.put(story.id(), decision.state());
    }

    private void releaseHeld(long nowMillis) {
        Instant now = Instant.ofEpochMilli(nowMillis);
        List<HeldStory> due = new ArrayList<>();
        try (KeyValueIterator<String, HeldStory> all = held.all()) {
            while (all.hasNext()) {
                KeyValue<String, HeldStory> next = all.next();
                if (!states.get(next.key).isEmbargoed(now)) {
                    due.add(next.value);
                }
            }
        }
        due.forEach(story -> release(story, now));
    }

    private void release(HeldStory released, Instant now) {
        String id = released.story().id();
        StoryState state = Lifecycle.release(states.get(id));
        forward(released.story(), released.annotations(), state, now.toEpochMilli(), now);
        held.delete(id);
        states.put(id, state);
    }

    private Annotations annotate(Story story) {
        return story.status() == StoryStatus.USABLE ? annotator.apply(story) : Annotations.NONE;
    }

    private void forward(Story story, Annotations annotations, StoryState state, long timestamp, Instant now) {
        String id = story.id();
        EnrichedStory enriched = new EnrichedStory(story, state.revision(), id, 1, 1, annotations);
        Headers headers = new org.apache.kafka.common.header.internals.RecordHeaders();
        RecordHeaders.cloudEvent(headers, ENRICHED_STORY, id + "#" + state.revision(), "/enrich", now);
        RecordHeaders.set(headers, REVISION, Long.toString(state.revision()));
        RecordHeaders.set(headers, MONTH, state.month());
        context.forward(new Record<>(id, enriched, timestamp, headers));
    }
}
