package io.tensionwire.enrich.topology;

import io.tensionwire.enrich.lifecycle.Retention;
import java.time.Duration;

/**
 * What an operator may decide about enrichment. All of it is event time.
 *
 * @param retention how long stories are remembered
 * @param reprintWindow how long after a report another one counts as its reprint
 */
public record EnrichSettings(Retention retention, Duration reprintWindow) {
    /** The usual retention; reprints within three days. */
    public static final EnrichSettings DEFAULT = new EnrichSettings(Retention.DEFAULT, Duration.ofDays(3));
}
