package io.tensionwire.contract;

import java.util.Locale;

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
    REJECTED,
    /** Where a source stands. */
    POSITION;

    /** The version of the contract: the folder of the schemas, and the end of {@code ce_type}. It changes when readers break. */
    public static final String VERSION = "v1";

    private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String type = "io.tensionwire." + label + "." + VERSION;
    private final String dataSchema = "urn:tensionwire:schema:" + VERSION + ":" + label;

    /** Returns the name in words parted by hyphens, such as {@code enriched-story}; the name of the schema's file. */
    public String label() {
        return label;
    }

    /** Returns {@code ce_type}, such as {@code io.tensionwire.enriched-story.v1}. */
    public String type() {
        return type;
    }

    /** Returns {@code ce_dataschema}: the {@code $id} of the JSON Schema of the value; null where the value is no JSON. */
    public String dataSchema() {
        return this == REJECTED ? null : dataSchema;
    }

    /** Returns {@code content-type}. */
    public String contentType() {
        return this == REJECTED ? "application/octet-stream" : "application/json";
    }
}
