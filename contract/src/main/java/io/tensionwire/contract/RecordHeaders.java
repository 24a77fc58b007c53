package io.tensionwire.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * The headers of every record: CloudEvents 1.0, Kafka protocol binding, binary content mode, so that the value needs no
 * wrapper; and the headers of what was rejected.
 */
public final class RecordHeaders {
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    public static final String TIME = "ce_time";
    public static final String DATA_SCHEMA = "ce_dataschema";
    public static final String CONTENT_TYPE = "content-type";

    /** Revision of an enriched story, decimal: the external version in Elasticsearch. */
    public static final String REVISION = "tw_revision";
    /** Id of the document in Elasticsearch that the value is a state of, where the key is not that id. */
    public static final String DOCUMENT = "tw_document";
    /** Month of {@code firstCreated} or {@code start}, {@code yyyy-MM} in UTC: names the index that the document lives in. */
    public static final String MONTH = "tw_month";
    /** Why a record was rejected, for a reader. */
    public static final String CAUSE = "tw_cause";
    /** Which part rejected it: {@code ingest}, {@code enrich} or {@code sink}. */
    public static final String STAGE = "tw_stage";
    /** Where it came from: a source and item, or a topic, partition and offset. */
    public static final String ORIGIN = "tw_origin";

    /** How many bytes there were, decimal, of what ingest rejected; the value holds the first of them where it is shorter. */
    public static final String LENGTH = "tw_length";

    private static final List<String> CLOUD_EVENT =
            List.of(SPEC_VERSION, ID, SOURCE, TYPE, TIME, DATA_SCHEMA, CONTENT_TYPE);
    private static final Header VERSION_1 = constant(SPEC_VERSION, "1.0");

    private RecordHeaders() {}

    /** Returns a header that any number of records may share. */
    static Header constant(String name, String text) {
        return new RecordHeader(name, text.getBytes(UTF_8));
    }

    /**
     * Sets the CloudEvents attributes. {@code ce_time} is left out of a time before the year 0 or after 9999, which RFC 3339
     * cannot tell.
     *
     * @param type what the record tells of
     * @param id unique together with the source; a record that is sent twice has the same one
     * @param source {@link Topics#eventSource}
     * @param time when a version of a raw story was made; of everything else, when the record was made
     */
    public static void cloudEvent(Headers headers, EventType type, String id, String source, Instant time) {
        if (headers.iterator().hasNext()) {
            CLOUD_EVENT.forEach(headers::remove);
        }
        headers.add(VERSION_1).add(type.header());
        add(headers, ID, id);
        add(headers, SOURCE, source);
        if (time != null && InstantText.isUsual(time)) {
            add(headers, TIME, InstantText.of(time));
        }
        if (type.dataSchema() != null) {
            headers.add(type.dataSchemaHeader());
        }
        headers.add(type.contentTypeHeader());
    }

    /**
     * Sets where a document is filed.
     *
     * @param document its id; null where it is the key
     * @param time whose month it is filed under
     */
    public static void file(Headers headers, String document, Instant time) {
        if (document != null) {
            set(headers, DOCUMENT, document);
        }
        set(headers, MONTH, YearMonth.from(time.atOffset(ZoneOffset.UTC)).toString());
    }

    /** Replaces a header by one of this text in UTF-8. */
    public static void set(Headers headers, String name, String text) {
        headers.remove(name);
        add(headers, name, text);
    }

    private static void add(Headers headers, String name, String text) {
        headers.add(name, text.getBytes(UTF_8));
    }

    /** Returns the text of the last header of this name; null if there is none. */
    public static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
