package io.tensionwire.dashboard.window;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The latest state of the stories in the window, and which stories must not be seen. Bounded. Thread-safe. */
final class LatestStories {
    private static final int KILLS = 100_000;

    private final Map<String, Entry> latest = new HashMap<>();
    private final Set<String> hidden = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > KILLS;
        }
    });

    /** Takes a new state in; returns it together with the state that it replaces. */
    synchronized Entry put(Entry entry) {
        String id = entry.facts().id();
        Entry before = latest.get(id);
        Entry known = before == null ? entry : entry.replacing(before.facts());
        latest.put(id, known);
        if (entry.isKill()) {
            hidden.add(id);
        } else {
            hidden.remove(id);
        }
        return known;
    }

    /** Forgets a state that has left the window, unless a newer one has come. */
    synchronized void left(Entry entry) {
        latest.remove(entry.facts().id(), entry);
    }

    synchronized Optional<Entry> of(String id) {
        return Optional.ofNullable(latest.get(id));
    }

    synchronized boolean isHidden(String id) {
        return hidden.contains(id);
    }

    synchronized Set<String> hidden() {
        return new LinkedHashSet<>(hidden);
    }
}
