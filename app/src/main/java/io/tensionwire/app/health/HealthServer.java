package io.tensionwire.app.health;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Answers {@code /health/live} (always 200 while the process runs), {@code /health/ready} (200 or 503) and {@code /metrics}
 * (Prometheus text).
 */
public final class HealthServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads;

    private HealthServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts to listen.
     *
     * @param host the address to listen on
     * @param port the port; 0 for any
     * @param ready whether the part does its work
     * @param metrics all metrics as Prometheus text
     * @throws IOException if the port is taken
     */
    public static HealthServer start(String host, int port, BooleanSupplier ready, Supplier<String> metrics)
            throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(host, port), 16);
        ExecutorService threads = Executors.newFixedThreadPool(2, task -> {
            Thread thread = new Thread(task, "health");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/health/live", exchange -> answer(exchange, 200, "alive\n"));
        server.createContext("/health/ready", exchange -> {
            boolean isReady = ready.getAsBoolean();
            answer(exchange, isReady ? 200 : 503, isReady ? "ready\n" : "not ready\n");
        });
        server.createContext("/metrics", exchange -> answer(exchange, 200, metrics.get()));
        server.start();
        return new HealthServer(server, threads);
    }

    /** Returns the port that it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Stops listening. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
