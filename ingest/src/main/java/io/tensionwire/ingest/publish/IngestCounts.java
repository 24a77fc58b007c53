package io.tensionwire.ingest.publish;

import java.util.concurrent.atomic.LongAdder;

/** What ingest has done since its start; only what is committed counts. Thread-safe. */
public final class IngestCounts {
    private final LongAdder stories = new LongAdder();
    private final LongAdder rejected = new LongAdder();
    private final LongAdder unchanged = new LongAdder();
    private final LongAdder noticed = new LongAdder();
    private final LongAdder items = new LongAdder();
    private final LongAdder failedItems = new LongAdder();

    /** Stories published. */
    public long stories() {
        return stories.sum();
    }

    /** Pieces refused and published with their reason. */
    public long rejected() {
        return rejected.sum();
    }

    /** Stories that were read again unchanged and not published again. */
    public long unchanged() {
        return unchanged.sum();
    }

    /** Items read to their end. */
    public long items() {
        return items.sum();
    }

    /** Items whose bytes could not be had. */
    public long failedItems() {
        return failedItems.sum();
    }

    /** Messages that were no stories: heartbeats, tests, service messages. */
    public long noticed() {
        return noticed.sum();
    }

    void committed(long published, long refused, long same, long notices, long ended) {
        stories.add(published);
        rejected.add(refused);
        unchanged.add(same);
        noticed.add(notices);
        items.add(ended);
    }

    void itemFailed() {
        failedItems.increment();
    }
}
