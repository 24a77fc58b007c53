package io.tensionwire.ingest.newsml;

/**
 * Where an item stands in its document, in UTF-16 code units.
 *
 * @param from where it begins
 * @param to where the next thing begins
 */
record Span(int from, int to) {}
