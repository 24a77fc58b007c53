package io.tensionwire.enrich.topology;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much waits, in bytes of stories that wait for what they are reprints of. While it is too much, no raw stories are taken in: a
 * backlog would else be annotated faster than its stories are compared, and wait in memory whole. One for an instance; thread-safe.
 */
final class Intake {
    private static final int OF_HEAP = 8;

    private final Map<Integer, AtomicLong> waiting = new ConcurrentHashMap<>();
    private final long most;

    /**
     * An intake.
     *
     * @param most how many bytes may wait before no more is taken in
     */
    Intake(long most) {
        this.most = most;
    }

    /** Returns one that is full when an eighth of the heap is. */
    static Intake ofHeap() {
        return new Intake(Runtime.getRuntime().maxMemory() / OF_HEAP);
    }

    /** Begins to count the stories of a partition. */
    void begin(int partition, long waits) {
        waiting.put(partition, new AtomicLong(waits));
    }

    /** Forgets a partition: another instance has it, or none. */
    void end(int partition) {
        waiting.remove(partition);
    }

    /** Says that so many more bytes of a partition wait; fewer, if negative. */
    void add(int partition, long more) {
        AtomicLong count = waiting.get(partition);
        if (count != null) {
            count.addAndGet(more);
        }
    }

    /** Returns whether no more should be taken in. */
    boolean isFull() {
        long all = 0;
        for (AtomicLong count : waiting.values()) {
            all += count.get();
        }
        return all >= most;
    }
}
