package io.tensionwire.sink.delivery;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the sink fares, for the health check and, not more than every few seconds, for the log. Thread-safe. */
final class SinkHealth {
    private static final Logger LOG = LoggerFactory.getLogger(SinkHealth.class);
    private static final long NANOS_BETWEEN_LINES = Duration.ofSeconds(5).toNanos();

    private final String addresses;
    private Readiness readiness = new Readiness(false, "not started");
    private boolean troubled;
    private long troubledSince;
    private long lastLine;

    SinkHealth(String addresses) {
        this.addresses = addresses;
    }

    synchronized Readiness readiness() {
        return readiness;
    }

    synchronized void trouble(String reason) {
        long now = System.nanoTime();
        if (!troubled) {
            troubledSince = now;
        }
        if (!troubled || now - lastLine >= NANOS_BETWEEN_LINES) {
            lastLine = now;
            LOG.warn(
                    "Elasticsearch at {} takes no stories: {}. Nothing is lost: it is tried again until it does",
                    addresses,
                    reason);
        }
        troubled = true;
        readiness = new Readiness(false, "Elasticsearch at " + addresses + " takes no stories: " + reason);
    }

    synchronized void fine() {
        if (troubled) {
            LOG.info(
                    "Elasticsearch at {} takes stories again after {} ms",
                    addresses,
                    Duration.ofNanos(System.nanoTime() - troubledSince).toMillis());
        }
        troubled = false;
        readiness = new Readiness(true, "Elasticsearch at " + addresses + " takes stories");
    }

    synchronized void stopped(String reason) {
        readiness = new Readiness(false, reason);
    }
}
