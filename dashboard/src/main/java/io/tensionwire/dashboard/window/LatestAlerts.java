package io.tensionwire.dashboard.window;

import io.tensionwire.contract.Alert;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The latest state of the alerts; those that have not changed for longest give way. Thread-safe. */
public final class LatestAlerts {
    private static final int MOST = 2_000;

    private final Map<String, Alert> latest = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Alert> eldest) {
            return size() > MOST;
        }
    };

    synchronized void put(Alert alert) {
        latest.put(alert.subject() + ' ' + alert.start(), alert);
    }

    /** Returns all of them, the newest by event time first. */
    public synchronized List<Alert> all() {
        return latest.values().stream()
                .sorted(Comparator.comparing(Alert::start).reversed().thenComparing(Alert::subject))
                .toList();
    }
}
