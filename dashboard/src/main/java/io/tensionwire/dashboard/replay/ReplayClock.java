package io.tensionwire.dashboard.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * Event time that runs faster than the wall clock.
 *
 * @param from where it starts
 * @param to where it stops
 * @param speed seconds of event time for each second
 * @param nanos the clock of the machine, in nanoseconds
 * @param start what that said at the start
 */
record ReplayClock(Instant from, Instant to, int speed, LongSupplier nanos, long start) {
    static ReplayClock starting(Instant from, Instant to, int speed, LongSupplier nanos) {
        return new ReplayClock(from, to, speed, nanos, nanos.getAsLong());
    }

    /** Returns the event time now, {@link #to} at the latest. */
    Instant now() {
        Duration passed = Duration.ofMillis((nanos.getAsLong() - start) / 1_000_000 * speed);
        Instant now = from.plus(passed);
        return now.isBefore(to) ? now : to;
    }
}
