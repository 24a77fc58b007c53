package io.tensionwire.ingest.publish;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** What one source has brought since ingest started; only what is committed counts. Thread-safe. */
public final class SourceCounts {
    private final LongAdder stories = new LongAdder();
    private final LongAdder rejected = new LongAdder();
    private final LongAdder unchanged = new LongAdder();
    private final LongAdder noticed = new LongAdder();
    private final LongAdder items = new LongAdder();
    private final LongAdder failedItems = new LongAdder();
    private volatile Instant lastSuccess;
    private volatile Instant lastHeard;

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

    /** Messages that were no stories: heartbeats, tests, service messages. */
    public long noticed() {
        return noticed.sum();
    }

    /** Items read to their end. */
    public long items() {
        return items.sum();
    }

    /** Items whose bytes could not be had. */
    public long failedItems() {
        return failedItems.sum();
    }

    /** Returns when something of the source was last committed; empty if nothing was. */
    public Optional<Instant> lastSuccess() {
        return Optional.ofNullable(lastSuccess);
    }

    /** Returns when the source last brought something new: a story, a notice or a piece that was refused. */
    public Optional<Instant> lastHeard() {
        return Optional.ofNullable(lastHeard);
    }

    void committed(Tally tally, Instant now) {
        stories.add(tally.stories());
        rejected.add(tally.rejected());
        unchanged.add(tally.unchanged());
        noticed.add(tally.noticed());
        items.add(tally.items());
        lastSuccess = now;
        if (tally.stories() + tally.rejected() + tally.noticed() > 0) {
            lastHeard = now;
        }
    }

    void itemFailed() {
        failedItems.increment();
    }
}
