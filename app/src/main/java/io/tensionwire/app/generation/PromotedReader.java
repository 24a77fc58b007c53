package io.tensionwire.app.generation;

import io.tensionwire.app.topic.TopicReader;
import io.tensionwire.contract.Topics;
import io.tensionwire.replay.generation.GenerationBook;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads a topic of the generation that is promoted, and of the next as soon as another one is. Not thread-safe. */
public final class PromotedReader implements AutoCloseable {
    private final Map<String, String> kafka;
    private final GenerationBook book;
    private final Function<Topics, String> topic;
    private TopicReader reader;

    /**
     * Connects.
     *
     * @param kafka client configuration
     * @param book tells which generation is promoted; closed with this
     * @param topic which of its topics is read
     */
    public PromotedReader(Map<String, String> kafka, GenerationBook book, Function<Topics, String> topic) {
        this.kafka = kafka;
        this.book = book;
        this.topic = topic;
        reader = open();
    }

    /** Starts at the end: {@link #poll} then hands over what comes from now on. */
    public void seekToEnd() {
        reader.seekToEnd();
    }

    /** Starts at the beginning: {@link #poll} then hands over everything. */
    public void seekToBeginning() {
        reader.seekToBeginning();
    }

    /**
     * Hands over what has come; waits up to a quarter of a second for it. After a promotion, what comes in the topic of the other
     * generation from then on.
     *
     * @return whether there was a promotion
     * @throws IOException if the book of generations cannot be read
     */
    public boolean poll(Consumer<ConsumerRecord<String, byte[]>> records) throws IOException {
        boolean switched = book.refresh();
        if (switched) {
            reader.close();
            reader = open();
            reader.seekToEnd();
        }
        reader.poll(records);
        return switched;
    }

    /** Returns the name of the topic that is read now. */
    public String topic() {
        return topic.apply(book.promoted().topics());
    }

    @Override
    public void close() {
        reader.close();
        book.close();
    }

    private TopicReader open() {
        return new TopicReader(kafka, topic());
    }
}
