package io.tensionwire.app.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The real Elasticsearch as a child process: one node, listening on the loopback interface only. What it stores lives in a
 * folder and is found again at the next start.
 */
public final class EmbeddedElasticsearch implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofSeconds(20);

    private final Process process;
    private final Path root;
    private final int port;

    private EmbeddedElasticsearch(Process process, Path root, int port) {
        this.process = process;
        this.root = root;
        this.port = port;
    }

    /**
     * Starts the server; returns at once. {@link #awaitReady()} waits until it answers.
     *
     * @param home the unpacked distribution
     * @param folder where it keeps configuration, data and logs; created if absent
     * @param port where clients connect
     * @throws IOException if the folder cannot be prepared or the process not started
     */
    public static EmbeddedElasticsearch launch(Path home, Path folder, int port) throws IOException {
        return launch(home, folder, port, Map.of(), Map.of());
    }

    /**
     * Starts the server with settings of its own, such as those of TLS; {@link #awaitReady()} speaks plain HTTP without a login.
     *
     * @param settings override those that it has otherwise
     * @param files go into its folder of configuration, by name
     * @throws IOException if the folder cannot be prepared or the process not started
     */
    public static EmbeddedElasticsearch launch(
            Path home, Path folder, int port, Map<String, String> settings, Map<String, String> files)
            throws IOException {
        Path root = ServerAccount.reachable(folder.toAbsolutePath().normalize());
        configure(home.resolve("config"), root.resolve("config"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(root.resolve("config").resolve(file.getKey()), file.getValue());
        }
        Files.createDirectories(root.resolve("data"));
        Files.createDirectories(root.resolve("logs"));
        ServerAccount.own(root);
        ProcessBuilder builder = new ProcessBuilder(ServerAccount.command(command(home, root, port, settings)));
        builder.directory(root.toFile()).redirectErrorStream(true);
        builder.redirectOutput(console(root).toFile());
        builder.environment().put("ES_PATH_CONF", root.resolve("config").toString());
        builder.environment().put("ES_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("ES_JAVA_OPTS", "-Xms512m -Xmx512m");
        return new EmbeddedElasticsearch(builder.start(), root, port);
    }

    /** Returns where clients connect. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /**
     * Waits until the server answers.
     *
     * @throws IOException if it ended or does not answer within three minutes
     * @throws InterruptedException if the thread is interrupted
     */
    public void awaitReady() throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        Instant end = Instant.now().plus(START);
        while (!answers(client)) {
            if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
                throw new IOException(
                        "Elasticsearch ended with code " + process.exitValue() + "; its console.log says why");
            }
            if (Instant.now().isAfter(end)) {
                throw new IOException("Elasticsearch did not answer within " + START + "; see " + console(root));
            }
        }
    }

    /** Ends the server at once, as a crash would. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        awaitEnd();
    }

    /** Stops the server in order; ends it by force if it takes longer than 20 seconds. */
    @Override
    public void close() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        if (!awaitEnd()) {
            children.forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static Path console(Path root) {
        return root.resolve("console.log");
    }

    private boolean awaitEnd() {
        try {
            return process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean answers(HttpClient client) throws InterruptedException {
        URI health = url().resolve("/_cluster/health?wait_for_status=yellow&timeout=5s");
        HttpRequest request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(10)).build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> command(Path home, Path root, int port, Map<String, String> others) {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "cluster.name", "tensionwire",
                "node.name", "embedded",
                "discovery.type", "single-node",
                "network.host", "127.0.0.1",
                "http.port", Integer.toString(port),
                "path.data", root.resolve("data").toString(),
                "path.logs", root.resolve("logs").toString(),
                "xpack.security.enabled", "false",
                // A laptop's disk is often nearly full; the server must not turn read-only over that.
                "cluster.routing.allocation.disk.threshold_enabled", "false"));
        settings.putAll(others);
        Stream<String> server =
                Stream.of(home.resolve("bin").resolve("elasticsearch").toString());
        return Stream.concat(
                        server,
                        settings.entrySet().stream().map(setting -> "-E" + setting.getKey() + "=" + setting.getValue()))
                .toList();
    }

    private static void configure(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        try (InputStream logging = EmbeddedElasticsearch.class.getResourceAsStream("elasticsearch-log4j2.properties")) {
            Files.copy(logging, to.resolve("log4j2.properties"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
