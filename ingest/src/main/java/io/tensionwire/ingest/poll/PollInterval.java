package io.tensionwire.ingest.poll;

import java.time.Duration;

/**
 * The bounds within which a feed is asked more often when it brings news and less often when it does not.
 *
 * @param shortest the shortest time between two polls
 * @param longest the longest time between two polls, except where the feed or its server asks for more patience
 */
public record PollInterval(Duration shortest, Duration longest) {
    /** From one minute to half an hour. */
    public static final PollInterval DEFAULT = new PollInterval(Duration.ofMinutes(1), Duration.ofMinutes(30));

    /** From this share of new stories on, the next poll may well come too late for some: it is made as soon as allowed. */
    private static final double NEARLY_MISSED = 0.5;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if one is not positive, or they are the wrong way round
     */
    public PollInterval {
        if (shortest.isNegative() || shortest.isZero() || longest.compareTo(shortest) < 0) {
            throw new IllegalArgumentException(
                    "the poll interval must run from a positive time to one no shorter, not from " + shortest + " to "
                            + longest);
        }
    }

    /**
     * Returns the interval that follows.
     *
     * @param current the interval that has passed
     * @param fresh the share of new stories among those that the poll gave, 0 to 1
     */
    Duration after(Duration current, double fresh) {
        if (fresh >= NEARLY_MISSED) {
            return shortest;
        }
        return within(fresh > 0 ? current.dividedBy(2) : current.multipliedBy(3).dividedBy(2));
    }

    /** Returns the time nearest to this one that lies within the bounds. */
    Duration within(Duration time) {
        if (time.compareTo(shortest) < 0) {
            return shortest;
        }
        return time.compareTo(longest) > 0 ? longest : time;
    }
}
