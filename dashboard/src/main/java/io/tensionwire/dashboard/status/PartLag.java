package io.tensionwire.dashboard.status;

/**
 * How far a part of the pipeline is behind.
 *
 * @param part {@code enrich} or {@code sink}
 * @param records how many records it has still to read; -1 if that is not known
 */
public record PartLag(String part, long records) {}
