package io.tensionwire.replay.history;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A range of one partition.
 *
 * @param partition which
 * @param from the first offset
 * @param to the offset behind the last one
 */
public record Slice(Partition partition, long from, long to) {
    /** Returns whether there is nothing in it. */
    @JsonIgnore
    public boolean isEmpty() {
        return from >= to;
    }

    /** Returns how many offsets it spans; some of them may be the ends of transactions. */
    public long length() {
        return Math.max(0, to - from);
    }

    /** Returns what is left of it from an offset on. */
    public Slice from(long offset) {
        return new Slice(partition, Math.max(from, offset), to);
    }
}
