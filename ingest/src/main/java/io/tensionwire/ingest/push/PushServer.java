package io.tensionwire.ingest.push;

import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Listens for the clients of push sources. Thread-safe. */
public final class PushServer implements Closeable {
    /**
     * What the Java runtime's server reads once in a process, before the first one starts: the bound for a request in seconds,
     * and that answers go out at once instead of waiting for the client's acknowledgement of their heads (40 ms each).
     */
    private static final Map<String, String> OF_THE_RUNTIME =
            Map.of("sun.net.httpserver.maxReqTime", "60", "sun.net.httpserver.nodelay", "true");

    private static final int SPARE_THREADS = 16;

    private static final Duration ANSWERING = Duration.ofSeconds(2);

    private final HttpServer server;
    private final PushHandler handler;
    private final ThreadPoolExecutor threads;
    private final ScheduledExecutorService watch;

    private PushServer(
            HttpServer server, PushHandler handler, ThreadPoolExecutor threads, ScheduledExecutorService watch) {
        this.server = server;
        this.handler = handler;
        this.threads = threads;
        this.watch = watch;
    }

    /**
     * Starts to listen. Requests are taken in once ingest asks the sources, and answered 503 before.
     *
     * @param address where; port 0 for any free one
     * @param sources each gets what is posted to {@code /stories/<its name>}; closed by whoever asks them
     * @throws IOException if it cannot listen there
     */
    public static PushServer start(InetSocketAddress address, List<PushSource> sources) throws IOException {
        OF_THE_RUNTIME.forEach(System.getProperties()::putIfAbsent);
        HttpServer server = HttpServer.create(address, 64);
        int most = SPARE_THREADS
                + sources.stream().mapToInt(source -> source.limits().waiting()).sum();
        ThreadFactory daemons = work -> {
            Thread thread = new Thread(work, "push");
            thread.setDaemon(true);
            return thread;
        };
        ThreadPoolExecutor threads =
                new ThreadPoolExecutor(most, most, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemons);
        threads.allowCoreThreadTimeOut(true);
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(daemons);
        server.setExecutor(threads);
        PushHandler handler = new PushHandler(sources, watch);
        server.createContext("/", handler);
        server.start();
        return new PushServer(server, handler, threads, watch);
    }

    /** Returns the port that it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Stops listening; requests under way get two seconds for their answers. */
    @Override
    public void close() {
        handler.awaitIdle(ANSWERING);
        server.stop(0);
        threads.shutdownNow();
        watch.shutdownNow();
    }
}
