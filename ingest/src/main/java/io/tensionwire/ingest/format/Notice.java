package io.tensionwire.ingest.format;

/** What a wire sends that is no story. */
public enum Notice {
    /** A sign of life. */
    HEARTBEAT,
    /** A message that tests the line. */
    TEST,
    /** A message to editors, such as a schedule of coverage, or an event to come. */
    SERVICE
}
