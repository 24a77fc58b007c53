package io.tensionwire.ingest.poll;

import static io.tensionwire.ingest.poll.ScriptedServer.feed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tensionwire.ingest.KnownFormats;
import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.source.SourceItem;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FeedPoolTest {
    private final FeedPool pool = new FeedPool(4, Duration.ofMillis(10));
    private final List<FeedSource> feeds = new ArrayList<>();
    private ScriptedServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
    }

    @AfterEach
    void stop() {
        feeds.forEach(FeedSource::close);
        pool.close();
        server.close();
    }

    @Test
    void aPollDoesNotWaitForTheServerAndIngestIsWokenOnceItHasAnswered() {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        server.on("/slow", exchange -> {
            asked.countDown();
            pass(answer);
            feed("{\"id\":\"a:1\"}\n").answer(exchange);
        });
        FeedSource slow = source("slow");
        CountDownLatch woken = new CountDownLatch(1);
        slow.wakeWith(woken::countDown);

        assertThat(slow.poll()).isEmpty();
        pass(asked);
        assertThat(slow.poll()).isEmpty();
        answer.countDown();

        pass(woken);
        assertThat(slow.poll()).hasSize(1);
    }

    @Test
    void severalFeedsOfOneHostAreAskedOneAfterAnother() {
        AtomicInteger atATime = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        for (String name : List.of("a", "b", "c", "d")) {
            server.on("/" + name, exchange -> {
                most.accumulateAndGet(atATime.incrementAndGet(), Math::max);
                feed("{\"id\":\"" + name + "\"}\n").answer(exchange);
                atATime.decrementAndGet();
            });
            source(name);
        }

        List<SourceItem> items = new ArrayList<>();
        await().until(() -> {
            feeds.forEach(each -> items.addAll(each.poll()));
            return items.size() == 4;
        });

        assertThat(most).hasValue(1);
    }

    @Test
    void aClosedFeedGivesUpWhatItHasUnderWay() {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        server.on("/slow", exchange -> {
            asked.countDown();
            pass(never);
        });
        FeedSource slow = source("slow");
        slow.poll();
        pass(asked);

        slow.close();

        server.on("/other", feed("{\"id\":\"a:1\"}\n"));
        FeedSource other = source("other");
        await().until(() -> !other.poll().isEmpty());
        never.countDown();
    }

    private FeedSource source(String name) {
        FeedSource source = new FeedSource(
                new Provenance(name), PolledFeed.settings(server.uri("/" + name)), KnownFormats.all(), pool);
        feeds.add(source);
        return source;
    }

    private static void pass(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
