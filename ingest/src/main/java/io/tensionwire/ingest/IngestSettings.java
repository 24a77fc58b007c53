package io.tensionwire.ingest;

import io.tensionwire.ingest.publish.PublishLimits;
import java.time.Duration;

/**
 * How ingest runs.
 *
 * @param sourceGroup names the sources that are run together; two processes must not run the same group, and the later one
 *     takes over from the earlier. Becomes the producer's transactional id.
 * @param pollInterval how long to wait after a round in which no source had anything
 * @param drainTimeout how long closing waits for the transaction in hand
 * @param limits how much goes into a transaction
 */
public record IngestSettings(String sourceGroup, Duration pollInterval, Duration drainTimeout, PublishLimits limits) {
    /**
     * The {@code batch.size} of the producer unless the properties of Kafka set it, in bytes. Stories take a few kilobytes: a
     * batch of Kafka's usual size holds so few that making it costs more than filling it.
     */
    public static final int PRODUCER_BATCH = 128 << 10;

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException if the group has no name or an interval is not positive
     */
    public IngestSettings {
        if (sourceGroup == null || sourceGroup.isBlank()) {
            throw new IllegalArgumentException("the source group needs a name, such as \"default\"");
        }
        if (pollInterval.isNegative() || pollInterval.isZero() || drainTimeout.isNegative()) {
            throw new IllegalArgumentException("the poll interval must be positive and the drain timeout not negative");
        }
    }

    /** The settings that fit most: polls every second, drains for 30 s. */
    public IngestSettings(String sourceGroup) {
        this(sourceGroup, Duration.ofSeconds(1), Duration.ofSeconds(30), PublishLimits.DEFAULT);
    }

    /** Returns the producer's transactional id. */
    public String transactionalId() {
        return "tensionwire-ingest-" + sourceGroup;
    }
}
