package io.tensionwire.sink.delivery;

/**
 * Whether the sink does its work.
 *
 * @param ready whether it does
 * @param reason why, for a reader
 */
public record Readiness(boolean ready, String reason) {}
