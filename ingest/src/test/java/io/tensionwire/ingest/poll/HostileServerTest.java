package io.tensionwire.ingest.poll;

import static io.tensionwire.ingest.poll.ScriptedServer.bytes;
import static io.tensionwire.ingest.poll.ScriptedServer.feed;
import static io.tensionwire.ingest.poll.ScriptedServer.status;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HostileServerTest {
    private static final int CAP = 10_000;
    private static final String ONE = "{\"id\":\"a:1\"}\n";

    /** What a raw connection says. */
    @FunctionalInterface
    private interface Speech {
        void say(Socket socket, OutputStream out) throws IOException;
    }

    private final CountDownLatch closing = new CountDownLatch(1);
    private ScriptedServer server;
    private FeedPool pool;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
        pool = new FeedPool(1, Duration.ZERO);
    }

    @AfterEach
    void stop() {
        closing.countDown();
        server.close();
        pool.close();
    }

    @Test
    void anEndlessBodyIsBrokenOff() {
        server.on("/feed", endless(200));

        assertThat(failure(ask())).contains("larger than " + CAP + " bytes");
    }

    @Test
    void anEndlessBodyOfARedirectIsNotRead() {
        server.on("/feed", endless(302));

        assertThat(ask()).isInstanceOf(Answer.Moved.class);
    }

    @Test
    void aBodyThatTricklesIsGivenUp() {
        server.on("/feed", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            waitForClosing();
        });

        assertThat(failure(ask(limits(Duration.ofSeconds(10), Duration.ofMillis(300)))))
                .contains("not complete within PT0.3S");
    }

    @Test
    void headersThatDoNotComeAreGivenUp() {
        server.on("/feed", exchange -> waitForClosing());

        assertThat(failure(ask(limits(Duration.ofMillis(300), Duration.ofSeconds(10)))))
                .contains("did not answer within PT0.3S");
    }

    @Test
    void headersThatTrickleAreGivenUp() throws IOException {
        try (ServerSocket slow = raw("HTTP/1.1 200 OK\r\nX-Slow: ", false)) {
            assertThat(failure(ask(uri(slow), limits(Duration.ofMillis(300), Duration.ofSeconds(10)))))
                    .contains("did not answer within");
        }
    }

    @Test
    void headersThatNeverEndAreBrokenOff() throws IOException {
        try (ServerSocket endless = raw("HTTP/1.1 200 OK\r\n", "X-More: " + "x".repeat(1000) + "\r\n")) {
            assertThat(failure(ask(uri(endless), settings(endless).limits()))).contains("no proper HTTP");
        }
    }

    @Test
    void aBodyShorterThanItsLengthIsNoFeed() throws IOException {
        try (ServerSocket liar = raw("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n" + ONE, true)) {
            assertThat(failure(ask(uri(liar), settings(liar).limits()))).contains("connection broke");
        }
    }

    @Test
    void aLengthThatIsNoneIsNoFeed() throws IOException {
        try (ServerSocket liar = raw("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n" + ONE, true)) {
            assertThat(ask(uri(liar), settings(liar).limits())).isInstanceOf(Answer.Failed.class);
        }
    }

    @Test
    void whatIsNoHttpIsNotQuoted() throws IOException {
        try (ServerSocket odd = raw("Secret words of a story\r\n\r\n", true)) {
            assertThat(failure(ask(uri(odd), settings(odd).limits()))).doesNotContain("Secret");
        }
    }

    @Test
    void nobodyListening() throws IOException {
        URI uri;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            uri = uri(closed);
        }

        assertThat(failure(ask(uri, PolledFeed.settings(uri).limits()))).contains("takes no connections");
    }

    @Test
    void anUnknownHost() {
        URI uri = URI.create("http://nowhere.invalid/feed");

        assertThat(failure(ask(uri, PolledFeed.settings(uri).limits()))).contains("is unknown");
    }

    @Test
    void aGzipBombIsNotUnpackedBeyondTheCap() throws IOException {
        server.on("/feed", bytes(zipped(new byte[5_000_000]), "Content-Encoding", "gzip"));

        assertThat(failure(ask())).contains("unzips to more than " + CAP);
    }

    @Test
    void gzipIsUnpacked() throws IOException {
        server.on("/feed", bytes(zipped(ONE.getBytes(UTF_8)), "Content-Encoding", "gzip"));

        assertThat(body(ask())).isEqualTo(ONE);
    }

    @Test
    void gzipThatIsCutOffOrDamagedIsNoFeed() throws IOException {
        byte[] whole = zipped(ONE.repeat(50).getBytes(UTF_8));
        server.on("/feed", bytes(Arrays.copyOf(whole, whole.length - 9), "Content-Encoding", "gzip"));
        assertThat(failure(ask())).contains("damaged or cut off");

        whole[whole.length / 2] ^= 0x55;
        server.on("/feed", bytes(whole, "Content-Encoding", "gzip"));
        assertThat(failure(ask())).contains("damaged or cut off");
    }

    @Test
    void plainTextThatIsCalledGzipIsReadAsItIs() {
        server.on("/feed", feed(ONE, "Content-Encoding", "gzip"));

        assertThat(body(ask())).isEqualTo(ONE);
    }

    @Test
    void aCompressionThatNobodyAskedForIsRefused() {
        server.on("/feed", feed(ONE, "Content-Encoding", "br"));

        assertThat(failure(ask())).contains("only gzip was");
    }

    @Test
    void aStatusThatIsNoFeedSaysWhatToDo() {
        assertThat(failure(ask())).contains("404").contains("correct its address");
        server.on("/feed", status(401));
        assertThat(failure(ask())).contains("credentials");
        server.on("/feed", status(204));
        assertThat(failure(ask())).contains("no feed");
    }

    private Answer ask() {
        return ask(PolledFeed.settings(server.uri("/feed")).limits());
    }

    private Answer ask(FetchLimits limits) {
        return ask(server.uri("/feed"), limits);
    }

    private Answer ask(URI uri, FetchLimits limits) {
        FeedSettings settings = new FeedSettings(
                uri, PollInterval.DEFAULT, limits, "tensionwire-test", Map.of(), true, Duration.ofDays(1));
        return pool.client().ask(uri, Validators.NONE, settings);
    }

    private static FetchLimits limits(Duration head, Duration whole) {
        return new FetchLimits(CAP, 3, head, whole, Duration.ofHours(1));
    }

    private static FeedSettings settings(ServerSocket socket) {
        return PolledFeed.settings(uri(socket));
    }

    private static String failure(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Failed.class);
        return ((Answer.Failed) answer).cause();
    }

    private static String body(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Content.class);
        return new String(((Answer.Content) answer).body(), UTF_8);
    }

    private static ScriptedServer.Script endless(int status) {
        return exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, 0);
            byte[] part = new byte[4096];
            // Ends with an exception once the other side breaks the connection.
            while (true) {
                exchange.getResponseBody().write(part);
            }
        };
    }

    /** Listens for one connection and says this to it, whatever is asked. */
    private ServerSocket raw(String said, boolean thenClose) throws IOException {
        return raw((socket, out) -> {
            out.write(said.getBytes(US_ASCII));
            out.flush();
            if (thenClose) {
                socket.shutdownOutput();
            }
            waitForClosing();
        });
    }

    /** Listens for one connection and says something to it, and then something else over and over. */
    private ServerSocket raw(String said, String overAndOver) throws IOException {
        return raw((socket, out) -> {
            out.write(said.getBytes(US_ASCII));
            while (closing.getCount() > 0) {
                out.write(overAndOver.getBytes(US_ASCII));
            }
        });
    }

    private static ServerSocket raw(Speech speech) throws IOException {
        ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread speaking = new Thread(() -> {
            try (Socket socket = listening.accept()) {
                socket.getInputStream().read(new byte[1]);
                speech.say(socket, socket.getOutputStream());
            } catch (IOException e) {
                // The other side has gone, or the test is over.
            }
        });
        speaking.setDaemon(true);
        speaking.start();
        return listening;
    }

    private static URI uri(ServerSocket socket) {
        return URI.create("http://localhost:" + socket.getLocalPort() + "/feed");
    }

    private void waitForClosing() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }
}
