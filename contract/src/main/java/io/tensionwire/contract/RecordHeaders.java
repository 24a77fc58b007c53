package io.tensionwire.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

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
    public static final String CONTENT_TYPE = "content-type";

    /** {@code ce_type} of a raw story. */
    public static final String STORY = "io.tensionwire.story.v1";
    /** {@code ce_type} of an enriched story. */
    public static final String ENRICHED_STORY = "io.tensionwire.enriched-story.v1";
    /** {@code ce_type} of a point of the tension index. */
    public static final String TENSION_POINT = "io.tensionwire.tension-point.v1";
    /** {@code ce_type} of an alert. */
    public static final String ALERT = "io.tensionwire.alert.v1";
    /** {@code ce_type} of what was rejected. */
    public static final String REJECTED = "io.tensionwire.rejected.v1";

    /** Revision of an enriched story, decimal: the external version in Elasticsearch. */
    public static final String REVISION = "tw_revision";
    /** Month of {@code firstCreated}, {@code yyyy-MM} in UTC: names the index that the story lives in. */
    public static final String MONTH = "tw_month";
    /** Why a record was rejected, for a reader. */
    public static final String CAUSE = "tw_cause";
    /** Which part rejected it: {@code ingest}, {@code enrich} or {@code sink}. */
    public static final String STAGE = "tw_stage";
    /** Where it came from: a source and item, or a topic, partition and offset. */
    public static final String ORIGIN = "tw_origin";

    /** How many bytes there were, decimal, of what ingest rejected; the value holds the first of them where it is shorter. */
    public static final String LENGTH = "tw_length";

    private RecordHeaders() {}

    /**
     * Sets the CloudEvents attributes.
     *
     * @param type one of the {@code ce_type} constants
     * @param id unique together with the source
     * @param source URI reference of what produced the record, such as {@code /ingest/kabar-laut}
     * @param time when it happened
     */
    public static void cloudEvent(Headers headers, String type, String id, String source, Instant time) {
        set(headers, SPEC_VERSION, "1.0");
        set(headers, TYPE, type);
        set(headers, ID, id);
        set(headers, SOURCE, source);
        set(headers, TIME, InstantText.of(time));
        set(headers, CONTENT_TYPE, REJECTED.equals(type) ? "application/octet-stream" : "application/json");
    }

    /** Replaces a header by one of this text in UTF-8. */
    public static void set(Headers headers, String name, String text) {
        headers.remove(name);
        headers.add(name, text.getBytes(UTF_8));
    }

    /** Returns the text of the last header of this name; null if there is none. */
    public static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
