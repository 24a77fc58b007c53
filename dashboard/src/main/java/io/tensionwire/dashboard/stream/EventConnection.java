package io.tensionwire.dashboard.stream;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;

/**
 * One client's open connection. It writes what its source tells when it is woken, never blocks the thread that wakes it, and
 * asks for more only after the last write has gone out. Thread-safe.
 */
public final class EventConnection extends IteratingCallback {
    /** What a browser waits before it connects again, in milliseconds. */
    private static final int RETRY_MS = 1_000;

    private final Response response;
    private final Callback callback;
    private final EventSource source;
    private final Consumer<EventConnection> gone;
    private final EventText text = new EventText();
    private volatile long written = System.nanoTime();
    private volatile boolean beat;
    private volatile boolean ending;
    private boolean ended;

    /**
     * A connection that has told nothing yet.
     *
     * @param callback is completed when it has ended
     * @param gone is told when it has ended
     */
    EventConnection(Response response, Callback callback, EventSource source, Consumer<EventConnection> gone) {
        this.response = response;
        this.callback = callback;
        this.source = source;
        this.gone = gone;
        text.retry(RETRY_MS);
    }

    /** Tells the client that the connection is alive, unless it has been told something lately. */
    void beat(long seconds) {
        if (System.nanoTime() - written >= TimeUnit.SECONDS.toNanos(seconds)) {
            beat = true;
            iterate();
        }
    }

    /** Lets the client be told what is due by now. */
    void tick() {
        if (source.followsClock()) {
            iterate();
        }
    }

    /** Ends the stream after what is being written. */
    void end() {
        ending = true;
        iterate();
    }

    @Override
    protected Action process() {
        if (ended) {
            return Action.SUCCEEDED;
        }
        if (ending || !source.tell(text)) {
            ended = true;
            response.write(true, BufferUtil.EMPTY_BUFFER, this);
            return Action.SCHEDULED;
        }
        if (beat) {
            beat = false;
            text.heartbeat(source.position());
        }
        if (text.length() == 0) {
            return Action.IDLE;
        }
        written = System.nanoTime();
        ByteBuffer batch = text.taken();
        response.write(false, batch, this);
        return Action.SCHEDULED;
    }

    @Override
    protected void onCompleteSuccess() {
        leave();
        callback.succeeded();
    }

    @Override
    protected void onCompleteFailure(Throwable cause) {
        leave();
        callback.failed(cause);
    }

    private void leave() {
        source.close();
        gone.accept(this);
    }
}
