package io.tensionwire.contract;

import java.util.Locale;
import org.apache.kafka.common.header.Header;

/** What a record tells of, as the CloudEvents headers name it. */
public enum EventType {
    /** A {@link Story}. */
    STORY,
    /** An {@link EnrichedStory}. */
    ENRICHED_STORY,
    /** A {@link TensionPoint}. */
    TENSION_POINT,
    /** An {@link Alert}. */
    ALERT,
    /** A {@link RejectedRecord}: the value is bytes as they were found. */
    REJECTED("application/octet-stream"),
    /** Where a source stands. */
    POSITION;

    private final String contentType;
    private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String type = "io.tensionwire." + label + ".v1";
    private final String dataSchema = ContractSchema.id(label);
    private final Header header = RecordHeaders.constant(RecordHeaders.TYPE, type);
    private final Header dataSchemaHeader = RecordHeaders.constant(RecordHeaders.DATA_SCHEMA, dataSchema);
    private final Header contentTypeHeader;

    EventType() {
        this("application/json");
    }

    EventType(String contentType) {
        this.contentType = contentType;
        contentTypeHeader = RecordHeaders.constant(RecordHeaders.CONTENT_TYPE, contentType);
    }

    /** Returns the name in words parted by hyphens, such as {@code enriched-story}; the name of the schema's file. */
    public String label() {
        return label;
    }

    /** Returns {@code ce_type}, such as {@code io.tensionwire.enriched-story.v1}. Its version changes when readers would break. */
    public String type() {
        return type;
    }

    /** Returns {@code ce_dataschema}: the {@code $id} of the JSON Schema of the value; null where the value is no JSON. */
    public String dataSchema() {
        return this == REJECTED ? null : dataSchema;
    }

    /** Returns the header that holds {@link #type()}. */
    Header header() {
        return header;
    }

    /** Returns the header that holds {@link #dataSchema()}. */
    Header dataSchemaHeader() {
        return dataSchemaHeader;
    }

    /** Returns the header that holds {@link #contentType()}. */
    Header contentTypeHeader() {
        return contentTypeHeader;
    }

    /** Returns {@code content-type}. */
    public String contentType() {
        return contentType;
    }
}
