/**
 * Kafka to Elasticsearch, idempotently: every state of a story is sent at least once, and the last one stands.
 *
 * <p>{@code elastic} knows Elasticsearch: the connection, the index of a month, the bulk request and its answer.
 * {@code delivery} knows Kafka: what was read, what is on its way, what may be committed.
 */
package io.tensionwire.sink;
