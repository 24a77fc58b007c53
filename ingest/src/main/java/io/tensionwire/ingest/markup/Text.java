package io.tensionwire.ingest.markup;

/**
 * Characters between tags.
 *
 * @param characters as they stand, with entities and references replaced
 */
public record Text(String characters) implements Node {}
