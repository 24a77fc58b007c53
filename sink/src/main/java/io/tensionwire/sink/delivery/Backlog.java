package io.tensionwire.sink.delivery;

import io.tensionwire.sink.elastic.Document;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * What was read and is not yet on its way, in the order of reading. For the thread of the consumer.
 *
 * <p>It holds more than one request: states of one document that meet here are sent as one.
 */
final class Backlog {
    private static final int REQUESTS_HELD = 2;

    private final BulkLimits limits;
    private final BulkSize size;
    private final ArrayDeque<Reading> readings = new ArrayDeque<>();
    private final Map<TopicPartition, Integer> byPartition = new HashMap<>();
    private long bytes;
    private long oldest;

    Backlog(BulkLimits limits, BulkSize size) {
        this.limits = limits;
        this.size = size;
    }

    void add(Reading reading) {
        if (readings.isEmpty()) {
            oldest = System.nanoTime();
        }
        readings.add(reading);
        byPartition.merge(reading.partition(), 1, Integer::sum);
        bytes += reading.bytes();
    }

    boolean isEmpty() {
        return readings.isEmpty();
    }

    /** Returns how many readings wait. */
    int size() {
        return readings.size();
    }

    /** Returns whether anything of this partition waits. */
    boolean holds(TopicPartition partition) {
        return byPartition.containsKey(partition);
    }

    /** Returns whether there is so much that no more should be read. */
    boolean isFull() {
        return readings.size() >= REQUESTS_HELD * limits.documents() || bytes >= REQUESTS_HELD * size.bytes();
    }

    /** Returns whether a bulk request should be made of it even while others are on their way. */
    boolean isDue() {
        boolean enough = readings.size() >= limits.documents() || bytes >= size.bytes();
        return enough
                || !isEmpty() && System.nanoTime() - oldest >= limits.linger().toNanos();
    }

    /** Takes what fits in one bulk request, at least one reading. Of several states of a document only the largest counts. */
    List<Reading> take() {
        List<Reading> taken = new ArrayList<>(Math.min(readings.size(), limits.documents()));
        Map<Document.Name, Integer> counted = new HashMap<>();
        long sum = 0;
        while (!readings.isEmpty()) {
            Reading next = readings.peek();
            long more = next.bytes();
            Document.Name name = next.name();
            if (name != null) {
                int before = counted.getOrDefault(name, 0);
                more = Math.max(0, next.bytes() - before);
                counted.put(name, (int) (before + more));
            }
            if (!taken.isEmpty() && (sum + more > size.bytes() || counted.size() > limits.documents())) {
                break;
            }
            sum += more;
            taken.add(removeFirst());
        }
        oldest = System.nanoTime();
        return taken;
    }

    /** Forgets what came from these partitions. */
    void forget(Collection<TopicPartition> partitions) {
        readings.removeIf(reading -> partitions.contains(reading.partition()));
        byPartition.keySet().removeAll(partitions);
        bytes = readings.stream().mapToLong(Reading::bytes).sum();
    }

    private Reading removeFirst() {
        Reading first = readings.remove();
        bytes -= first.bytes();
        byPartition.computeIfPresent(first.partition(), (partition, count) -> count == 1 ? null : count - 1);
        return first;
    }
}
