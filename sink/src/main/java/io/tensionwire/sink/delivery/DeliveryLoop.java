package io.tensionwire.sink.delivery;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Reads the topics and delivers them: several bulks are on their way while the next is gathered, and the consumer is polled all
 * the time, so that it stays a member of its group however long Elasticsearch takes.
 */
final class DeliveryLoop implements ConsumerRebalanceListener {
    /** The longest wait for records, and the longest between two looks at anything else. */
    private static final Duration TURN = Duration.ofMillis(100);
    /** The longest wait for records while a bulk is on its way. */
    private static final Duration SHORT_TURN = Duration.ofMillis(5);

    private final Consumer<byte[], byte[]> consumer;
    private final RecordReader reader;
    private final Outlet outlet;
    private final Duration drainTimeout;
    private final Backlog backlog;
    private final BulkFleet fleet;
    private final Commits commits;
    private final Map<TopicPartition, OffsetAndMetadata> reached = new HashMap<>();

    DeliveryLoop(Consumer<byte[], byte[]> consumer, RecordReader reader, SinkSettings settings, Outlet outlet) {
        this.consumer = consumer;
        this.reader = reader;
        this.outlet = outlet;
        drainTimeout = settings.drainTimeout();
        backlog = new Backlog(settings.bulk(), outlet.size());
        fleet = new BulkFleet(settings.bulk().requests(), outlet);
        commits = new Commits(consumer);
    }

    /** Delivers the topics until closing begins, then what was read by then. */
    void run(Collection<String> topics, CountDownLatch closing) throws InterruptedException {
        consumer.subscribe(topics, this);
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
        if (full && !fleet.hasRoom()) {
            fleet.await(TURN);
            wait = Duration.ZERO;
        } else if (!fleet.isEmpty()) {
            wait = SHORT_TURN;
        }
        ConsumerRecords<byte[], byte[]> records = consumer.poll(wait);
        records.forEach(record -> backlog.add(reader.read(record)));
        reached.putAll(records.nextOffsets());
    }

    private void advance() {
        commits.add(fleet.advance());
        // While nothing is on its way there is nothing to wait for: what comes meanwhile makes up the next bulk.
        while (fleet.hasRoom() && (fleet.isEmpty() ? !backlog.isEmpty() : backlog.isDue())) {
            fleet.launch(backlog.take());
        }
        // Beyond the last record there may be the marks of transactions: without them the group would seem to lag.
        reached.entrySet().removeIf(position -> {
            boolean through = fleet.isClear(position.getKey()) && !backlog.holds(position.getKey());
            if (through) {
                commits.add(Map.of(position.getKey(), position.getValue()));
            }
            return through;
        });
        outlet.counts().show(fleet.size(), backlog.size(), outlet.size().bytes());
    }

    /** Brings to an end what was read, as far as time allows, and commits what is settled. */
    private void drain() throws InterruptedException {
        long deadline = System.nanoTime() + drainTimeout.toNanos();
        while (!(fleet.isEmpty() && backlog.isEmpty()) && System.nanoTime() < deadline) {
            while (fleet.hasRoom() && !backlog.isEmpty()) {
                fleet.launch(backlog.take());
            }
            fleet.await(Duration.ofNanos(Math.max(0, Math.min(TURN.toNanos(), deadline - System.nanoTime()))));
            advance();
        }
        commits.finish(drainTimeout);
    }

    private void forget(Collection<TopicPartition> partitions) {
        backlog.forget(partitions);
        fleet.forget(partitions);
        commits.forget(partitions);
        reached.keySet().removeAll(partitions);
    }
}
