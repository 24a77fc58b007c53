package io.tensionwire.replay.history;

import org.apache.kafka.common.header.Headers;

/**
 * A record as it once was published. The arrays are not copied.
 *
 * @param partition where it stood
 * @param offset its offset there
 * @param timestamp its timestamp, in milliseconds since 1970
 * @param time when its turn is, in milliseconds since 1970: its timestamp, or that of a record before it in its partition if
 *     that is later. So that times never fall within a partition, and an order by time keeps that of each partition
 * @param key its key; may be null
 * @param value its value; may be null
 * @param headers its headers
 */
public record HistoryRecord(
        Partition partition, long offset, long timestamp, long time, byte[] key, byte[] value, Headers headers) {
    /** Returns about how many bytes of memory it takes. */
    long size() {
        long bytes = 200;
        bytes += key == null ? 0 : key.length;
        return bytes + (value == null ? 0 : value.length);
    }
}
