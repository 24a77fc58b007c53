package io.tensionwire.sink.delivery;

import io.tensionwire.sink.elastic.IndexFamily;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToLongFunction;

/** What the sink has done since it was made, and what it is at. Thread-safe. */
public final class SinkCounts {
    private final Map<IndexFamily, FamilyCounts> byFamily = new EnumMap<>(IndexFamily.class);
    private final LongAdder splits = new LongAdder();
    private volatile int underWay;
    private volatile int waiting;
    private volatile long requestBytes;

    SinkCounts() {
        for (IndexFamily family : IndexFamily.values()) {
            byFamily.put(family, new FamilyCounts());
        }
    }

    /** Returns what was done with one family. */
    public FamilyCounts of(IndexFamily family) {
        return byFamily.get(family);
    }

    /** Returns a count over all families. */
    public long sum(ToLongFunction<FamilyCounts> count) {
        return byFamily.values().stream().mapToLong(count).sum();
    }

    /** Returns how often a request was split because it was too large. */
    public long splits() {
        return splits.sum();
    }

    /** Returns how many bulks are on their way now. */
    public int underWay() {
        return underWay;
    }

    /** Returns how many records were read and are not yet on their way. */
    public int waiting() {
        return waiting;
    }

    /** Returns how many bytes a bulk request may hold now. */
    public long requestBytes() {
        return requestBytes;
    }

    void countSplit() {
        splits.increment();
    }

    void show(int bulks, int records, long bytes) {
        underWay = bulks;
        waiting = records;
        requestBytes = bytes;
    }
}
