package io.tensionwire.enrich.topology;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many stories wait for what they are reprints of. While too many do, no raw stories are taken in: a backlog would else be
 * annotated faster than its stories are compared, and wait in memory whole. One for an instance; thread-safe.
 */
final class Intake {
    private static final int MOST_WAITING = 4_000;

    private final Map<Integer, AtomicInteger> waiting = new ConcurrentHashMap<>();

    /** Begins to count the stories of a partition. */
    void begin(int partition, int waits) {
        waiting.put(partition, new AtomicInteger(waits));
    }

    /** Forgets a partition: another instance has it, or none. */
    void end(int partition) {
        waiting.remove(partition);
    }

    /** Says that so many more stories of a partition wait; fewer, if negative. */
    void add(int partition, int more) {
        AtomicInteger count = waiting.get(partition);
        if (count != null) {
            count.addAndGet(more);
        }
    }

    /** Returns whether no more should be taken in. */
    boolean isFull() {
        int all = 0;
        for (AtomicInteger count : waiting.values()) {
            all += count.get();
        }
        return all >= MOST_WAITING;
    }
}
