package io.tensionwire.sink.delivery;

import io.tensionwire.sink.elastic.Document;
import io.tensionwire.sink.elastic.IndexFamily;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** A record of a topic as the sink understands it. */
sealed interface Reading {

    /** Returns the record as it was read. */
    ConsumerRecord<byte[], byte[]> record();

    /** Returns which document it is a state of; null if it is none. */
    Document.Name name();

    /**
     * A state of a document that can be sent.
     *
     * @param record the record
     * @param document what is sent
     * @param name which document it is
     */
    record Indexable(ConsumerRecord<byte[], byte[]> record, Document document, Document.Name name) implements Reading {
        Indexable(ConsumerRecord<byte[], byte[]> record, Document document) {
            this(record, document, document.name());
        }
    }

    /**
     * A record that holds nothing that could be stored.
     *
     * @param record the record
     * @param family what it should have been
     * @param cause why it is none, without text of the record
     */
    record Unreadable(ConsumerRecord<byte[], byte[]> record, IndexFamily family, String cause) implements Reading {
        @Override
        public Document.Name name() {
            return null;
        }
    }

    /** Returns where it was read. */
    default TopicPartition partition() {
        return new TopicPartition(record().topic(), record().partition());
    }

    /** Returns how many bytes it brings into a bulk request. */
    default int bytes() {
        byte[] value = record().value();
        return value == null ? 0 : value.length;
    }
}
