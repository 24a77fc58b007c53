package io.tensionwire.ingest.poll;

import java.time.Duration;

/**
 * What a server may cost before it is given up for this time.
 *
 * @param bytes the largest feed, counted before and after decompression
 * @param redirects how many redirects are followed in a row; 0 to 20
 * @param head how long to wait for a connection, and then for the head of an answer
 * @param whole how long one answer may take from the request to its last byte
 * @param retryAfter the longest {@code Retry-After} that is heeded
 */
public record FetchLimits(int bytes, int redirects, Duration head, Duration whole, Duration retryAfter) {
    /** 8 MiB, 5 redirects, 20 s to begin, 60 s in all, and up to 6 hours of patience. */
    public static final FetchLimits DEFAULT =
            new FetchLimits(8 << 20, 5, Duration.ofSeconds(20), Duration.ofSeconds(60), Duration.ofHours(6));

    private static final int MOST_REDIRECTS = 20;

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one lies outside its range
     */
    public FetchLimits {
        if (bytes < 1 || redirects < 0 || redirects > MOST_REDIRECTS) {
            throw new IllegalArgumentException("a feed may have at least 1 byte and 0 to " + MOST_REDIRECTS
                    + " redirects, not " + bytes + " and " + redirects);
        }
        if (!isPositive(head) || !isPositive(whole) || retryAfter.isNegative()) {
            throw new IllegalArgumentException("the times that an answer may take must be positive");
        }
    }

    private static boolean isPositive(Duration time) {
        return !time.isNegative() && !time.isZero();
    }
}
