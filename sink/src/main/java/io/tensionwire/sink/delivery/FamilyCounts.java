package io.tensionwire.sink.delivery;

import java.util.concurrent.atomic.LongAdder;

/** What the sink has done with one family since it was made, in records. Thread-safe. */
public final class FamilyCounts {
    private final LongAdder indexed = new LongAdder();
    private final LongAdder stale = new LongAdder();
    private final LongAdder superseded = new LongAdder();
    private final LongAdder rejected = new LongAdder();
    private final LongAdder retries = new LongAdder();

    /** Returns how many were stored. */
    public long indexed() {
        return indexed.sum();
    }

    /** Returns how many were left out because a newer state stood in the index already. */
    public long stale() {
        return stale.sum();
    }

    /** Returns how many were not sent because a newer state was in the same request. */
    public long superseded() {
        return superseded.sum();
    }

    /** Returns how many went to the topic of the rejected. */
    public long rejected() {
        return rejected.sum();
    }

    /** Returns how often one had to be sent once more. */
    public long retries() {
        return retries.sum();
    }

    void countIndexed() {
        indexed.increment();
    }

    void countStale() {
        stale.increment();
    }

    void countSuperseded(int records) {
        superseded.add(records);
    }

    void countRejected() {
        rejected.increment();
    }

    void countRetry() {
        retries.increment();
    }
}
