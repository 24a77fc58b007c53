package io.tensionwire.dashboard.stream;

/** What one client is told. Called by one thread at a time. */
public interface EventSource extends AutoCloseable {
    /**
     * Adds what there is to tell now, some ten kilobytes at most at a time.
     *
     * @return false if the stream is to end
     */
    boolean tell(EventText text);

    /** Returns the id that a client may resume from now; null if there is none. */
    String position();

    /** Returns whether there is something to tell as time goes by, though nothing new arrives. */
    default boolean followsClock() {
        return false;
    }

    /** Lets go of what it holds. */
    @Override
    void close();
}
