package io.tensionwire.ingest.rejected;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.contract.RecordHeaders;
import io.tensionwire.contract.RejectedRecord;
import io.tensionwire.ingest.format.HeldBytes;
import io.tensionwire.ingest.format.ItemHints;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.Readings;
import io.tensionwire.ingest.source.ItemStamp;
import io.tensionwire.ingest.source.SourceItem;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The bytes of one rejected record. Named after the record's place in its topic, and its stamp tells, so that it is published
 * once whatever happens.
 *
 * @param record the record
 * @param reading how its source is read
 */
record RejectedItem(ConsumerRecord<byte[], byte[]> record, SourceReading reading) implements SourceItem {
    private static final String FED_AGAIN = "rejected/partition-";

    @Override
    public String name() {
        return FED_AGAIN + record.partition() + "@" + record.offset();
    }

    @Override
    public String publishedAs(String source) {
        return reading.origin().source();
    }

    @Override
    public ItemStamp stamp() {
        return new ItemStamp(record.value().length, Instant.ofEpochMilli(record.timestamp()));
    }

    @Override
    public Readings open(Progress from, Instant arrival) throws IOException {
        ItemHints hints = new ItemHints(reading.origin(), originalItem(), null, arrival);
        return reading.formats().read(new HeldBytes(record.value()), hints, from);
    }

    /** Tells whether today's readers find a story or a notice in it. */
    boolean isReadable() throws IOException {
        try (Readings readings = open(Progress.START, null)) {
            for (Optional<Reading> next = readings.next(); next.isPresent(); next = readings.next()) {
                if (!(next.get() instanceof Reading.Refused)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The name that the item had in its source: ids may be derived from it. */
    private String originalItem() {
        return originalItem(record);
    }

    private static String originalItem(ConsumerRecord<byte[], byte[]> record) {
        String key = key(record);
        return key.substring(key.indexOf('/') + 1);
    }

    /** Tells whether it was rejected when it had been fed again before. */
    static boolean wasFedAgain(ConsumerRecord<byte[], byte[]> record) {
        return originalItem(record).startsWith(FED_AGAIN);
    }

    /** Returns the source of a rejected record; empty if ingest did not reject it. */
    static Optional<String> source(ConsumerRecord<byte[], byte[]> record) {
        String key = key(record);
        boolean ours = RejectedRecord.INGEST.equals(RecordHeaders.text(record.headers(), RecordHeaders.STAGE));
        return ours && record.value() != null && key.contains("/")
                ? Optional.of(key.substring(0, key.indexOf('/')))
                : Optional.empty();
    }

    /** Tells whether only the first of its bytes were kept. */
    static boolean isCut(ConsumerRecord<byte[], byte[]> record) {
        String length = RecordHeaders.text(record.headers(), RecordHeaders.LENGTH);
        return length != null && !length.equals(Integer.toString(record.value().length));
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? "" : new String(record.key(), UTF_8);
    }
}
