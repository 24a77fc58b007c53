package io.tensionwire.contract;

/**
 * Where an entity is named.
 *
 * @param field the field of the story: {@code headline}, {@code dateline} or {@code body}
 * @param start first UTF-16 code unit
 * @param end the code unit after the last
 * @param text the slice of the field from start to end
 */
public record Mention(String field, int start, int end, String text) {}
