package io.tensionwire.sink.delivery;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait before the next attempt: the wait doubles up to a limit, and each wait is drawn from its upper half, so that
 * several sinks do not come back at the same moment.
 *
 * @param first the wait after the first failure, more than 0
 * @param longest the limit, not less than the first
 */
public record Backoff(Duration first, Duration longest) {
    /** 100 ms to 10 s. */
    public static final Backoff DEFAULT = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10));

    private static final int MOST_DOUBLINGS = 30;

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if it is empty or not positive
     */
    public Backoff {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "back-off needs a first wait above 0 and a longest not below it: " + first + ", " + longest);
        }
    }

    /**
     * Returns the wait after this many failures in a row.
     *
     * @param failures 1 or more
     */
    public Duration after(int failures) {
        long doubled = first.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
        long limit = Math.min(Math.max(doubled, 1), longest.toMillis());
        return Duration.ofMillis(limit - ThreadLocalRandom.current().nextLong(limit / 2 + 1));
    }
}
