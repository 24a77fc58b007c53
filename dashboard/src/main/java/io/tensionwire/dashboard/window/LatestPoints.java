package io.tensionwire.dashboard.window;

import io.tensionwire.contract.TensionPoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The latest state of the points of the tension index; the oldest by event time give way. Thread-safe. */
public final class LatestPoints {
    private final int most;
    private final TreeMap<Instant, Map<String, TensionPoint>> byStart = new TreeMap<>();
    private int size;

    LatestPoints(int most) {
        this.most = most;
    }

    synchronized void put(TensionPoint point) {
        Map<String, TensionPoint> points = byStart.computeIfAbsent(point.start(), none -> new HashMap<>());
        if (points.put(point.key(), point) == null) {
            size++;
        }
        while (size > most) {
            size -= byStart.pollFirstEntry().getValue().size();
        }
    }

    /** Returns the points that fit and start in a stretch of time, the oldest first; null leaves a side open. */
    public synchronized List<TensionPoint> between(Instant from, Instant to, Predicate<TensionPoint> fits) {
        List<TensionPoint> found = new ArrayList<>();
        byStart.forEach((start, points) -> {
            if ((from == null || !start.isBefore(from)) && (to == null || start.isBefore(to))) {
                points.values().stream().filter(fits).forEach(found::add);
            }
        });
        return found;
    }

    /** Returns the start of the newest point; empty if there are none. */
    public synchronized Optional<Instant> newest() {
        return byStart.isEmpty() ? Optional.empty() : Optional.of(byStart.lastKey());
    }
}
