package io.tensionwire.enrich.topology;

import io.tensionwire.enrich.alert.AlertRules;
import io.tensionwire.enrich.lifecycle.Retention;
import java.time.Duration;

/**
 * What an operator may decide about enrichment. All times are event time.
 *
 * @param retention how long stories are remembered
 * @param reprintWindow how long after a report another one counts as its reprint
 * @param alerts when a day of a subject stands out
 */
public record EnrichSettings(Retention retention, Duration reprintWindow, AlertRules alerts) {
    /** The usual retention; reprints within three days; the thresholds that come with the program. */
    public static final EnrichSettings DEFAULT =
            new EnrichSettings(Retention.DEFAULT, Duration.ofDays(3), AlertRules.builtIn());
}
