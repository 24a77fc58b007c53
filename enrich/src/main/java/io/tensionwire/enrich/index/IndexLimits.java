package io.tensionwire.enrich.index;

import java.time.Duration;

/**
 * How far back the index can be moved.
 *
 * @param late a cluster that broke longer before the newest one known is counted as late and moves nothing
 * @param kept how long the books stay open: after that, a correction or a kill moves nothing any more; at least 28 days
 *     longer than {@code late}, so that each point finds the history that it is measured against
 */
public record IndexLimits(Duration late, Duration kept) {
    /** 7 days late, 63 days kept. */
    public static final IndexLimits DEFAULT = new IndexLimits(Duration.ofDays(7), Duration.ofDays(63));

    /**
     * Checks the durations.
     *
     * @throws IllegalArgumentException if they are negative or {@code kept} is too short
     */
    public IndexLimits {
        if (late.isNegative() || kept.compareTo(late.plusDays(28)) < 0) {
            throw new IllegalArgumentException(
                    "the index must be kept at least 28 days longer than stories may be late; got late " + late
                            + ", kept " + kept);
        }
    }

    long lateHours() {
        return late.toHours();
    }

    long keptHours() {
        return kept.toHours();
    }
}
