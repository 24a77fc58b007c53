package io.tensionwire.enrich.topology;

import io.tensionwire.enrich.lifecycle.Retention;
import io.tensionwire.enrich.lifecycle.StoryState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Frees the space of what is forgotten, a piece of the store at a time. When something counts as forgotten is decided where
 * it is read; the sweep changes no outcome.
 */
final class ForgettingSweep {
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int PIECE = 2000;

    private final ProcessorContext<?, ?> context;
    private final KeyValueStore<String, StoryState> states;
    private final Retention retention;
    private String next;

    private ForgettingSweep(
            ProcessorContext<?, ?> context, KeyValueStore<String, StoryState> states, Retention retention) {
        this.context = context;
        this.states = states;
        this.retention = retention;
    }

    static void schedule(
            ProcessorContext<?, ?> context, KeyValueStore<String, StoryState> states, Retention retention) {
        ForgettingSweep sweep = new ForgettingSweep(context, states, retention);
        context.schedule(PAUSE, PunctuationType.WALL_CLOCK_TIME, time -> sweep.sweep());
    }

    private void sweep() {
        // Not the wall clock: a replay of old stories must not forget them as it goes.
        Instant eventTime = Instant.ofEpochMilli(context.currentStreamTimeMs());
        for (KeyValue<String, StoryState> entry : piece()) {
            StoryState kept = retention.at(entry.value, eventTime);
            if (kept == null) {
                states.delete(entry.key);
            } else if (!kept.equals(entry.value)) {
                states.put(entry.key, kept);
            }
        }
    }

    private List<KeyValue<String, StoryState>> piece() {
        List<KeyValue<String, StoryState>> piece = new ArrayList<>();
        try (KeyValueIterator<String, StoryState> entries = states.range(next, null)) {
            while (piece.size() < PIECE && entries.hasNext()) {
                piece.add(entries.next());
            }
            next = entries.hasNext() ? entries.peekNextKey() : null;
        }
        return piece;
    }
}
