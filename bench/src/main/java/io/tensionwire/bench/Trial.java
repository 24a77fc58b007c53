package io.tensionwire.bench;

import io.tensionwire.app.topic.TopicReader;
import io.tensionwire.contract.Topics;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.KafkaStreams;

/** One pipeline that runs over topics of its own while what it commits is read. Not thread-safe. */
final class Trial implements AutoCloseable {
    private static final long STALLED_NANOS = Duration.ofMinutes(1).toNanos();
    private static final Duration DRAIN = Duration.ofSeconds(30);

    private final String name;
    private final KafkaStreams streams;
    private final TopicReader output;
    private long records;
    private long lastProgress;

    private Trial(String name, KafkaStreams streams, TopicReader output) {
        this.name = name;
        this.streams = streams;
        this.output = output;
    }

    /** Starts a pipeline over these topics and reads its output from the beginning. */
    static Trial start(Pipeline pipeline, Cluster cluster, Topics topics) {
        TopicReader output = cluster.reader(topics.enriched());
        output.seekToBeginning();
        Trial trial = new Trial(pipeline.name(), pipeline.over().apply(topics), output);
        trial.streams.start();
        trial.lastProgress = System.nanoTime();
        return trial;
    }

    /** Waits until the pipeline takes stories. */
    void awaitRunning() {
        while (streams.state() != KafkaStreams.State.RUNNING) {
            poll(record -> {});
        }
    }

    /**
     * Hands over what was committed since the last time; waits up to a quarter of a second for it.
     *
     * @throws IllegalStateException if the pipeline ended, or has written nothing for a minute
     */
    void poll(Consumer<ConsumerRecord<String, byte[]>> reader) {
        long before = records;
        output.poll(record -> {
            records++;
            reader.accept(record);
        });
        long now = System.nanoTime();
        if (records > before) {
            lastProgress = now;
        } else if (now - lastProgress > STALLED_NANOS || streams.state().hasCompletedShutdown()) {
            throw new IllegalStateException("the " + name + " is " + streams.state() + " and came to a halt after "
                    + records + " stories; the log above says why");
        }
    }

    /** Returns how many stories came out so far. */
    long records() {
        return records;
    }

    /** Stops the pipeline. */
    @Override
    public void close() {
        output.close();
        streams.close(DRAIN);
    }
}
