/**
 * Publishes exactly once: stories, what was refused, and where their source stands go out in one Kafka transaction, and a
 * restart takes up exactly behind the last one that was committed.
 */
package io.tensionwire.ingest.publish;
