package io.tensionwire.enrich.alert;

import io.tensionwire.contract.Alert.Severity;
import io.tensionwire.contract.StoryEvidence;
import io.tensionwire.contract.TensionPoint;
import java.util.List;

/**
 * A day on which a subject stands out.
 *
 * @param day days since 1970
 * @param severity how much
 * @param threshold the z-score from which on that severity is given
 * @param zscore of the day
 * @param level of the day
 * @param sources distinct sources of the day
 * @param why what it stands on
 */
record StandingDay(
        long day,
        Severity severity,
        double threshold,
        double zscore,
        double level,
        int sources,
        List<StoryEvidence> why) {

    /** Returns the day as it stands out; null if it does not. */
    static StandingDay of(TensionPoint point, AlertThresholds thresholds) {
        Severity severity = thresholds.severity(point);
        return severity == null
                ? null
                : new StandingDay(
                        dayOf(point),
                        severity,
                        thresholds.of(severity),
                        point.zscore(),
                        point.level(),
                        point.sources(),
                        point.top());
    }

    static long dayOf(TensionPoint point) {
        return Math.floorDiv(point.start().getEpochSecond(), 86_400L);
    }
}
