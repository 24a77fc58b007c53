package io.tensionwire.contract;

/**
 * A stretch of text in UTF-16 code units.
 *
 * @param start first code unit
 * @param end the code unit after the last
 */
public record Span(int start, int end) {}
