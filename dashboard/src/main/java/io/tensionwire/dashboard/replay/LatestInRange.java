package io.tensionwire.dashboard.replay;

import io.tensionwire.dashboard.stream.BadRequestException;
import io.tensionwire.dashboard.stream.Filter;
import io.tensionwire.dashboard.window.Entry;
import io.tensionwire.dashboard.window.PublicTopic;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers the latest state of each story that a filter lets through. Bounded. Not thread-safe. */
final class LatestInRange {
    private static final int MOST = 20_000;
    private static final long MOST_BYTES = 200L << 20;

    private final Filter filter;
    private final Map<String, Entry> latest = new HashMap<>();
    private long bytes;

    LatestInRange(Filter filter) {
        this.filter = filter;
    }

    /** Takes a record in: the later ones of a story replace the earlier ones, a kill takes them away. */
    void add(Entry entry) {
        String id = entry.facts().id();
        boolean wanted =
                !entry.isKill() && entry.facts().time() != null && filter.lets(PublicTopic.STORIES, entry.facts());
        Entry before = wanted ? latest.put(id, entry) : latest.remove(id);
        bytes += (wanted ? entry.value().length : 0) - (before == null ? 0 : before.value().length);
        if (latest.size() > MOST || bytes > MOST_BYTES) {
            throw new BadRequestException("there are more than " + MOST
                    + " stories, or 200 MB of them, between these times; choose a shorter range or a narrower filter");
        }
    }

    /** Returns them in the order of event time. */
    List<Entry> inOrder() {
        return latest.values().stream()
                .sorted(Comparator.comparing((Entry entry) -> entry.facts().time())
                        .thenComparing(entry -> entry.facts().id()))
                .toList();
    }
}
