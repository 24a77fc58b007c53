package io.tensionwire.sink.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.contract.RecordHeaders;
import io.tensionwire.sink.elastic.DocumentId;
import io.tensionwire.sink.elastic.StoryDocument;
import io.tensionwire.sink.elastic.StoryIndices;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads where a record goes: index, id and version. Key and headers tell it without a look at the value; what they do not tell
 * is read from the value. Thread-safe.
 */
final class RecordReader {
    private final StoryIndices indices;

    RecordReader(StoryIndices indices) {
        this.indices = indices;
    }

    Reading read(ConsumerRecord<byte[], byte[]> record) {
        byte[] value = record.value();
        if (value == null || value.length == 0) {
            return new Reading.Unreadable(
                    record, "the record has no value: a kill is a record with status canceled, never a null");
        }
        try {
            return new Reading.Indexable(record, document(record));
        } catch (IOException e) {
            return new Reading.Unreadable(
                    record,
                    "the value is not the JSON of a story, and headers to go by are missing: "
                            + e.getClass().getSimpleName());
        } catch (IllegalArgumentException e) {
            return new Reading.Unreadable(record, e.getMessage());
        }
    }

    private StoryDocument document(ConsumerRecord<byte[], byte[]> record) throws IOException {
        String id = record.key() == null ? null : new String(record.key(), UTF_8);
        String revision = RecordHeaders.text(record.headers(), RecordHeaders.REVISION);
        String month = RecordHeaders.text(record.headers(), RecordHeaders.MONTH);
        if (id == null || revision == null || month == null) {
            Whereabouts inValue = Whereabouts.read(record.value());
            id = id == null ? inValue.id() : id;
            revision = revision == null ? inValue.revision() : revision;
            month = month == null ? inValue.month() : month;
        }
        require(id != null && !id.isBlank(), "neither key nor value holds the id of the story");
        require(revision != null, "neither the header " + RecordHeaders.REVISION + " nor the value holds a revision");
        require(
                month != null,
                "neither the header " + RecordHeaders.MONTH + " nor the value holds a time of first creation");
        return new StoryDocument(indices.ofMonth(month), DocumentId.of(id), version(revision), record.value());
    }

    private static long version(String revision) {
        try {
            long version = Long.parseLong(revision);
            require(version >= 0, "the revision is negative");
            return version;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the revision is not a whole number", e);
        }
    }

    private static void require(boolean holds, String cause) {
        if (!holds) {
            throw new IllegalArgumentException(cause);
        }
    }
}
