package io.tensionwire.app.health;

import io.tensionwire.sink.delivery.DeliveryMeter;
import io.tensionwire.sink.delivery.FamilyCounts;
import io.tensionwire.sink.delivery.SinkCounts;
import io.tensionwire.sink.elastic.IndexFamily;
import java.time.Duration;
import java.time.InstantSource;

/** What the sink does, as metrics; counts are labelled {@code family}. Thread-safe. */
public final class SinkMetrics implements DeliveryMeter {
    private static final String PREFIX = "tensionwire.sink.";
    private static final String FAMILY = "family";

    private final Metrics metrics;
    private final InstantSource clock;

    /**
     * Metrics of one sink.
     *
     * @param metrics where they are added
     * @param clock tells how long ago a record arrived
     */
    public SinkMetrics(Metrics metrics, InstantSource clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Adds the counts of a sink. */
    public void add(SinkCounts counts) {
        for (IndexFamily family : IndexFamily.values()) {
            String name = family.label();
            FamilyCounts of = counts.of(family);
            metrics.count(PREFIX + "indexed", FAMILY, name, of::indexed);
            metrics.count(PREFIX + "stale", FAMILY, name, of::stale);
            metrics.count(PREFIX + "superseded", FAMILY, name, of::superseded);
            metrics.count(PREFIX + "rejected", FAMILY, name, of::rejected);
            metrics.count(PREFIX + "retries", FAMILY, name, of::retries);
        }
        metrics.count(PREFIX + "splits", counts::splits);
        metrics.gauge(PREFIX + "requests.under.way", counts::underWay);
        metrics.gauge(PREFIX + "records.waiting", counts::waiting);
        metrics.gauge(PREFIX + "request.limit.bytes", counts::requestBytes);
    }

    @Override
    public void answered(Duration time, int documents, long bytes) {
        metrics.time(PREFIX + "request", null, null, time);
        metrics.add(PREFIX + "sent.documents", documents);
        metrics.add(PREFIX + "sent.bytes", bytes);
    }

    @Override
    public void acknowledged(IndexFamily family, long timestamp) {
        Duration since = Duration.ofMillis(Math.max(0, clock.millis() - timestamp));
        metrics.time(PREFIX + "delay", FAMILY, family.label(), since);
    }
}
