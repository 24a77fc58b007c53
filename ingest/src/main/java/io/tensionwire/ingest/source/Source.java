package io.tensionwire.ingest.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Where items come from. Used by one thread; only {@link #health()} and {@link #close()} may be called by others. */
public interface Source extends Closeable {

    /** Returns the configured name: letters, digits, {@code .}, {@code _} and {@code -}. */
    String name();

    /**
     * Is told once, before it is first asked, where it stood when its stories were last committed; does nothing by default.
     */
    default void resume(Standing standing) {}

    /**
     * Is told once, before it is first asked, what to run when items have come, so that it is asked at once and not at the
     * next round; does nothing by default.
     *
     * @param wake may be run by any thread
     */
    default void wakeWith(Runnable wake) {}

    /**
     * Returns the items that have come since the last call, in the order in which they should be published; empty if none
     * have. Does not wait for items to come.
     *
     * @throws IOException if the source cannot be asked now; it may be asked again
     */
    List<SourceItem> poll() throws IOException;

    /** Tells whether no further item will ever come. */
    boolean isExhausted();

    /** Returns how the source is doing; empty, by default, where it keeps no account of that. */
    default Optional<SourceHealth> health() {
        return Optional.empty();
    }

    /** Stops the source; does nothing by default. */
    @Override
    default void close() throws IOException {}
}
