package io.tensionwire.replay.history;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** The part of a history that lies between two times. Not thread-safe. */
public final class WindowedHistory implements History {
    private final History history;
    private final long begin;
    private final long end;

    /**
     * A part of a history.
     *
     * @param history closed with this
     * @param begin null for its beginning
     * @param end exclusive; null for its end
     */
    public WindowedHistory(History history, Instant begin, Instant end) {
        this.history = history;
        this.begin = begin == null ? Long.MIN_VALUE : begin.toEpochMilli();
        this.end = end == null ? Long.MAX_VALUE : end.toEpochMilli();
    }

    @Override
    public Optional<HistoryRecord> next() throws IOException {
        Optional<HistoryRecord> next = history.next();
        while (next.isPresent() && next.get().time() < begin) {
            next = history.next();
        }
        return next.filter(record -> record.time() < end);
    }

    @Override
    public void close() throws IOException {
        history.close();
    }
}
