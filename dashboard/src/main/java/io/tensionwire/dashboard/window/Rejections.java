package io.tensionwire.dashboard.window;

import java.time.Instant;

/** How many records of the topic of the rejected were read, and the last of them. Thread-safe. */
public final class Rejections {
    /** So many offsets of a partition are read at the start; what lies before is not counted. */
    public static final int MOST = 1_000;

    private long count;
    private Last last;

    /**
     * What was rejected last.
     *
     * @param time when
     * @param stage the part that rejected it
     * @param cause why; holds no text of a story
     */
    public record Last(Instant time, String stage, String cause) {}

    /** Counts one. */
    public synchronized void add(Instant time, String stage, String cause) {
        count++;
        if (last == null || !time.isBefore(last.time())) {
            last = new Last(time, stage, cause);
        }
    }

    /** Returns how many. */
    public synchronized long count() {
        return count;
    }

    /** Returns the last; null if there is none. */
    public synchronized Last last() {
        return last;
    }
}
