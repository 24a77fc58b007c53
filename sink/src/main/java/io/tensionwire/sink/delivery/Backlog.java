package io.tensionwire.sink.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.common.TopicPartition;

/** What was read and is not yet on its way, in the order of reading. For the thread of the consumer. */
final class Backlog {
    private final BulkLimits limits;
    private final ArrayDeque<Reading> readings = new ArrayDeque<>();
    private long bytes;
    private long oldest;

    Backlog(BulkLimits limits) {
        this.limits = limits;
    }

    void add(Reading reading) {
        if (readings.isEmpty()) {
            oldest = System.nanoTime();
        }
        readings.add(reading);
        bytes += reading.bytes();
    }

    boolean isEmpty() {
        return readings.isEmpty();
    }

    /** Returns whether there is enough for a bulk request, so that no more should be read. */
    boolean isFull() {
        return readings.size() >= limits.stories() || bytes >= limits.bytes();
    }

    /** Returns in how many nanoseconds a bulk request should be made of it; 0 or less for now. */
    long nanosUntilDue() {
        if (isEmpty()) {
            return Long.MAX_VALUE;
        }
        return isFull() ? 0 : limits.linger().toNanos() - (System.nanoTime() - oldest);
    }

    /** Takes what fits in one bulk request, at least one reading. */
    List<Reading> take() {
        List<Reading> taken = new ArrayList<>(Math.min(readings.size(), limits.stories()));
        long size = 0;
        while (!readings.isEmpty() && taken.size() < limits.stories()) {
            int next = readings.peek().bytes();
            if (!taken.isEmpty() && size + next > limits.bytes()) {
                break;
            }
            size += next;
            taken.add(readings.remove());
        }
        bytes -= size;
        return taken;
    }

    /** Forgets what came from these partitions. */
    void forget(Collection<TopicPartition> partitions) {
        readings.removeIf(reading -> partitions.contains(
                new TopicPartition(reading.record().topic(), reading.record().partition())));
        bytes = readings.stream().mapToLong(Reading::bytes).sum();
    }
}
