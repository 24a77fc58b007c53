package io.tensionwire.dashboard.stream;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** All open connections, up to a bound. Thread-safe. */
public final class EventConnections implements AutoCloseable {
    private static final int HEARTBEAT_SECONDS = 10;
    private static final int TICK_MS = 100;

    private final int most;
    private final Set<EventConnection> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger count = new AtomicInteger();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "heartbeat");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * None yet.
     *
     * @param most how many may be open at the same time
     */
    public EventConnections(int most) {
        this.most = most;
        clock.scheduleAtFixedRate(this::beat, 1, 1, TimeUnit.SECONDS);
        clock.scheduleAtFixedRate(() -> open.forEach(EventConnection::tick), TICK_MS, TICK_MS, TimeUnit.MILLISECONDS);
    }

    /** Takes a place for a connection; returns false if there is none. */
    public boolean reserve() {
        if (count.incrementAndGet() > most) {
            count.decrementAndGet();
            return false;
        }
        return true;
    }

    /** Gives a place back that no connection was opened for. */
    public void giveBack() {
        count.decrementAndGet();
    }

    /** Answers a request with a stream of events. A place must have been reserved. */
    public EventConnection open(Response response, Callback callback, EventSource source) {
        response.setStatus(200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        EventConnection connection = new EventConnection(response, callback, source, this::left);
        open.add(connection);
        connection.iterate();
        return connection;
    }

    /** Lets every connection look for something new to tell. */
    public void wake() {
        open.forEach(EventConnection::iterate);
    }

    /** Returns how many are open. */
    public int size() {
        return count.get();
    }

    /** Ends all of them. */
    @Override
    public void close() {
        clock.shutdownNow();
        open.forEach(EventConnection::end);
    }

    private void beat() {
        open.forEach(connection -> connection.beat(HEARTBEAT_SECONDS));
    }

    private void left(EventConnection connection) {
        if (open.remove(connection)) {
            count.decrementAndGet();
        }
    }
}
