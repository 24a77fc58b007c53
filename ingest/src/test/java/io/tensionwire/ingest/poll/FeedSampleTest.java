package io.tensionwire.ingest.poll;

import static io.tensionwire.ingest.poll.ScriptedServer.feed;
import static io.tensionwire.ingest.poll.ScriptedServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tensionwire.ingest.KnownFormats;
import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.Readings;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedSampleTest {
    private final FeedPool pool = new FeedPool(1, Duration.ZERO);
    private ScriptedServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
    }

    @AfterEach
    void stop() {
        pool.close();
        server.close();
    }

    @Test
    void aFeedIsReadThroughRedirects() throws IOException {
        server.on("/feed", status(302, "Location", "/new")).on("/new", feed("{\"id\":\"a:1\"}\n"));

        try (Readings sample = sample()) {
            Reading first = sample.next().orElseThrow();
            assertThat(((Reading.Read) first).story().id()).isEqualTo("a:1");
        }
    }

    @Test
    void aFeedThatCannotBeHadSaysWhy() {
        assertThatThrownBy(this::sample).hasMessageContaining("404");
        server.on("/feed", status(410));
        assertThatThrownBy(this::sample).hasMessageContaining("gone for good");
        server.on("/feed", status(302, "Location", "/feed"));
        assertThatThrownBy(this::sample).hasMessageContaining("more than 3 redirects");
    }

    private Readings sample() throws IOException {
        return FeedSample.of(
                new Provenance("kabar"), PolledFeed.settings(server.uri("/feed")), KnownFormats.all(), pool);
    }
}
