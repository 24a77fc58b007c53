package io.tensionwire.replay.history;

import java.time.Instant;

/**
 * A range of history.
 *
 * @param from where it begins, inclusive
 * @param to where it ends, exclusive
 */
public record Window(Bound from, Bound to) {
    /** All of history. */
    public static final Window ALL = new Window(Bound.OPEN, Bound.OPEN);

    /** Returns whether a moment is before its beginning; never where that is no time. */
    public boolean isAfter(Instant time) {
        return from instanceof Bound.At at && time.isBefore(at.time());
    }

    /** Returns whether a moment is at or behind its end; never where that is no time. */
    public boolean isBefore(Instant time) {
        return to instanceof Bound.At at && !time.isBefore(at.time());
    }
}
