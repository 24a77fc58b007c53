package io.tensionwire.sink.delivery;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the sink fares, for the health check and, not more than every few seconds, for the log. Thread-safe. */
final class SinkHealth {
    private static final Logger LOG = LoggerFactory.getLogger(SinkHealth.class);
    private static final long NANOS_BETWEEN_LINES = Duration.ofSeconds(5).toNanos();

    private final String addresses;
    private final Set<Object> troubled = new HashSet<>();
    private Readiness readiness = new Readiness(false, "not started");
    private long troubledSince;
    private long nextLine = System.nanoTime();
    private boolean told;

    SinkHealth(String addresses) {
        this.addresses = addresses;
    }

    synchronized Readiness readiness() {
        return readiness;
    }

    /**
     * Takes in that Elasticsearch does not take something.
     *
     * @param what has the trouble, until {@link #fine} is told of it
     */
    synchronized void trouble(Object what, String reason) {
        long now = System.nanoTime();
        if (troubled.isEmpty()) {
            troubledSince = now;
        }
        troubled.add(what);
        if (now - nextLine >= 0) {
            nextLine = now + NANOS_BETWEEN_LINES;
            told = true;
            LOG.warn(
                    "Elasticsearch at {} does not take everything: {}. Nothing is lost: it is tried again until it does",
                    addresses,
                    reason);
        }
        readiness = new Readiness(false, "Elasticsearch at " + addresses + " does not take everything: " + reason);
    }

    /** Takes in that this one has no trouble, or no longer. */
    synchronized void fine(Object what) {
        boolean was = troubled.remove(what);
        if (!troubled.isEmpty()) {
            return;
        }
        if (was && told) {
            told = false;
            LOG.info(
                    "Elasticsearch at {} takes everything again after {} ms",
                    addresses,
                    Duration.ofNanos(System.nanoTime() - troubledSince).toMillis());
        }
        readiness = new Readiness(true, "Elasticsearch at " + addresses + " takes everything");
    }

    synchronized void stopped(String reason) {
        readiness = new Readiness(false, reason);
    }
}
