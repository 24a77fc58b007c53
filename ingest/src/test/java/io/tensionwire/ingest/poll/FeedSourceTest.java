package io.tensionwire.ingest.poll;

import static io.tensionwire.ingest.poll.ScriptedServer.feed;
import static io.tensionwire.ingest.poll.ScriptedServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.poll.ScriptedServer.Asked;
import io.tensionwire.ingest.source.SourceHealth;
import io.tensionwire.ingest.source.SourceItem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedSourceTest {
    private static final String ONE = "{\"id\":\"a:1\"}\n";
    private static final String TWO = "{\"id\":\"a:1\"}\n{\"id\":\"a:2\"}\n";
    private static final String[] ODD = {"ETag", "W/\"it's odd\\\"", "Last-Modified", "Mon,4 May 2026 7:5:1 EST"};

    private ScriptedServer server;
    private PolledFeed feed;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
        feed = new PolledFeed(PolledFeed.settings(server.uri("/feed")));
    }

    @AfterEach
    void stop() {
        feed.close();
        server.close();
    }

    @Test
    void whatAFeedHoldsIsHandedOutAndItIsAskedAgainLater() {
        server.on("/feed", feed(ONE));
        assertThat(feed.pollThrough()).containsExactly("a:1");

        server.on("/feed", feed(TWO));
        assertThat(feed.pollThrough()).isEmpty();
        assertThat(feed.pollWhenDue()).containsExactly("a:2");
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void theRequestSaysWhoAsksAndWhatIsTaken() {
        server.on("/feed", feed(ONE));

        feed.poll();

        Asked asked = server.lastAsked();
        assertThat(asked.header("User-Agent")).isEqualTo("tensionwire-test");
        assertThat(asked.header("Accept-Encoding")).isEqualTo("gzip");
        assertThat(asked.header("Authorization")).isEqualTo("Bearer secret-token");
        assertThat(asked.header("If-None-Match")).isNull();
    }

    @Test
    void validatorsAreSentBackAsTheyCame() {
        server.on("/feed", feed(ONE, ODD));
        feed.poll();

        server.on("/feed", status(304));
        feed.pollWhenDue();

        assertThat(server.lastAsked().header("If-None-Match")).isEqualTo(ODD[1]);
        assertThat(server.lastAsked().header("If-Modified-Since")).isEqualTo(ODD[3]);
        assertThat(feed.health().state()).isEqualTo(SourceHealth.State.WELL);
        assertThat(feed.health().lastSuccess()).isEqualTo(feed.clock.instant());
    }

    @Test
    void validatorsThatCannotBeSentBackAsTheyCameAreLeftOut() {
        server.on("/feed", feed(ONE, "ETag", "\"" + "x".repeat(2_000) + "\"", "Last-Modified", " "));
        feed.poll();
        feed.pollWhenDue();

        assertThat(server.lastAsked().header("If-None-Match")).isNull();
        assertThat(server.lastAsked().header("If-Modified-Since")).isNull();
        assertThat(feed.state()).doesNotContainKeys("etag", "last-modified");
    }

    @Test
    void validatorsOutliveARestart() {
        server.on("/feed", feed(ONE, ODD));
        feed.poll();

        feed.restart();
        feed.poll();

        assertThat(server.lastAsked().header("If-None-Match")).isEqualTo(ODD[1]);
    }

    @Test
    void validatorsOfAnotherAddressAreNotUsed() {
        server.on("/feed", feed(ONE, ODD));
        feed.poll();
        String other =
                FeedMemory.of(feed.state(), server.uri("/other")).validators().etag();

        assertThat(other).isNull();
    }

    @Test
    void anItemThatWasNotPublishedIsFetchedAgainWithoutItsValidators() {
        server.on("/feed", feed(ONE, ODD));
        List<SourceItem> items = feed.source().poll();

        items.get(0).failed();
        assertThat(feed.health().state()).isEqualTo(SourceHealth.State.FAILING);
        assertThat(feed.pollWhenDue()).containsExactly("a:1");

        assertThat(server.lastAsked().header("If-None-Match")).isNull();
    }

    @Test
    void nothingIsAskedWhileAnItemIsBeingPublished() {
        server.on("/feed", feed(ONE));
        feed.source().poll();

        feed.clock.pass(Duration.ofDays(2));

        assertThat(feed.source().poll()).isEmpty();
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void aFeedWithoutValidatorsThatHasNotChangedIsNotHandedOutAgain() {
        server.on("/feed", feed(ONE));
        feed.poll();
        feed.clock.pass(feed.untilDue());

        assertThat(feed.source().poll()).isEmpty();
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void nowAndThenItIsFetchedInFullThoughItsServerAlwaysSaysNotModified() {
        server.on("/feed", feed(ONE, ODD));
        feed.poll();
        server.on("/feed", exchange -> {
            boolean conditional = exchange.getRequestHeaders().containsKey("If-None-Match");
            (conditional ? status(304) : feed(TWO, ODD)).answer(exchange);
        });
        assertThat(feed.pollWhenDue()).isEmpty();

        feed.clock.pass(Duration.ofDays(1));

        assertThat(feed.pollThrough()).containsExactly("a:2");
    }

    @Test
    void notModifiedThatNobodyAskedForIsAFailure() {
        server.on("/feed", status(304));

        feed.poll();

        assertThat(feed.health().lastFailure()).contains("not modified");
    }

    @Test
    void newsShortenTheIntervalAndSilenceStretchesItWithinBounds() {
        server.on("/feed", feed(ONE, ODD));
        feed.poll();
        assertThat(feed.untilDue()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(66));

        server.on("/feed", status(304));
        feed.pollWhenDue();
        assertThat(feed.untilDue()).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(99));
        for (int i = 0; i < 10; i++) {
            feed.pollWhenDue();
        }
        assertThat(feed.untilDue()).isBetween(Duration.ofMinutes(16), Duration.ofSeconds(1056));

        server.on("/feed", feed(ONE + "{\"id\":\"a:2\"}\n{\"id\":\"a:3\"}\n{\"id\":\"a:4\"}\n"));
        feed.pollWhenDue();
        assertThat(feed.untilDue()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(66));
    }

    @Test
    void aGapIsCountedWhenTwoPollsShareNoStory() {
        server.on("/feed", feed(TWO));
        feed.poll();
        assertThat(feed.health().gaps()).isZero();
        feed.restart();

        server.on("/feed", feed("{\"id\":\"a:7\"}\n"));
        feed.poll();

        assertThat(feed.health().gaps()).isEqualTo(1);
    }

    @Test
    void aFeedThatWasEmptyHasNoGap() {
        server.on("/feed", feed("{\"refused\":true}\n"));
        feed.poll();

        server.on("/feed", feed(ONE));
        assertThat(feed.pollWhenDue()).containsExactly("a:1");

        assertThat(feed.health().gaps()).isZero();
    }

    @Test
    void aFeedThatIsGoneIsNotAskedAgainAndSaysSo() {
        server.on("/feed", status(410));

        feed.pollThrough();
        feed.clock.pass(Duration.ofDays(2));
        feed.pollThrough();

        assertThat(server.asked()).hasSize(1);
        assertThat(feed.source().isExhausted()).isTrue();
        assertThat(feed.health().state()).isEqualTo(SourceHealth.State.ENDED);
        assertThat(feed.health().lastFailure()).contains("gone for good");
    }

    @Test
    void failuresAreBackedOffFromWithJitterUpToTheLongestInterval() {
        server.on("/feed", status(503));
        feed.poll();
        assertThat(feed.untilDue()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60));
        feed.pollWhenDue();
        assertThat(feed.untilDue()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(120));
        for (int i = 0; i < 30; i++) {
            feed.pollWhenDue();
        }
        assertThat(feed.untilDue()).isBetween(Duration.ofMinutes(8), Duration.ofMinutes(16));
        assertThat(feed.health().failures()).isEqualTo(32);

        server.on("/feed", feed(ONE));
        feed.pollWhenDue();
        assertThat(feed.health().failures()).isZero();
        assertThat(feed.untilDue()).isLessThan(Duration.ofSeconds(67));
    }

    @Test
    void aClockThatWasSetBackKeepsNothingWaiting() {
        server.on("/feed", feed(ONE));
        feed.poll();

        feed.clock.pass(Duration.ofDays(-30));
        feed.poll();

        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void retryAfterInSecondsAndAsADateIsHeededUpToItsCap() {
        server.on("/feed", status(429, "Retry-After", "1800"));
        feed.poll();
        assertThat(feed.untilDue()).isEqualTo(Duration.ofMinutes(30));

        server.on("/feed", status(503, "Retry-After", "Mon, 04 May 2026 13:15:00 GMT"));
        feed.pollWhenDue();
        assertThat(feed.health().nextPoll()).isEqualTo(Instant.parse("2026-05-04T13:15:00Z"));

        server.on("/feed", status(503, "Retry-After", "99999999999999999999"));
        feed.pollWhenDue();
        assertThat(feed.untilDue()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void whatTheFeedItselfWishesIsRespectedAlsoAfterARestart() {
        String rss =
                "<rss version='2.0'><channel><title>Kabar</title><ttl>10</ttl><skipHours><hour>12</hour><hour>13</hour>"
                        + "</skipHours><item><guid>a:1</guid><title>Ships meet</title></item></channel></rss>";
        server.on("/feed", feed(rss));

        assertThat(feed.poll()).hasSize(1);
        assertThat(feed.health().nextPoll()).isEqualTo(Instant.parse("2026-05-04T14:00:00Z"));

        feed.clock.pass(feed.untilDue());
        feed.restart();
        feed.poll();
        assertThat(feed.untilDue()).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
    }

    @Test
    void theEncodingThatTheServerDeclaresReachesTheFormat() throws IOException {
        byte[] body = "Корабли встретились\n\nОСЛО - Корабли встретились.".getBytes(Charset.forName("KOI8-R"));
        server.on("/feed", ScriptedServer.bytes(body, "Content-Type", "text/plain; charset=\"koi8-r\""));

        SourceItem item = feed.source().poll().get(0);
        Reading reading = item.open(Progress.START, feed.clock.instant()).next().orElseThrow();

        assertThat(((Reading.Read) reading).story().headline()).isEqualTo("Корабли встретились");
    }
}
