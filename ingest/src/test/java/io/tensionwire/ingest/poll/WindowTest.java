package io.tensionwire.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.ingest.KnownFormats;
import io.tensionwire.ingest.format.ItemHints;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Provenance;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WindowTest {

    @Test
    void storiesAreCountedWithoutWhatIsRefused() throws IOException {
        assertThat(of("{\"id\":\"1\"}\nnonsense\n{\"id\":\"2\"}\n").stories()).isEqualTo(2);
    }

    @Test
    void twiceTheWindowIsRememberedAndNeverVeryFew() {
        assertThat(new Window(5, 500).remembered()).isEqualTo(100);
        assertThat(new Window(200, 20_000).remembered()).isEqualTo(400);
        assertThat(new Window(1_500, 150_000).remembered()).isEqualTo(2_000);
    }

    @Test
    void whatIsRememberedFitsIntoARecordHoweverLongTheIdsAre() {
        int stories = 5_000;
        long bytes = 600L * stories;

        assertThat(new Window(stories, bytes).remembered() * 600L).isBetween(600_000L, 700_000L);
        assertThat(new Window(1_000, 600_000).remembered()).isBetween(1_000, 1_200);
    }

    private static Window of(String feed) throws IOException {
        ItemHints hints = new ItemHints(new Provenance("kabar"), "feed", null, Instant.EPOCH);
        return Window.of(
                KnownFormats.all().read(new ByteArrayInputStream(feed.getBytes(UTF_8)), hints, Progress.START));
    }
}
