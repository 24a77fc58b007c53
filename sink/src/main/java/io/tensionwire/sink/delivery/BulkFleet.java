package io.tensionwire.sink.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The bulks that are on their way at once. For the thread of the consumer. */
final class BulkFleet {
    /** Between two looks at whether Kafka has acknowledged what was rejected. */
    private static final Duration ACKNOWLEDGEMENT_CHECK = Duration.ofMillis(5);

    private final int most;
    private final Outlet outlet;
    private final List<BulkDelivery> underWay = new ArrayList<>();
    private final OffsetLedger ledger = new OffsetLedger();
    private final Semaphore answers = new Semaphore(0);

    BulkFleet(int most, Outlet outlet) {
        this.most = most;
        this.outlet = outlet;
    }

    boolean hasRoom() {
        return underWay.size() < most;
    }

    boolean isEmpty() {
        return underWay.isEmpty();
    }

    int size() {
        return underWay.size();
    }

    /** Sends off a bulk. */
    void launch(List<Reading> readings) {
        BulkDelivery delivery = new BulkDelivery(readings, outlet);
        ledger.goesOut(delivery);
        underWay.add(delivery);
        delivery.advance(answers::release);
    }

    /** Lets each go on as far as it can now; returns the offsets that may be committed. Never waits. */
    Map<TopicPartition, OffsetAndMetadata> advance() {
        underWay.forEach(delivery -> delivery.advance(answers::release));
        underWay.removeIf(BulkDelivery::settled);
        return ledger.settled();
    }

    /** Waits until there may be something to advance, but not longer than this. */
    void await(Duration longest) throws InterruptedException {
        long wait = longest.toNanos();
        for (BulkDelivery delivery : underWay) {
            wait = Math.min(
                    wait,
                    delivery.delivered() ? ACKNOWLEDGEMENT_CHECK.toNanos() : Math.max(0, delivery.nanosUntilRetry()));
        }
        if (answers.tryAcquire(wait, TimeUnit.NANOSECONDS)) {
            answers.drainPermits();
        }
    }

    /** Returns whether nothing of this partition is on its way. */
    boolean isClear(TopicPartition partition) {
        return ledger.isClear(partition);
    }

    /** Forgets the offsets of partitions that others read from now on. What is on its way goes on: to send it twice is no harm. */
    void forget(Collection<TopicPartition> partitions) {
        ledger.forget(partitions);
    }
}
