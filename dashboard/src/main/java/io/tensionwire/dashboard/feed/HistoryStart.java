package io.tensionwire.dashboard.feed;

import java.time.Instant;
import java.util.Map;

/**
 * Where a reading begins.
 *
 * @param since the first record that arrived at this time or later; null to begin by offsets
 * @param offsets the first offset by partition; 0 for those that are not named
 */
public record HistoryStart(Instant since, Map<Integer, Long> offsets) {
    /** Begins with what arrived since then. */
    public static HistoryStart since(Instant time) {
        return new HistoryStart(time, Map.of());
    }

    /** Begins where a reader has left off. */
    public static HistoryStart at(Map<Integer, Long> offsets) {
        return new HistoryStart(null, Map.copyOf(offsets));
    }
}
