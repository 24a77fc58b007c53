package io.tensionwire.sink.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** An HTTP server that answers bulk requests as a test says, in order; after that every document is stored. */
final class ScriptedElasticsearch implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    static {
        // Without it every answer waits for the other side's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ConcurrentLinkedQueue<Answer> script = new ConcurrentLinkedQueue<>();
    private final Map<String, Answer> byFirstId = new ConcurrentHashMap<>();
    private final List<List<Sent>> bulks = new CopyOnWriteArrayList<>();
    private final List<String> otherRequests = new CopyOnWriteArrayList<>();

    private final Set<String> authorizations = ConcurrentHashMap.newKeySet();
    private final Map<String, String> resources = new ConcurrentHashMap<>();
    private final AtomicInteger startingFor = new AtomicInteger();
    private volatile Set<String> analyzers = Set.of();

    /** A document as it came in. */
    record Sent(String index, String id, long version, String versionType, String source) {}

    /** What is answered; null drops the connection. */
    record Reply(int status, String body) {}

    /** How a bulk request is answered. */
    interface Answer {
        Reply to(List<Sent> documents) throws InterruptedException;
    }

    ScriptedElasticsearch() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answerOther);
        server.createContext("/_bulk", this::answerBulk);
        server.start();
    }

    /** Has these analyzers beside those that every cluster has. */
    void hasAnalyzers(String... names) {
        analyzers = Set.of(names);
    }

    /** Answers a GET request for this path with this. */
    void has(String path, String json) {
        resources.put(path, json);
    }

    /** Returns what was put at this path. */
    JsonNode installed(String path) {
        try {
            return JSON.readTree(resources.get("PUT " + path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers this many requests other than bulk requests as a server that is still starting. */
    void isStillStartingFor(int requests) {
        startingFor.set(requests);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void answers(Answer... answers) {
        script.addAll(List.of(answers));
    }

    /** Answers every bulk that begins with this document so. */
    void answersTo(String id, Answer answer) {
        byFirstId.put(id, answer);
    }

    List<List<Sent>> bulks() {
        return bulks;
    }

    List<List<String>> idsOfBulks() {
        return bulks.stream().map(bulk -> bulk.stream().map(Sent::id).toList()).toList();
    }

    List<String> otherRequests() {
        return otherRequests;
    }

    /** Returns what clients showed to be let in. */
    Set<String> authorizations() {
        return authorizations;
    }

    static Answer stored() {
        return documents ->
                items(documents.stream().map(document -> status(201)).toList());
    }

    static Answer statuses(int... statuses) {
        return documents -> {
            List<String> items = new ArrayList<>();
            for (int status : statuses) {
                items.add(status(status));
            }
            return items(items);
        };
    }

    static Answer refused(String type, String reason) {
        return documents -> items(documents.stream()
                .map(document -> "{\"status\":400,\"error\":{\"type\":\"" + type + "\",\"reason\":\"" + reason + "\"}}")
                .toList());
    }

    static Answer whole(int status) {
        return documents -> new Reply(status, "{\"error\":{\"type\":\"some_exception\",\"reason\":\"not now\"}}");
    }

    static Answer dropped() {
        return documents -> null;
    }

    static Answer storedAfter(CountDownLatch latch) {
        return documents -> {
            latch.await();
            return stored().to(documents);
        };
    }

    static Answer tooLargeAbove(int documents) {
        return sent -> sent.size() > documents ? whole(413).to(sent) : stored().to(sent);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static String status(int status) {
        return status < 300
                ? "{\"status\":" + status + "}"
                : "{\"status\":" + status + ",\"error\":{\"type\":\"some_exception\",\"reason\":\"so it is\"}}";
    }

    private static Reply items(List<String> items) {
        return new Reply(
                200,
                items.stream()
                        .map(item -> "{\"index\":" + item + "}")
                        .collect(Collectors.joining(",", "{\"items\":[", "]}")));
    }

    private void answerBulk(HttpExchange exchange) throws IOException {
        List<Sent> documents = documents(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        bulks.add(documents);
        Answer answer = byFirstId.getOrDefault(documents.get(0).id(), script.poll());
        try {
            Reply reply = (answer == null ? stored() : answer).to(documents);
            if (reply == null) {
                exchange.close();
            } else {
                respond(exchange, reply);
            }
        } catch (InterruptedException e) {
            exchange.close();
        }
    }

    private void answerOther(HttpExchange exchange) throws IOException {
        otherRequests.add(
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        if (startingFor.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            respond(exchange, new Reply(503, "{}"));
            return;
        }
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String path = exchange.getRequestURI().getPath();
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                resources.put("PUT " + path, body);
                respond(exchange, new Reply(200, "{\"acknowledged\":true}"));
            }
            case "POST" -> {
                boolean unknown = path.equals("/_analyze")
                        && !analyzers.contains(
                                JSON.readTree(body).path("analyzer").asText("none"));
                respond(exchange, new Reply(unknown ? 400 : 200, "{}"));
            }
            default -> {
                String found = resources.get(path);
                respond(exchange, found == null ? new Reply(404, "{}") : new Reply(200, found));
            }
        }
    }

    private static void respond(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.body().getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static List<Sent> documents(String body) throws IOException {
        String[] lines = body.split("\n");
        List<Sent> documents = new ArrayList<>();
        for (int i = 0; i < lines.length; i += 2) {
            JsonNode action = JSON.readTree(lines[i]).get("index");
            documents.add(new Sent(
                    action.get("_index").asText(),
                    action.get("_id").asText(),
                    action.get("version").asLong(),
                    action.get("version_type").asText(),
                    lines[i + 1]));
        }
        return documents;
    }
}
