package io.tensionwire.app.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A drop folder and a feed that keep changing: new stories come, and stories that are there get new versions. Knows what every
 * story says last.
 */
final class ChangingWire implements AutoCloseable {
    private static final int MOST_IN_FEED = 500;

    private final Path folder;
    private final HttpServer server;
    private final Random random = new Random(11);
    private final Map<Integer, Integer> files = new TreeMap<>();
    private final Map<Integer, Integer> entries = new TreeMap<>();
    private final ScheduledExecutorService editor = Executors.newSingleThreadScheduledExecutor();

    ChangingWire(Path folder) throws IOException {
        this.folder = Files.createDirectory(folder);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/feed.xml", exchange -> {
            byte[] feed = feed().getBytes(UTF_8);
            exchange.sendResponseHeaders(200, feed.length);
            exchange.getResponseBody().write(feed);
            exchange.close();
        });
        server.start();
        editor.scheduleWithFixedDelay(this::change, 0, 25, TimeUnit.MILLISECONDS);
    }

    /** Returns the address of the feed. */
    String feedAddress() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/feed.xml";
    }

    /** Lets everything stand as it is. */
    void rest() throws InterruptedException {
        editor.shutdown();
        editor.awaitTermination(10, TimeUnit.SECONDS);
    }

    /** Returns the headline that each story must have last, by id. */
    synchronized Map<String, String> lastHeadlines() {
        Map<String, String> last = new TreeMap<>();
        files.forEach((number, version) -> last.put("drop:" + number, headline(number, version)));
        entries.forEach((number, version) -> last.put("feed:" + number, headline(number, version)));
        return last;
    }

    @Override
    public void close() {
        editor.shutdownNow();
        server.stop(0);
    }

    private synchronized void change() {
        grow(files, Integer.MAX_VALUE);
        grow(entries, MOST_IN_FEED);
        try {
            int number = random.nextInt(files.size());
            files.merge(number, 1, Integer::sum);
            write(files.size() - 1);
            write(number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        entries.merge(random.nextInt(entries.size()), 1, Integer::sum);
    }

    private static void grow(Map<Integer, Integer> stories, int most) {
        if (stories.size() < most) {
            stories.put(stories.size(), 1);
        }
    }

    private void write(int number) throws IOException {
        int version = files.get(number);
        Path unfinished = Files.writeString(
                folder.resolve(number + ".part"),
                "{\"id\":\"drop:%d\",\"version\":\"%d\",\"headline\":\"%s\"}\n"
                        .formatted(number, version, headline(number, version)));
        Files.move(unfinished, folder.resolve(number + ".jsonl"), StandardCopyOption.ATOMIC_MOVE);
    }

    private synchronized String feed() {
        return entries.entrySet().stream()
                .map(entry ->
                        "<item><guid>%d</guid><title>%s</title><pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate></item>"
                                .formatted(entry.getKey(), headline(entry.getKey(), entry.getValue())))
                .collect(Collectors.joining(
                        "\n", "<rss version='2.0'><channel><title>Wire</title>", "</channel></rss>"));
    }

    private static String headline(int number, int version) {
        return "Story " + number + " in version " + version;
    }
}
