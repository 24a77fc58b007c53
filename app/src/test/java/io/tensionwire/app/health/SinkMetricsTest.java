package io.tensionwire.app.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Topics;
import io.tensionwire.sink.delivery.DeliveryMeter;
import io.tensionwire.sink.delivery.SinkService;
import io.tensionwire.sink.delivery.SinkSettings;
import io.tensionwire.sink.elastic.ElasticsearchSettings;
import io.tensionwire.sink.elastic.IndexFamily;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SinkMetricsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private final Metrics metrics = new Metrics();
    private final SinkMetrics measured = new SinkMetrics(metrics, InstantSource.fixed(NOW));

    @Test
    void theDelayIsCountedFromTheTimestampOfTheRecord() {
        measured.acknowledged(
                IndexFamily.TENSION, NOW.minus(Duration.ofMillis(1500)).toEpochMilli());
        measured.acknowledged(IndexFamily.TENSION, NOW.plusSeconds(60).toEpochMilli());

        assertThat(metrics.text())
                .contains("tensionwire_sink_delay_seconds_count{family=\"tension\"} 2")
                .contains("tensionwire_sink_delay_seconds_sum{family=\"tension\"} 1.5")
                .contains("tensionwire_sink_delay_seconds_bucket{family=\"tension\",le=\"0.001\"} 1");
    }

    @Test
    void requestsAreCountedWithWhatTheyHeld() {
        measured.answered(Duration.ofMillis(20), 500, 1_000_000);
        measured.answered(Duration.ofMillis(30), 100, 200_000);

        assertThat(metrics.text())
                .contains("tensionwire_sink_request_seconds_count 2")
                .contains("tensionwire_sink_sent_documents_total 600.0")
                .contains("tensionwire_sink_sent_bytes_total 1200000.0");
    }

    @Test
    void everyFamilyHasItsCounts() {
        Map<String, Object> kafka = Map.of("bootstrap.servers", "127.0.0.1:9");
        try (SinkService sink = new SinkService(
                SinkSettings.to(ElasticsearchSettings.at("http://127.0.0.1:9")),
                kafka,
                kafka,
                new Topics(),
                DeliveryMeter.NONE)) {
            measured.add(sink.counts());

            assertThat(metrics.text())
                    .contains("tensionwire_sink_indexed_total{family=\"stories\"} 0.0")
                    .contains("tensionwire_sink_superseded_total{family=\"tension\"} 0.0")
                    .contains("tensionwire_sink_rejected_total{family=\"alerts\"} 0.0")
                    .contains("tensionwire_sink_splits_total 0.0")
                    .contains("tensionwire_sink_requests_under_way 0.0")
                    .contains("tensionwire_sink_request_limit_bytes 0.0");
        }
    }
}
