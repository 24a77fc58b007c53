package io.tensionwire.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Topics;
import io.tensionwire.dashboard.Records;
import io.tensionwire.dashboard.feed.Consumers;
import io.tensionwire.dashboard.page.PageFiles;
import io.tensionwire.dashboard.page.PageSecurity;
import io.tensionwire.dashboard.replay.Replays;
import io.tensionwire.dashboard.search.StoryIndex;
import io.tensionwire.dashboard.search.StorySearch;
import io.tensionwire.dashboard.stream.EventConnections;
import io.tensionwire.dashboard.stream.Streams;
import io.tensionwire.dashboard.window.Memory;
import io.tensionwire.dashboard.window.PublicTopic;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server over HTTP, with a memory that tests fill. */
class DashboardHttpTest {
    private static final int CLIENTS = 3;

    private final Memory memory = new Memory(100, 1 << 20);
    private final EventConnections connections = new EventConnections(CLIENTS);
    private final HttpClient http = HttpClient.newHttpClient();
    private DashboardServer server;

    @BeforeEach
    void start() throws IOException {
        memory.window(PublicTopic.STORIES).begin(0, 0, 0);
        Consumers nowhere = new Consumers(Map.of(), new Topics());
        Streams streams = new Streams(nowhere, memory, 10);
        StorySearch search = new StorySearch(StoryIndex.NONE, memory::isHidden);
        Routes routes = new Routes(
                new PageFiles(),
                new StoryAnswers(memory, search, story -> "{}".getBytes(StandardCharsets.UTF_8)),
                new TensionAnswers(memory),
                search,
                () -> "{}".getBytes(StandardCharsets.UTF_8));
        StreamRoutes streamRoutes =
                new StreamRoutes(streams, new Replays(nowhere, memory, streams, System::nanoTime), connections);
        server = new DashboardServer(
                "127.0.0.1",
                0,
                new DashboardHandler(
                        new HostCheck(Set.of("127.0.0.1", "LOCALHOST")), routes, streamRoutes, connections));
        server.start();
    }

    @AfterEach
    void stop() {
        connections.close();
        server.close();
    }

    @Test
    void everyAnswerCarriesThePolicyAndNoCors() throws Exception {
        for (String path : new String[] {"/", "/assets/main.js", "/status", "/nothing", "/search?q=a"}) {
            HttpResponse<String> answer = get(path);

            assertThat(answer.headers().firstValue("Content-Security-Policy")).hasValue(PageSecurity.POLICY);
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    @Test
    void aStreamTellsWhatIsThereAndWhatComes() throws Exception {
        memory.story(Records.story("a", 0, 0));
        try (EventReader reader = stream("/stream/stories?last=10", null)) {
            assertThat(reader.nextId()).isEqualTo("s0:1");
            memory.story(Records.story("b", 0, 1));
            connections.wake();
            assertThat(reader.nextId()).isEqualTo("s0:2");
        }
    }

    @Test
    void aClientResumesFromItsLastEventId() throws Exception {
        memory.story(Records.story("a", 0, 0));
        memory.story(Records.story("b", 0, 1));
        try (EventReader reader = stream("/stream/stories?last=10", "s0:1")) {
            assertThat(reader.nextId()).isEqualTo("s0:2");
        }
    }

    @Test
    void aStoryIsToldAsNinjsToThoseWhoWantIt() throws Exception {
        memory.story(Records.story("a", 0, 0));
        HttpResponse<InputStream> answer = http.send(
                HttpRequest.newBuilder(uri("/stream/stories?last=1&format=ninjs-2.1"))
                        .build(),
                BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            String data = lines.lines()
                    .filter(line -> line.startsWith("data: "))
                    .findFirst()
                    .orElseThrow();
            assertThat(data).contains("\"name\":\"ninjs\"", "\"pubstatus\":\"usable\"", "Frigates leave port");
        }
    }

    @Test
    void tooManyClientsAreToldToComeAgain() throws Exception {
        for (String path : List.of("/stream/page", "/stream/alerts", "/stream/tension")) {
            stream(path, null);
        }

        HttpResponse<String> answer = get("/stream/stories");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    }

    @Test
    void aPlaceIsFreeAgainOnceAClientHasGone() throws Exception {
        stream("/stream/stories", null).close();

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            memory.story(
                    Records.story("a", 0, memory.window(PublicTopic.STORIES).head()));
            connections.wake();
            assertThat(connections.size()).isZero();
        });
    }

    @Test
    void aRefusedRequestTakesNoPlace() throws Exception {
        assertThat(get("/stream/stories?county=GRC").statusCode()).isEqualTo(400);
        assertThat(get("/stream/stories?severity=watch").statusCode()).isEqualTo(400);
        assertThat(get("/stream/stories?format=xml").statusCode()).isEqualTo(400);
        assertThat(get("/stream/everything").statusCode()).isEqualTo(404);
        assertThat(connections.size()).isZero();
    }

    @Test
    void aStoryIsFoundByAnyId() throws Exception {
        memory.story(Records.story("desk:a/b c+d?%", 0, 0));

        assertThat(get("/stories/desk:a%2Fb%20c+d%3F%25").body()).contains("Frigates leave port");
        assertThat(get("/stories/desk:a%2Fb%20c+d%3F%25/explain").statusCode()).isEqualTo(200);
        assertThat(get("/stories/unknown").statusCode()).isEqualTo(404);
    }

    @Test
    void ofAKilledStoryNothingButTheStubIsGiven() throws Exception {
        memory.story(Records.story("a", 0, 0));
        memory.story(Records.kill("a", 0, 1));

        HttpResponse<String> answer = get("/stories/a");
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).contains("canceled").doesNotContain("Frigates");
        assertThat(get("/stories/a/explain").statusCode()).isEqualTo(410);
    }

    @Test
    void aRequestUnderAnotherNameIsRefused() throws Exception {
        assertThat(rawStatus("GET / HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n"))
                .contains("421");
    }

    @Test
    void onlyReadingIsAllowed() throws Exception {
        assertThat(rawStatus(
                        "POST /search HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))
                .contains("405");
    }

    @Test
    void aFileThatHasNotChangedIsNotSentAgain() throws Exception {
        String tag = get("/assets/main.js").headers().firstValue("ETag").orElseThrow();
        HttpRequest again = HttpRequest.newBuilder(uri("/assets/main.js"))
                .header("If-None-Match", tag)
                .build();

        assertThat(http.send(again, BodyHandlers.ofString()).statusCode()).isEqualTo(304);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.address().getPort() + path);
    }

    private String rawStatus(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.address().getPort());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1)).readLine();
        }
    }

    private EventReader stream(String path, String lastEventId) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<InputStream> answer = http.send(request.build(), BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return new EventReader(answer.body());
    }

    /** Reads events as they come. */
    private record EventReader(InputStream in) implements AutoCloseable {
        String nextId() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    line.append((char) next);
                } else if (line.toString().startsWith("id: ")) {
                    return line.substring(4);
                } else {
                    line.setLength(0);
                }
            }
            throw new IOException("the stream has ended");
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
