package io.tensionwire.ingest.push;

import java.time.Duration;

/**
 * How much a push source takes in, and how long it waits.
 *
 * @param largestBody the most bytes of one request's body, at least 1
 * @param waiting how many requests may be under way at once, at least 1; a further one is told to come again
 * @param sending how long a client may take to send its body
 * @param committing how long a request waits for Kafka before its client is told to send it again
 */
public record PushLimits(int largestBody, int waiting, Duration sending, Duration committing) {
    /** Fits a wire's messages: 8 MiB, 32 requests at once, 30 s to send, a minute to commit. */
    public static final PushLimits DEFAULT = new PushLimits(8 << 20, 32, Duration.ofSeconds(30), Duration.ofMinutes(1));

    private static final int BODIES = 32 << 20;

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one is too small
     */
    public PushLimits {
        if (largestBody < 1 || waiting < 1) {
            throw new IllegalArgumentException(
                    "the largest body and the number of waiting requests must be at least 1");
        }
    }

    /** Returns these limits with another largest body, in bytes. */
    public PushLimits withLargestBody(int bytes) {
        return new PushLimits(bytes, waiting, sending, committing);
    }

    /** Returns how many bytes all bodies under way may take together: 32 MiB, or the largest body if that is more. */
    int bodies() {
        return Math.max(largestBody, BODIES);
    }
}
