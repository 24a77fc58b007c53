package io.tensionwire.replay.history;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Records of the past, one after another in the order of time. Not thread-safe. */
public interface History extends Closeable {
    /**
     * Returns the next record; empty at the end. Waits for it as long as it takes.
     *
     * @throws IOException if it cannot be read
     */
    Optional<HistoryRecord> next() throws IOException;
}
