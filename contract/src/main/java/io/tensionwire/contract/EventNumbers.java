package io.tensionwire.contract;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers for the ids of events that nothing else tells apart, such as two changes of one point within a millisecond. No clock
 * is asked: it may stand still or go back. Thread-safe.
 */
public final class EventNumbers {
    private final String run =
            String.format("%016x", ThreadLocalRandom.current().nextLong());
    private final AtomicLong given = new AtomicLong();

    /** Returns a number that no other event of this or any other run has. */
    public String next() {
        return run + '-' + given.incrementAndGet();
    }
}
