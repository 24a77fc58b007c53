package io.tensionwire.sink.delivery;

import java.time.Duration;

/**
 * When a bulk request is sent while others are on their way, as soon as one of the limits is reached, and how many at once.
 * While none is on its way, whatever is there is sent.
 *
 * @param documents the most documents in one request, 1 or more
 * @param leastBytes what a request may always hold, 1 or more; a single document that is larger is sent alone
 * @param mostBytes what a request never exceeds, not less than the least: between the two it follows what the cluster takes
 * @param linger how long the first document of a request waits for more
 * @param requests how many requests may be on their way at once, 1 or more
 */
public record BulkLimits(int documents, long leastBytes, long mostBytes, Duration linger, int requests) {
    /** 5000 documents, 256 KiB to 4 MiB, 50 ms, 3 requests. */
    public static final BulkLimits DEFAULT = new BulkLimits(5000, 256L << 10, 4L << 20, Duration.ofMillis(50), 3);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public BulkLimits {
        if (documents < 1 || leastBytes < 1 || mostBytes < leastBytes || linger.isNegative() || requests < 1) {
            throw new IllegalArgumentException(
                    "bulk requests need room for 1 document and 1 byte at least, an upper limit that is not below the lower"
                            + " one, no negative wait and 1 request at least: " + documents + " documents, "
                            + leastBytes
                            + " to " + mostBytes + " bytes, " + linger + ", " + requests + " requests");
        }
    }

    /** Returns the limits with other bounds on the size and the number of requests. */
    public BulkLimits with(long most, int atOnce) {
        return new BulkLimits(documents, Math.min(leastBytes, most), most, linger, atOnce);
    }
}
