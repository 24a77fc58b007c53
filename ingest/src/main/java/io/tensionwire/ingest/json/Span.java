package io.tensionwire.ingest.json;

/**
 * A stretch of a text in UTF-16 code units.
 *
 * @param from its offset
 * @param to the offset behind its end
 */
public record Span(int from, int to) {}
