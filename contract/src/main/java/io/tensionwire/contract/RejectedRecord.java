package io.tensionwire.contract;

import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What could not be read, annotated or indexed, kept with its bytes so that it can be fed again.
 *
 * @param key the key as found; may be null
 * @param value the bytes as found; may be null
 * @param stage the part that rejects it: {@code ingest}, {@code enrich} or {@code sink}
 * @param origin where it came from: source and item, or topic, partition and offset
 * @param cause why, for a reader; never holds text of the story
 */
public record RejectedRecord(byte[] key, byte[] value, String stage, String origin, String cause) {
    /** The stage of what could not be read. */
    public static final String INGEST = "ingest";

    /**
     * Returns the record for the topic of the rejected. Its {@code ce_id} is made of the origin and the bytes: what is rejected
     * twice, because it was read twice, is the same event.
     *
     * @param now the time of rejection
     */
    public ProducerRecord<byte[], byte[]> toProducerRecord(Topics topics, Instant now) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topics.rejected(), null, now.toEpochMilli(), key, value);
        String id = origin + '#' + ContentHash.of(value);
        RecordHeaders.cloudEvent(record.headers(), EventType.REJECTED, id, topics.eventSource(stage), now);
        RecordHeaders.set(record.headers(), RecordHeaders.STAGE, stage);
        RecordHeaders.set(record.headers(), RecordHeaders.ORIGIN, origin);
        RecordHeaders.set(record.headers(), RecordHeaders.CAUSE, cause);
        return record;
    }
}
