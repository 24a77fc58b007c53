package io.tensionwire.replay.job;

import java.io.Closeable;
import org.apache.kafka.clients.consumer.Consumer;

/** What a running job is told: by other processes through its topic, and by this one. Only {@link #stop} is thread-safe. */
public final class ReplayOrders implements Closeable {
    private final Consumer<byte[], byte[]> consumer;
    private JobTopic.Order order = JobTopic.Order.GO_ON;
    private volatile boolean stopped;

    /**
     * Hears what comes from now on.
     *
     * @param consumer stands behind what was read of the job's topic; closed with this
     */
    public ReplayOrders(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /** Stops the job in order. May be called by any thread. */
    public void stop() {
        stopped = true;
    }

    /** Returns what is to be done now. */
    JobTopic.Order now() {
        order = JobTopic.next(consumer, order);
        return stopped ? JobTopic.Order.STOP : order;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
