package io.tensionwire.ingest.format;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** What an item holds, read piece by piece as it is asked for. Not thread-safe. */
@FunctionalInterface
public interface Readings extends Closeable {

    /**
     * Returns the next reading; empty at the end of the item.
     *
     * @throws IOException if the bytes cannot be had, as opposed to cannot be understood
     */
    Optional<Reading> next() throws IOException;

    /** Tells whether reading on may bring far more than the item holds bytes: it is packed. */
    default boolean isUnpacking() {
        return false;
    }

    /** Releases what was opened; does nothing by default. */
    @Override
    default void close() throws IOException {}

    /** Returns these readings such that closing them also closes what they are read from. */
    default Readings closing(Closeable opened) {
        Readings readings = this;
        return new Readings() {
            @Override
            public Optional<Reading> next() throws IOException {
                return readings.next();
            }

            @Override
            public void close() throws IOException {
                opened.close();
            }
        };
    }
}
