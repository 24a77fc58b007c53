package io.tensionwire.sink.delivery;

import java.time.Duration;

/**
 * When a bulk request is sent: as soon as one of the limits is reached.
 *
 * @param stories the most stories in one request, 1 or more
 * @param bytes the most bytes in one request, 1 or more; a single story that is larger is sent alone
 * @param linger how long the first story of a request waits for more
 */
public record BulkLimits(int stories, long bytes, Duration linger) {
    /** 500 stories, 5 MiB or 200 ms. */
    public static final BulkLimits DEFAULT = new BulkLimits(500, 5L << 20, Duration.ofMillis(200));

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public BulkLimits {
        if (stories < 1 || bytes < 1 || linger.isNegative()) {
            throw new IllegalArgumentException(
                    "a bulk request needs room for 1 story and 1 byte at least, and no negative wait: " + stories
                            + " stories, " + bytes + " bytes, " + linger);
        }
    }
}
