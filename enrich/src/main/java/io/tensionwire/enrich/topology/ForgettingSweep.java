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
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int PIECE = 2000;

    private final ProcessorContext<?, ?> context;
    private final Drawer<V> values;
    private final BiFunction<V, Instant, V> memory;
    private String next;

    private ForgettingSweep(ProcessorContext<?, ?> context, Drawer<V> values, BiFunction<V, Instant, V> memory) {
        this.context = context;
        this.values = values;
        this.memory = memory;
    }

    /**
     * Sweeps a store from now on.
     *
     * @param memory what is left of a value at a time of event time; null if nothing is
     */
    static <V> void schedule(ProcessorContext<?, ?> context, Drawer<V> values, BiFunction<V, Instant, V> memory) {
        ForgettingSweep<V> sweep = new ForgettingSweep<>(context, values, memory);
        context.schedule(PAUSE, PunctuationType.WALL_CLOCK_TIME, time -> sweep.sweep());
    }

    private void sweep() {
        // Not the wall clock: a replay of old stories must not forget them as it goes.
        Instant eventTime = Instant.ofEpochMilli(context.currentStreamTimeMs());
        for (KeyValue<String, V> entry : piece()) {
            V kept = memory.apply(entry.value, eventTime);
            if (kept == null) {
                values.put(entry.key, null);
            } else if (!kept.equals(entry.value)) {
                values.put(entry.key, kept);
            }
        }
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
