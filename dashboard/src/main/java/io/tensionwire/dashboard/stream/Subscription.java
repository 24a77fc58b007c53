package io.tensionwire.dashboard.stream;

import io.tensionwire.dashboard.feed.HistoryReading;
import io.tensionwire.dashboard.window.Entry;
import io.tensionwire.dashboard.window.Facts;
import io.tensionwire.dashboard.window.Positions;
import io.tensionwire.dashboard.window.TopicWindow;
import java.util.OptionalLong;

/**
 * Where one client stands in one topic. It has no queue of its own: it holds a number in the window, and what lies between
 * that and the newest record is what waits for the client. A client that falls behind by more than its bound skips the oldest
 * of what waits, except kills. Not thread-safe.
 */
final class Subscription implements AutoCloseable {
    private final TopicWindow window;
    private final Filter filter;
    private final int bound;
    private final Positions positions;
    /** What is read before the window; null once the window has been reached. */
    private HistoryReading history;

    private long number;
    /** Whether all that was there at the beginning has been told: from then on the bound holds. */
    private boolean live;

    private long skipBefore;
    private long dropped;

    /**
     * Begins in the window.
     *
     * @param bound how many records may wait
     * @param positions moved on with every record
     */
    Subscription(TopicWindow window, Filter filter, int bound, Positions positions, long number) {
        this.window = window;
        this.filter = filter;
        this.bound = bound;
        this.positions = positions;
        this.number = number;
    }

    /** Begins before the window. */
    Subscription(TopicWindow window, Filter filter, int bound, Positions positions, HistoryReading history) {
        this(window, filter, bound, positions, 0);
        this.history = history;
    }

    /** What there is to tell of a record. */
    record Telling(Entry entry, boolean gone) {}

    /**
     * Returns the next record that the client wants; null if there is none now.
     *
     * @throws LostTrackException if records have left the window that the client has not seen
     */
    Telling next() throws LostTrackException {
        while (true) {
            Entry entry = history == null ? ofWindow() : ofHistory();
            if (entry == null) {
                return null;
            }
            Telling telling = telling(entry);
            if (telling != null) {
                return telling;
            }
        }
    }

    /** Returns how many records the client wanted and will never be told of, since the last call. */
    long takeDropped() {
        long count = dropped;
        dropped = 0;
        return count;
    }

    @Override
    public void close() {
        if (history != null) {
            history.close();
        }
    }

    private Telling telling(Entry entry) {
        OptionalLong wanted = positions.next(entry.topic(), entry.partition());
        if (wanted.isPresent() && entry.offset() < wanted.getAsLong()) {
            return null;
        }
        positions.advance(entry.topic(), entry.partition(), entry.offset() + 1);
        if (entry.isKill()) {
            return new Telling(entry, false);
        }
        boolean let = filter.lets(entry.topic(), entry.facts());
        Facts before = entry.before();
        boolean gone = !let && before != null && before.shown() && filter.lets(entry.topic(), before);
        if (!let && !gone) {
            return null;
        }
        if (history == null && number <= skipBefore) {
            dropped++;
            return null;
        }
        return new Telling(entry, gone);
    }

    private Entry ofWindow() throws LostTrackException {
        while (true) {
            long head = window.head();
            if (number < window.tail()) {
                throw new LostTrackException();
            }
            if (number >= head) {
                live = true;
                return null;
            }
            if (live && head - number > bound) {
                skipBefore = head - bound;
            }
            Entry entry = window.at(number++);
            if (entry != null) {
                return entry;
            }
        }
    }

    private Entry ofHistory() throws LostTrackException {
        history.starts().forEach((partition, next) -> positions.advance(window.topic(), partition, next));
        Entry entry = history.next();
        if (entry != null || !history.isOver()) {
            return entry;
        }
        history.ends().forEach((partition, next) -> positions.advance(window.topic(), partition, next));
        history = null;
        number = window.tail();
        if (!window.covers(positions.of(window.topic()))) {
            throw new LostTrackException();
        }
        return ofWindow();
    }
}
