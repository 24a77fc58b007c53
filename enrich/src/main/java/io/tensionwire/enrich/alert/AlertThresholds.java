package io.tensionwire.enrich.alert;

import io.tensionwire.contract.Alert.Severity;
import io.tensionwire.contract.TensionPoint;

/**
 * When a day of a subject stands out.
 *
 * @param watch z-score from which on it is worth watching
 * @param warning z-score from which on it is a warning; not below {@code watch}
 * @param critical z-score from which on it is critical; not below {@code warning}
 * @param level the least level, 0 to 100
 * @param sources the least number of independent sources; at least 1
 */
public record AlertThresholds(double watch, double warning, double critical, double level, int sources) {
    /**
     * Checks the order of the thresholds.
     *
     * @throws IllegalArgumentException if they do not rise, or level or sources are out of range
     */
    public AlertThresholds {
        if (!(watch > 0 && watch <= warning && warning <= critical)) {
            throw new IllegalArgumentException("watch, warning and critical must be above 0 and rise; found " + watch
                    + ", " + warning + ", " + critical);
        }
        if (!(level >= 0 && level <= 100) || sources < 1) {
            throw new IllegalArgumentException(
                    "level must be 0 to 100 and sources at least 1; found " + level + " and " + sources);
        }
    }

    /** Returns how much this day stands out; null if it does not. */
    Severity severity(TensionPoint day) {
        if (day.zscore() == null || day.level() < level || day.sources() < sources || day.zscore() < watch) {
            return null;
        }
        return day.zscore() >= critical
                ? Severity.CRITICAL
                : day.zscore() >= warning ? Severity.WARNING : Severity.WATCH;
    }

    /** Returns the z-score from which on a severity is given. */
    double of(Severity severity) {
        return switch (severity) {
            case WATCH -> watch;
            case WARNING -> warning;
            case CRITICAL -> critical;
        };
    }
}
