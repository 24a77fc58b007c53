package io.tensionwire.sink.delivery;

import io.tensionwire.sink.elastic.StoryDocument;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record of the topic as the sink understands it. */
sealed interface Reading {

    /** Returns the record as it was read. */
    ConsumerRecord<byte[], byte[]> record();

    /**
     * A story that can be sent.
     *
     * @param record the record
     * @param document what is sent
     */
    record Indexable(ConsumerRecord<byte[], byte[]> record, StoryDocument document) implements Reading {}

    /**
     * A record that tells no story that could be stored.
     *
     * @param record the record
     * @param cause why not, without text of the record
     */
    record Unreadable(ConsumerRecord<byte[], byte[]> record, String cause) implements Reading {}

    /** Returns how many bytes it brings into a bulk request. */
    default int bytes() {
        byte[] value = record().value();
        return value == null ? 0 : value.length;
    }
}
