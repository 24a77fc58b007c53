package io.tensionwire.ingest.poll;

import static io.tensionwire.ingest.poll.ScriptedServer.feed;
import static io.tensionwire.ingest.poll.ScriptedServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.ingest.source.SourceHealth;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectsTest {
    private static final String ONE = "{\"id\":\"a:1\"}\n";

    private ScriptedServer server;
    private PolledFeed feed;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
        feed = new PolledFeed(PolledFeed.settings(server.uri("/feed")));
        server.on("/new", feed(ONE, "ETag", "\"of-new\""));
    }

    @AfterEach
    void stop() {
        feed.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 308})
    void aPermanentMoveIsRememberedAcrossARestart(int status) {
        server.on("/feed", status(status, "Location", "/new"));
        assertThat(feed.pollThrough()).containsExactly("a:1");

        feed.restart();
        feed.pollThrough();

        assertThat(server.askedPaths()).containsExactly("/feed", "/new", "/new");
        assertThat(server.lastAsked().header("If-None-Match")).isEqualTo("\"of-new\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 303, 307})
    void aTemporaryMoveIsFollowedEachTime(int status) {
        server.on("/feed", status(status, "Location", "/new"));

        feed.pollThrough();
        feed.pollWhenDue();

        assertThat(server.askedPaths()).containsExactly("/feed", "/new", "/feed", "/new");
    }

    @Test
    void validatorsGoOnlyToTheAddressThatGaveThem() {
        server.on("/feed", status(302, "Location", "/new"));

        feed.pollThrough();
        feed.pollWhenDue();

        assertThat(server.asked().get(2).header("If-None-Match")).isNull();
        assertThat(server.asked().get(3).header("If-None-Match")).isEqualTo("\"of-new\"");
    }

    @Test
    void aPermanentMoveBehindATemporaryOneIsNotRemembered() {
        server.on("/feed", status(302, "Location", "/between"));
        server.on("/between", status(301, "Location", "/new"));

        feed.pollThrough();

        assertThat(feed.state()).doesNotContainKey("moved");
    }

    @Test
    void aMoveIsRememberedThoughTheFeedHasNotChanged() {
        server.on("/feed", feed(ONE, "ETag", "\"1\""));
        feed.pollThrough();
        server.on("/feed", status(301, "Location", "/new"));
        feed.pollWhenDue();

        assertThat(feed.state()).containsEntry("moved", server.uri("/new").toString());
        assertThat(feed.health().gaps()).isZero();
    }

    @Test
    void whereItHasMovedToMayDieAndTheConfiguredAddressIsAskedAgain() {
        server.on("/feed", status(301, "Location", "/new"));
        feed.pollThrough();
        server.on("/new", status(410));
        server.on("/feed", feed("{\"id\":\"a:2\"}\n"));

        feed.pollWhenDue();
        assertThat(feed.health().state()).isEqualTo(SourceHealth.State.FAILING);
        assertThat(feed.pollWhenDue()).containsExactly("a:2");

        assertThat(feed.state()).doesNotContainKey("moved");
    }

    @Test
    void theConfiguredAddressMayDieOnceTheFeedHasMoved() {
        server.on("/feed", status(301, "Location", "/new"));
        feed.pollThrough();
        server.on("/feed", status(503));

        feed.clock.pass(Duration.ofDays(1));
        feed.pollThrough();
        assertThat(feed.health().state()).isEqualTo(SourceHealth.State.FAILING);
        feed.pollWhenDue();

        assertThat(feed.health().state()).isEqualTo(SourceHealth.State.WELL);
        assertThat(feed.state()).containsKey("moved");
    }

    @Test
    void aLoopEndsAtTheLimit() {
        server.on("/feed", status(302, "Location", "/feed"));

        feed.pollThrough();

        assertThat(server.asked()).hasSize(4);
        assertThat(feed.health().lastFailure()).contains("more than 3 redirects");
        assertThat(feed.health().failures()).isEqualTo(1);
    }

    @Test
    void credentialsStayWithTheConfiguredHost() {
        server.on(
                "/feed", status(302, "Location", server.uri("127.0.0.1", "/new").toString()));

        feed.pollThrough();

        assertThat(server.asked().get(0).header("Authorization")).isEqualTo("Bearer secret-token");
        assertThat(server.asked().get(1).header("Authorization")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "ftp://localhost/feed", "mailto:desk@example.org", "http:///feed", ""})
    void onlyHttpAndHttpsAreFollowed(String location) {
        server.on("/feed", status(302, "Location", location));

        feed.pollThrough();

        assertThat(feed.health().state()).isEqualTo(SourceHealth.State.FAILING);
        assertThat(feed.health().stories()).isZero();
    }

    @Test
    void aLocationThatIsNotEncodedIsUnderstood() {
        server.on("/feed", status(302, "Location", "/a new|place#top"));
        server.on("/a new|place", feed(ONE));

        assertThat(feed.pollThrough()).containsExactly("a:1");
    }

    @Test
    void anAddressThatIsTooLongToBeRememberedIsAFailure() {
        server.on("/feed", status(301, "Location", "/" + "x".repeat(9_000)));

        feed.pollThrough();

        assertThat(feed.health().lastFailure()).contains("more than 8192 characters");
    }

    @Test
    void aRedirectWithoutLocationIsAFailure() {
        server.on("/feed", status(301));

        feed.pollThrough();

        assertThat(feed.health().lastFailure()).contains("without saying where to");
    }
}
