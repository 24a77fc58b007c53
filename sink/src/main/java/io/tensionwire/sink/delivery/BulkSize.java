package io.tensionwire.sink.delivery;

import java.time.Duration;

/**
 * How many bytes a bulk request may hold now. It grows while full requests are answered soon, shrinks while they take long, and
 * halves when the cluster says that it is too much. For the thread of the consumer; others may look.
 */
final class BulkSize {
    /** Within this a full request should be answered: long enough to be worth a request, short enough for a live feed. */
    private static final Duration SOON = Duration.ofMillis(500);

    private final BulkLimits limits;
    private volatile long bytes;

    /** Begins in the middle, so that it is found quickly. */
    BulkSize(BulkLimits limits) {
        this.limits = limits;
        bytes = Math.max(limits.leastBytes(), limits.mostBytes() / 2);
    }

    long bytes() {
        return bytes;
    }

    /** Takes in that a request was answered for every document. */
    void answered(long size, Duration time) {
        if (time.compareTo(SOON.multipliedBy(2)) > 0) {
            set(Math.min(bytes, bytes * 4 / 5));
        } else if (time.compareTo(SOON) < 0 && size >= bytes * 3 / 4) {
            set(bytes * 5 / 4);
        }
    }

    /** Takes in that a request of this size was too much. */
    void overtaxed(long size) {
        set(Math.min(bytes, size / 2));
    }

    private void set(long wanted) {
        bytes = Math.max(limits.leastBytes(), Math.min(limits.mostBytes(), wanted));
    }
}
