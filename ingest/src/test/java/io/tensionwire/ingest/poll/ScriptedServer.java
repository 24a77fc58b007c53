package io.tensionwire.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A local server that answers each path as it is told to, and remembers what it was asked. */
final class ScriptedServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** Answers one request. */
    @FunctionalInterface
    interface Script {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** A request: the path, and the headers that came with it. */
    record Asked(String path, Headers headers) {
        String header(String name) {
            return headers.getFirst(name);
        }
    }

    ScriptedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(new Asked(path, exchange.getRequestHeaders()));
            scripts.getOrDefault(path, status(404)).answer(exchange);
            exchange.close();
        });
        server.start();
    }

    ScriptedServer on(String path, Script script) {
        scripts.put(path, script);
        return this;
    }

    URI uri(String path) {
        return uri("localhost", path);
    }

    /** Returns the address under one of this host's names. */
    URI uri(String host, String path) {
        return URI.create("http://" + host + ":" + server.getAddress().getPort() + path);
    }

    List<Asked> asked() {
        return asked;
    }

    List<String> askedPaths() {
        return asked.stream().map(Asked::path).toList();
    }

    Asked lastAsked() {
        return asked.get(asked.size() - 1);
    }

    /** Answers with a feed and these headers: name, value, name, value … */
    static Script feed(String body, String... headers) {
        return bytes(body.getBytes(UTF_8), headers);
    }

    static Script bytes(byte[] body, String... headers) {
        return exchange -> {
            addTo(exchange, headers);
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        };
    }

    static Script status(int status, String... headers) {
        return exchange -> {
            addTo(exchange, headers);
            exchange.sendResponseHeaders(status, -1);
        };
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void addTo(HttpExchange exchange, String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
        }
    }
}
