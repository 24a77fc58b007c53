package io.tensionwire.ingest.publish;

import java.time.Duration;

/**
 * How much goes into a transaction, and how long publishing tries.
 *
 * @param linesPerTransaction the most readings in a transaction; at least 1
 * @param bytesPerTransaction a transaction is committed once its values reach this many bytes; at least 1
 * @param largestRecord the most bytes of one record, key and headers included; a larger story is refused. No more than the
 *     {@code max.message.bytes} of the topics, at least 65536
 * @param attempts how often a transaction is tried before publishing stops; at least 1
 * @param pause how long to wait before the second attempt; doubled for each further one, up to 30 s
 */
public record PublishLimits(
        int linesPerTransaction, long bytesPerTransaction, int largestRecord, int attempts, Duration pause) {
    /**
     * Fits brokers and topics as they come: 4,000 lines or 4 MiB a transaction, large enough that the commit does not weigh,
     * small enough that what is in hand does not outlive many collections of garbage; records up to 1,000,000 bytes.
     */
    public static final PublishLimits DEFAULT =
            new PublishLimits(4_000, 4 << 20, 1_000_000, 10, Duration.ofMillis(500));

    private static final int SMALLEST_RECORD = 1 << 16;

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one is too small
     */
    public PublishLimits {
        if (linesPerTransaction < 1 || bytesPerTransaction < 1 || attempts < 1) {
            throw new IllegalArgumentException("lines and bytes per transaction and attempts must be at least 1");
        }
        if (largestRecord < SMALLEST_RECORD) {
            throw new IllegalArgumentException(
                    "the largest record must be at least " + SMALLEST_RECORD + " bytes, not " + largestRecord);
        }
    }
}
