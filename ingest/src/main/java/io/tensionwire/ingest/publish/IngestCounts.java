package io.tensionwire.ingest.publish;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;

/** What ingest has done since its start, over all sources and by source; only what is committed counts. Thread-safe. */
public final class IngestCounts {
    private final Map<String, SourceCounts> sources = new ConcurrentHashMap<>();

    /** Returns what the source of this name has brought. */
    public SourceCounts of(String source) {
        return sources.computeIfAbsent(source, name -> new SourceCounts());
    }

    /** Stories published. */
    public long stories() {
        return sum(SourceCounts::stories);
    }

    /** Pieces refused and published with their reason. */
    public long rejected() {
        return sum(SourceCounts::rejected);
    }

    /** Stories that were read again unchanged and not published again. */
    public long unchanged() {
        return sum(SourceCounts::unchanged);
    }

    /** Items read to their end. */
    public long items() {
        return sum(SourceCounts::items);
    }

    /** Items whose bytes could not be had. */
    public long failedItems() {
        return sum(SourceCounts::failedItems);
    }

    /** Messages that were no stories: heartbeats, tests, service messages. */
    public long noticed() {
        return sum(SourceCounts::noticed);
    }

    private long sum(ToLongFunction<SourceCounts> count) {
        return sources.values().stream().mapToLong(count).sum();
    }
}
