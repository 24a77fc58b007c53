package io.tensionwire.ingest.push;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tensionwire.ingest.KnownFormats;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.Readings;
import io.tensionwire.ingest.source.Outcome;
import io.tensionwire.ingest.source.SourceItem;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushServerTest {
    private static final String SECRET = "correct-horse-battery";
    private static final String STORY = "{\"id\":\"a:1\"}\n";
    private static final PushLimits SMALL = new PushLimits(1000, 2, Duration.ofMillis(300), Duration.ofSeconds(20));

    private final HttpClient http = HttpClient.newHttpClient();
    private final PushSource desk = source("desk", PushAccess.token(SECRET), SMALL);
    private final PushSource signed = source("signed", PushAccess.signature(SECRET), SMALL);
    private PushServer server;

    @BeforeEach
    void start() throws IOException {
        server = PushServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), List.of(desk, signed));
        desk.resume(item -> Map.of());
        signed.resume(item -> Map.of());
    }

    @AfterEach
    void stop() {
        desk.close();
        signed.close();
        server.close();
    }

    @Test
    void aRequestIsAnsweredOnlyWhenItIsCommitted() {
        CompletableFuture<HttpResponse<String>> answer = send(post("desk", STORY));
        SourceItem item = taken(desk);

        assertThat(answer).isNotDone();
        item.committed(new Outcome(1, 2, 0, 0, List.of()));

        assertThat(answer.join().statusCode()).isEqualTo(202);
        assertThat(answer.join().body()).isEqualTo("{\"stories\":1,\"unchanged\":2,\"rejected\":0}");
    }

    @Test
    void whatCannotBeReadIsToldWithTheReason() {
        CompletableFuture<HttpResponse<String>> answer = send(post("desk", "{broken"));
        taken(desk).committed(new Outcome(0, 0, 0, 0, List.of("line 1 is not a story as JSON")));

        assertThat(answer.join().statusCode()).isEqualTo(422);
        assertThat(answer.join().body()).contains("\"rejected\":1", "line 1 is not a story as JSON");
    }

    @Test
    void oneGoodStoryAmongBadOnesIsTakenIn() {
        CompletableFuture<HttpResponse<String>> answer = send(post("desk", STORY + "{broken"));
        taken(desk).committed(new Outcome(1, 0, 0, 0, List.of("line 2 is not a story as JSON")));

        assertThat(answer.join().statusCode()).isEqualTo(202);
        assertThat(answer.join().body()).contains("\"rejected\":1", "line 2");
    }

    @Test
    void theBodyIsReadInTheEncodingThatIsDeclared() throws IOException {
        byte[] text = "Zürich\n\nZÜRICH - Ships met.".getBytes(java.nio.charset.Charset.forName("IBM850"));
        send(request("desk")
                .header("Content-Type", "text/plain; charset=IBM850")
                .POST(BodyPublishers.ofByteArray(text)));

        try (Readings readings = taken(desk).open(Progress.START, Instant.EPOCH)) {
            assertThat(readings.next().orElseThrow()).isInstanceOfSatisfying(Reading.Read.class, read -> assertThat(
                            read.story().headline())
                    .isEqualTo("Zürich"));
        }
    }

    @Test
    void aResendHasTheSameNameAndPositionsAreBounded() {
        send(post("desk", STORY));
        SourceItem first = taken(desk);
        first.committed(Outcome.PASSED_OVER);
        send(post("desk", STORY));
        SourceItem resent = taken(desk);

        assertThat(resent.name()).isEqualTo(first.name());
        assertThat(resent.positionName()).matches("requests/[0-9a-f]{2}");
        assertThat(resent.name()).startsWith(resent.positionName());
    }

    @Test
    void onlyWhoHoldsTheTokenMayPush() {
        HttpRequest.Builder absent = HttpRequest.newBuilder(uri("desk")).POST(BodyPublishers.ofString(STORY));
        HttpRequest.Builder wrong = absent.copy().header("Authorization", "Bearer " + SECRET + "x");

        assertThat(send(absent).join().statusCode()).isEqualTo(401);
        assertThat(send(wrong).join().statusCode()).isEqualTo(401);
        assertThat(send(wrong).join().headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(send(wrong).join().body()).doesNotContain(SECRET);
        assertThat(desk.poll()).isEmpty();
    }

    @Test
    void aSignatureHoldsForItsBodyOnly() throws Exception {
        HttpRequest.Builder good = HttpRequest.newBuilder(uri("signed"))
                .header("X-Signature", "sha256=" + hmac(STORY))
                .POST(BodyPublishers.ofString(STORY));
        CompletableFuture<HttpResponse<String>> answer = send(good.copy());
        taken(signed).committed(Outcome.PASSED_OVER);

        assertThat(answer.join().statusCode()).isEqualTo(202);
        assertThat(send(good.copy().POST(BodyPublishers.ofString(STORY + " ")))
                        .join()
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(HttpRequest.newBuilder(uri("signed"))
                                .header("X-Signature", "sha256=no digits")
                                .POST(BodyPublishers.ofString(STORY)))
                        .join()
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aSourceThatIsNotDeclaredAndOtherMethodsAreRefused() {
        assertThat(send(post("nobody", STORY)).join().statusCode()).isEqualTo(404);
        assertThat(send(request("desk").GET()).join().statusCode()).isEqualTo(405);
        assertThat(send(request("desk").GET()).join().headers().firstValue("Allow"))
                .hasValue("POST");
        assertThat(send(request("desk").method("HEAD", BodyPublishers.noBody()))
                        .join()
                        .statusCode())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded"})
    void contentTypesThatNoFormatHasAreRefused(String type) {
        assertThat(send(post("desk", STORY).header("Content-Type", type)).join().statusCode())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json; charset=utf-8",
                "application/vnd.iptc.g2.newsitem+xml",
                "text/xml",
                "application/octet-stream"
            })
    void contentTypesThatFormatsHaveAreTakenIn(String type) {
        CompletableFuture<HttpResponse<String>> answer =
                send(post("desk", STORY).header("Content-Type", type));
        taken(desk).committed(Outcome.PASSED_OVER);

        assertThat(answer.join().statusCode()).isEqualTo(202);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWhetherItSaysSoOrNot() {
        String large = "x".repeat(200_000);
        HttpRequest.Builder chunked = request("desk")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large.getBytes(UTF_8))));

        assertThat(send(post("desk", large)).join().statusCode()).isEqualTo(413);
        assertThat(send(chunked).join().statusCode()).isEqualTo(413);
    }

    @Test
    void underBackPressureClientsAreToldWhenToComeAgain() {
        CompletableFuture<HttpResponse<String>> one = send(post("desk", STORY));
        CompletableFuture<HttpResponse<String>> two = send(post("desk", STORY + STORY));
        await().until(() -> desk.spare() == 0);

        HttpResponse<String> third = send(post("desk", STORY)).join();

        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.headers().firstValue("Retry-After")).hasValue("1");
        await().until(() -> {
            desk.poll().forEach(item -> item.committed(Outcome.PASSED_OVER));
            return one.isDone() && two.isDone();
        });
        await().until(() -> desk.spare() == 2);
    }

    @Test
    void whenIngestStopsAllThatWaitAreToldToSendAgain() {
        CompletableFuture<HttpResponse<String>> waiting = send(post("desk", STORY));
        taken(desk);
        desk.close();

        assertThat(waiting.join().statusCode()).isEqualTo(503);
        assertThat(waiting.join().headers().firstValue("Retry-After")).isPresent();
        assertThat(send(post("desk", STORY)).join().statusCode()).isEqualTo(503);
        assertThat(desk.isExhausted()).isTrue();
    }

    @Test
    void beforeIngestAsksNothingIsTakenIn() throws IOException {
        PushSource early = source("early", PushAccess.token(SECRET), SMALL);
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (PushServer starting = PushServer.start(any, List.of(early))) {
            URI there = URI.create("http://127.0.0.1:" + starting.port() + "/stories/early");
            HttpRequest.Builder request = HttpRequest.newBuilder(there)
                    .header("Authorization", "Bearer " + SECRET)
                    .POST(BodyPublishers.ofString(STORY));

            assertThat(send(request).join().statusCode()).isEqualTo(503);
        }
    }

    @Test
    void aClientThatSendsTooSlowlyIsCutOffAndLeavesRoom() throws IOException {
        try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String head = "POST /stories/desk HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + SECRET
                    + "\r\nContent-Length: 900\r\n\r\n{\"id\"";
            slow.getOutputStream().write(head.getBytes(US_ASCII));
            slow.getOutputStream().flush();
            InputStream answer = slow.getInputStream();

            assertThat(answer.read()).isEqualTo(-1);
        }
        await().until(() -> desk.spare() == 2);
        assertThat(desk.poll()).isEmpty();
    }

    @Test
    void ingestIsWokenByARequest() {
        CompletableFuture<Void> woken = new CompletableFuture<>();
        desk.wakeWith(() -> woken.complete(null));
        send(post("desk", STORY));

        assertThat(woken).succeedsWithin(Duration.ofSeconds(20));
    }

    private static PushSource source(String name, PushAccess access, PushLimits limits) {
        return new PushSource(new Provenance(name), access, limits, KnownFormats.all());
    }

    private static SourceItem taken(PushSource source) {
        AtomicReference<SourceItem> item = new AtomicReference<>();
        await().until(() -> {
            source.poll().forEach(item::set);
            return item.get() != null;
        });
        return item.get();
    }

    private HttpRequest.Builder post(String source, String body) {
        return request(source).POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String source) {
        return HttpRequest.newBuilder(uri(source)).header("Authorization", "Bearer " + SECRET);
    }

    private URI uri(String source) {
        return URI.create("http://127.0.0.1:" + server.port() + "/stories/" + source);
    }

    private CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder request) {
        return http.sendAsync(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
    }

    private static String hmac(String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
    }
}
