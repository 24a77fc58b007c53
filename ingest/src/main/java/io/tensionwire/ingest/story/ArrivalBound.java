package io.tensionwire.ingest.story;

import io.tensionwire.ingest.format.Repair;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Holds times of creation to the time of arrival: one far ahead would carry the time of the whole stream with it. */
public final class ArrivalBound {
    /** How much the clock of a wire may be ahead of ours. */
    private static final Duration TOLERANCE = Duration.ofMinutes(10);

    private ArrivalBound() {}

    /**
     * Returns the time of creation, or that of arrival if the first lies further ahead than clocks differ.
     *
     * @param arrival null if nothing has arrived: then nothing is bounded
     * @param repairs takes the {@link Repair} word if it applies
     */
    public static Instant of(Instant created, Instant arrival, Consumer<String> repairs) {
        if (arrival == null || !created.isAfter(arrival.plus(TOLERANCE))) {
            return created;
        }
        repairs.accept(Repair.TIME_IN_FUTURE);
        return arrival;
    }
}
