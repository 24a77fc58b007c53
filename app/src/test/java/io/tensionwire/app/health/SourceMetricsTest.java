package io.tensionwire.app.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.ingest.KnownFormats;
import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.publish.IngestCounts;
import io.tensionwire.ingest.source.FileSource;
import io.tensionwire.ingest.source.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SourceMetricsTest {
    private final Metrics metrics = new Metrics();
    private Instant now = Instant.parse("2026-05-04T12:00:00Z");
    private final SourceMetrics bySource = new SourceMetrics(metrics, () -> now);
    private final Source source = new FileSource(new Provenance("kabar"), List.of(), KnownFormats.all());

    @AfterEach
    void close() {
        metrics.close();
    }

    @Test
    void everyCountIsLabelledByItsSource() {
        bySource.add(source, new IngestCounts().of("kabar"), null);

        assertThat(metrics.text())
                .contains("tensionwire_ingest_source_items_total{source=\"kabar\"} 0.0")
                .contains("tensionwire_ingest_source_stories_total{source=\"kabar\"} 0.0")
                .contains("tensionwire_ingest_source_duplicates_total{source=\"kabar\"} 0.0")
                .contains("tensionwire_ingest_source_rejected_total{source=\"kabar\"} 0.0")
                .contains("tensionwire_ingest_source_last_success_timestamp_seconds{source=\"kabar\"} 0.0");
    }

    @Test
    void aSourceThatBringsNothingForTooLongIsAnAlarm() {
        bySource.add(source, new IngestCounts().of("kabar"), Duration.ofHours(1));

        now = now.plus(Duration.ofHours(1));
        assertThat(metrics.text()).contains("tensionwire_ingest_source_quiet{source=\"kabar\"} 0.0");
        now = now.plusSeconds(1);
        assertThat(metrics.text()).contains("tensionwire_ingest_source_quiet{source=\"kabar\"} 1.0");
    }

    @Test
    void aSourceOfWhichNothingIsExpectedIsNeverQuiet() {
        bySource.add(source, new IngestCounts().of("kabar"), null);
        now = now.plus(Duration.ofDays(100));

        assertThat(metrics.text()).contains("tensionwire_ingest_source_quiet{source=\"kabar\"} 0.0");
    }
}
