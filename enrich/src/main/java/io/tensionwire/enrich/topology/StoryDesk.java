package io.tensionwire.enrich.topology;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.enrich.cluster.Imprint;
import io.tensionwire.enrich.lifecycle.Correction;
import io.tensionwire.enrich.lifecycle.Decision;
import io.tensionwire.enrich.lifecycle.Decision.Drop;
import io.tensionwire.enrich.lifecycle.Decision.Hold;
import io.tensionwire.enrich.lifecycle.Decision.Show;
import io.tensionwire.enrich.lifecycle.Retention;
import io.tensionwire.enrich.lifecycle.StoryState;
import io.tensionwire.enrich.packed.Drawer;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Carries out what the lifecycle decides: annotates, shows, holds back and remembers.
 *
 * <p>All of it happens in one node on purpose: the state of a story is written only after its annotation succeeded, so that a
 * story whose annotation failed can be fed again and is not mistaken for a resend.
 */
final class StoryDesk {
    private final ProcessorContext<String, StoryOutput> context;
    private final Function<Story, Annotations> annotator;
    private final Retention retention;
    private final Drawer<StoryState> states;
    private final Drawer<HeldStory> held;
    private final LifecycleSensors sensors;

    StoryDesk(
            ProcessorContext<String, StoryOutput> context,
            Function<Story, Annotations> annotator,
            Retention retention) {
        this.context = context;
        this.annotator = annotator;
        this.retention = retention;
        states = StoryStores.states(context);
        held = StoryStores.held(context);
        sensors = new LifecycleSensors(context);
    }

    Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }

    /** Returns what is remembered of a story; null if nothing is. */
    StoryState known(String id, Instant eventTime) {
        return retention.at(states.get(id), eventTime);
    }

    /**
     * Carries out a decision.
     *
     * @param known what was remembered before; null if nothing was
     * @param eventTime the timestamp of the record that made the decision necessary
     */
    void carryOut(String id, StoryState known, Decision decision, Instant eventTime) {
        if (decision instanceof Show show) {
            Annotations annotations = annotate(show.story());
            Optional<Imprint> imprint = Imprint.of(show.story());
            // Only a story that was ever under embargo can be held; a needless delete costs a changelog record.
            if (show.state().hadEmbargo()) {
                held.put(id, null);
            }
            show(show, annotations, imprint, eventTime);
            tellOthers(id, known, show, eventTime);
        } else if (decision instanceof Hold hold) {
            held.put(id, new HeldStory(hold.story(), annotator.apply(hold.story())));
            sensors.held();
        } else if (decision instanceof Drop drop) {
            sensors.dropped(drop.reason());
        }
        if (!decision.state().equals(known)) {
            states.put(id, decision.state());
        }
    }

    /** Shows a held story whose embargo has ended. */
    void release(StoryState known, Show show, HeldStory released, Instant now) {
        String id = show.story().id();
        held.put(id, null);
        show(show, released.annotations(), Imprint.of(show.story()), now);
        tellOthers(id, known, show, known.touched());
        states.put(id, show.state());
    }

    private Annotations annotate(Story story) {
        return story.status() == StoryStatus.USABLE ? annotator.apply(story) : Annotations.NONE;
    }

    private void show(Show show, Annotations annotations, Optional<Imprint> imprint, Instant timestamp) {
        String id = show.story().id();
        long revision = show.state().revision();
        EnrichedStory enriched = new EnrichedStory(show.story(), revision, id, 1, 1, show.supersededBy(), annotations);
        AcceptedStory accepted = AcceptedStory.of(enriched, show.state().month(), timestamp);
        context.forward(new Record<>(id, new StoryOutput.Accepted(accepted, imprint), accepted.timestamp()));
    }

    /** The story that this one corrects lives in another partition, and so must be told. */
    private void tellOthers(String id, StoryState known, Show show, Instant timestamp) {
        String before = known == null ? null : known.corrects();
        String after = show.state().corrects();
        if (before != null && !before.equals(after)) {
            tell(before, new Correction(id, null, true), timestamp);
        }
        if (after != null) {
            tell(after, new Correction(id, show.story().versionCreated(), false), timestamp);
        }
    }

    private void tell(String id, Correction correction, Instant timestamp) {
        context.forward(new Record<>(id, new StoryOutput.Corrects(correction), timestamp.toEpochMilli()));
    }
}
