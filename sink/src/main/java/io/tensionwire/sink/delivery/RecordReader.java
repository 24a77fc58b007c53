package io.tensionwire.sink.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.contract.RecordHeaders;
import io.tensionwire.sink.elastic.Document;
import io.tensionwire.sink.elastic.DocumentId;
import io.tensionwire.sink.elastic.IndexFamily;
import java.io.IOException;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads where a record goes: index, id and version. Key and headers tell it without a look at the value; what they do not tell
 * is read from the value. Thread-safe.
 */
final class RecordReader {
    private final Map<String, TopicRoute> routes;

    /** A reader of records from these topics. */
    RecordReader(Map<String, TopicRoute> routes) {
        this.routes = Map.copyOf(routes);
    }

    Reading read(ConsumerRecord<byte[], byte[]> record) {
        TopicRoute route = routes.get(record.topic());
        IndexFamily family = route.indices().family();
        byte[] value = record.value();
        if (value == null || value.length == 0) {
            return new Reading.Unreadable(
                    record, family, "the record has no value: what is gone is a record that says so, never a null");
        }
        try {
            return new Reading.Indexable(record, document(record, route));
        } catch (IOException e) {
            return new Reading.Unreadable(
                    record,
                    family,
                    "the value is not the JSON that it should be, and headers to go by are missing: "
                            + e.getClass().getSimpleName());
        } catch (IllegalArgumentException e) {
            return new Reading.Unreadable(record, family, e.getMessage());
        }
    }

    private static Document document(ConsumerRecord<byte[], byte[]> record, TopicRoute route) throws IOException {
        IndexFamily family = route.indices().family();
        boolean revised = family.ordering() == IndexFamily.Ordering.REVISION;
        String id = id(record, family);
        String revision = revised ? RecordHeaders.text(record.headers(), RecordHeaders.REVISION) : null;
        String month = RecordHeaders.text(record.headers(), RecordHeaders.MONTH);
        if (id == null || month == null || (revised && revision == null)) {
            Whereabouts inValue = Whereabouts.read(record.value(), family);
            id = id == null ? inValue.id() : id;
            revision = revision == null ? inValue.revision() : revision;
            month = month == null ? inValue.month() : month;
        }
        require(id != null && !id.isBlank(), "neither key nor headers nor value hold the id");
        require(
                !revised || revision != null,
                "neither the header " + RecordHeaders.REVISION + " nor the value holds a revision");
        require(
                month != null,
                "neither the header " + RecordHeaders.MONTH + " nor the value holds a time that names the month");
        long version = revised ? version(revision) : route.epoch().version(record.offset());
        return new Document(family, route.indices().ofMonth(month), DocumentId.of(id), version, record.value());
    }

    /** Returns null where key and headers do not tell it. */
    private static String id(ConsumerRecord<byte[], byte[]> record, IndexFamily family) {
        if (family == IndexFamily.ALERTS) {
            // The key is the subject alone, which has many alerts.
            return RecordHeaders.text(record.headers(), RecordHeaders.DOCUMENT);
        }
        return record.key() == null ? null : new String(record.key(), UTF_8);
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
