package io.tensionwire.sink.delivery;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Reads the topic and delivers it: one bulk is on its way while the next is gathered, and the consumer is polled all the time, so
 * that it stays a member of its group however long Elasticsearch takes.
 */
final class DeliveryLoop implements ConsumerRebalanceListener {
    /** The longest wait for records, and the longest between two looks at anything else. */
    private static final Duration TURN = Duration.ofMillis(100);
    /** The longest wait for records while a bulk is on its way. */
    private static final Duration SHORT_TURN = Duration.ofMillis(10);

    private final Consumer<byte[], byte[]> consumer;
    private final RecordReader reader;
    private final Function<List<Reading>, BulkDelivery> deliveries;
    private final Duration drainTimeout;
    private final Backlog backlog;
    private final Commits commits;
    private final Map<TopicPartition, OffsetAndMetadata> reached = new HashMap<>();
    private BulkDelivery underWay;

    DeliveryLoop(
            Consumer<byte[], byte[]> consumer,
            RecordReader reader,
            SinkSettings settings,
            Function<List<Reading>, BulkDelivery> deliveries) {
        this.consumer = consumer;
        this.reader = reader;
        this.deliveries = deliveries;
        drainTimeout = settings.drainTimeout();
        backlog = new Backlog(settings.bulk());
        commits = new Commits(consumer);
    }

    /** Delivers the topic until closing begins, then what was read by then. */
    void run(String topic, CountDownLatch closing) throws InterruptedException {
        consumer.subscribe(List.of(topic), this);
        while (closing.getCount() > 0) {
            read();
            advance();
            commits.begin();
        }
        drain();
        forget(consumer.assignment());
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        // They are read from where their last reader committed.
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        try {
            drain();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
        forget(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        forget(partitions);
    }

    private void read() throws InterruptedException {
        boolean full = backlog.isFull();
        if (full) {
            consumer.pause(consumer.assignment());
        } else {
            consumer.resume(consumer.paused());
        }
        Duration wait = TURN;
        if (full && underWay != null && underWay.awaitsAnswer()) {
            underWay.await(TURN);
            wait = Duration.ZERO;
        } else if (underWay != null) {
            wait = SHORT_TURN;
        } else if (!backlog.isEmpty()) {
            wait = Duration.ofNanos(Math.max(0, Math.min(TURN.toNanos(), backlog.nanosUntilDue())));
        }
        ConsumerRecords<byte[], byte[]> records = consumer.poll(wait);
        records.forEach(record -> backlog.add(reader.read(record)));
        reached.putAll(records.nextOffsets());
    }

    private void advance() {
        if (underWay != null) {
            underWay.advance();
            if (underWay.settled()) {
                commits.add(underWay.offsets());
                underWay = null;
            }
        }
        if (underWay == null && backlog.nanosUntilDue() <= 0) {
            deliverNext();
        }
        if (underWay == null && backlog.isEmpty()) {
            // Beyond the last story there may be the marks of transactions: without them the group would seem to lag.
            commits.add(reached);
            reached.clear();
        }
    }

    private void deliverNext() {
        underWay = deliveries.apply(backlog.take());
        underWay.advance();
    }

    /** Brings to an end what was read, as far as time allows, and commits what is settled. */
    private void drain() throws InterruptedException {
        long deadline = System.nanoTime() + drainTimeout.toNanos();
        while ((underWay != null || !backlog.isEmpty()) && System.nanoTime() < deadline) {
            if (underWay == null) {
                deliverNext();
            }
            underWay.await(Duration.ofNanos(Math.max(0, Math.min(TURN.toNanos(), deadline - System.nanoTime()))));
            advance();
        }
        commits.finish(drainTimeout);
    }

    private void forget(Collection<TopicPartition> partitions) {
        backlog.forget(partitions);
        commits.forget(partitions);
        reached.keySet().removeAll(partitions);
        if (underWay != null) {
            underWay.disown(partitions);
        }
    }
}
