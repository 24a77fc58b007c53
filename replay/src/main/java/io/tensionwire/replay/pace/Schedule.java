package io.tensionwire.replay.pace;

/**
 * When each record is due. What is due is reckoned from the first record, not from the one before: what comes late does not move
 * what follows, so that a long replay keeps its speed. Not thread-safe.
 */
public final class Schedule {
    private static final double NANOS_PER_MILLI = 1e6;

    private final Pace pace;
    private boolean begun;
    private long lastTime;
    private double due;

    /** A schedule at this pace. */
    public Schedule(Pace pace) {
        this.pace = pace;
    }

    /**
     * Returns when the next record is due, in nanoseconds since the first one was.
     *
     * @param time the record's time, in milliseconds since 1970; one that is before that of the record before is due at once
     */
    public long due(long time) {
        if (pace.isMax()) {
            return 0;
        }
        if (!begun) {
            begun = true;
            lastTime = time;
            return 0;
        }
        double gap = Math.max(0, time - lastTime) * NANOS_PER_MILLI / pace.speed();
        lastTime = Math.max(lastTime, time);
        due += pace.maxGap() == null ? gap : Math.min(gap, pace.maxGap().toNanos());
        return Math.round(due);
    }
}
