package io.tensionwire.sink.elastic;

/**
 * A topic as Kafka knows it.
 *
 * @param name its name
 * @param id Kafka's id of it: a topic that was deleted and created again has another; null where it is not known
 */
public record TopicIdentity(String name, String id) {}
