package io.tensionwire.enrich.topology;

import io.tensionwire.enrich.packed.Drawer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;

/**
 * Frees the space of what is forgotten, a piece of the store at a time. When something counts as forgotten is decided where
 * it is read; the sweep changes no outcome.
 */
final class ForgettingSweep<V> {
    private static final Duration PAUSE = Duration.ofMillis(500);
    /** Small, for stories wait meanwhile. */
    private static final int PIECE = 40;

    private final ProcessorContext<?, ?> context;
    private final Drawer<V> values;
    private final Forgetting<V> forgetting;
    private String next;

    private ForgettingSweep(ProcessorContext<?, ?> context, Drawer<V> values, Forgetting<V> forgetting) {
        this.context = context;
        this.values = values;
        this.forgetting = forgetting;
    }

    /** Frees the space of a value, if it is forgotten. */
    @FunctionalInterface
    interface Forgetting<V> {
        /** Looks at a value at a time of event time. */
        void look(String key, V value, Instant eventTime);
    }

    /**
     * Sweeps a store from now on.
     *
     * @param memory what is left of a value at a time of event time; null if nothing is
     */
    static <V> void schedule(ProcessorContext<?, ?> context, Drawer<V> values, BiFunction<V, Instant, V> memory) {
        schedule(context, values, (key, value, eventTime) -> {
            V kept = memory.apply(value, eventTime);
            if (!value.equals(kept)) {
                values.put(key, kept);
            }
        });
    }

    /** Sweeps a store from now on. */
    static <V> void schedule(ProcessorContext<?, ?> context, Drawer<V> values, Forgetting<V> forgetting) {
        ForgettingSweep<V> sweep = new ForgettingSweep<>(context, values, forgetting);
        context.schedule(PAUSE, PunctuationType.WALL_CLOCK_TIME, time -> sweep.sweep());
    }

    private void sweep() {
        // Not the wall clock: a replay of old stories must not forget them as it goes.
        Instant eventTime = Instant.ofEpochMilli(context.currentStreamTimeMs());
        piece().forEach(entry -> forgetting.look(entry.key, entry.value, eventTime));
    }

    private List<KeyValue<String, V>> piece() {
        List<KeyValue<String, V>> piece = new ArrayList<>();
        try (KeyValueIterator<String, V> entries = values.from(next)) {
            while (piece.size() < PIECE && entries.hasNext()) {
                piece.add(entries.next());
            }
            next = entries.hasNext() ? entries.peekNextKey() : null;
        }
        return piece;
    }
}
