package io.tensionwire.dashboard.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The recent records of one topic, in the order in which they were read, each under a number of its own: 0, 1, 2 … Bounded in
 * records and in bytes; the oldest give way. Readers hold a number each and no copy, so that what is taken out here is out of
 * every queue. Thread-safe.
 */
public final class TopicWindow {
    private final PublicTopic topic;
    private final long bytes;
    private final Consumer<Entry> evicted;
    /** A ring; null where a record was taken out. */
    private final Entry[] ring;

    private final Map<Integer, Long> begin = new TreeMap<>();
    /** The next offset of each partition after what has left the window: from there on it is complete. */
    private final Map<Integer, Long> floor = new TreeMap<>();

    private final Map<Integer, Long> head = new TreeMap<>();
    private long tail;
    private long next;
    private long weight;

    /**
     * An empty window.
     *
     * @param records how many records it holds at most
     * @param bytes how much memory they may take
     * @param evicted is told what gives way
     */
    public TopicWindow(PublicTopic topic, int records, long bytes, Consumer<Entry> evicted) {
        this.topic = topic;
        this.bytes = bytes;
        this.evicted = evicted;
        ring = new Entry[records];
    }

    /** Returns whose records they are. */
    public PublicTopic topic() {
        return topic;
    }

    /**
     * Says from where on a partition is read.
     *
     * @param offset the first offset that is read
     * @param earliest the first offset that there is
     */
    public synchronized void begin(int partition, long offset, long earliest) {
        begin.put(partition, earliest);
        floor.put(partition, offset);
        head.put(partition, offset);
    }

    /** Returns whether nothing lies before the window. */
    public synchronized boolean isWhole() {
        return floor.entrySet().stream().allMatch(start -> start.getValue() <= begin.getOrDefault(start.getKey(), 0L));
    }

    /** Adds a record as the newest. */
    public synchronized void append(Entry entry) {
        while (next - tail == ring.length || next > tail && weight + entry.weight() > bytes) {
            evict();
        }
        ring[slot(next)] = entry;
        next++;
        weight += entry.weight();
        head.merge(entry.partition(), entry.offset() + 1, Math::max);
    }

    /** Takes out every record of a story. */
    public synchronized void forget(String story) {
        for (long number = tail; number < next; number++) {
            Entry entry = ring[slot(number)];
            if (entry != null && entry.facts().id().equals(story)) {
                weight -= entry.weight();
                ring[slot(number)] = null;
            }
        }
    }

    /** Returns the number of the oldest record. */
    public synchronized long tail() {
        return tail;
    }

    /** Returns the number that the next record will get. */
    public synchronized long head() {
        return next;
    }

    /** Returns a record; null if it was taken out or has left. */
    public synchronized Entry at(long number) {
        return number < tail || number >= next ? null : ring[slot(number)];
    }

    /** Returns the number of the first of the last records that fit. */
    public synchronized long last(int count, Predicate<Entry> fits) {
        int found = 0;
        long number = next;
        while (number > tail && found < count) {
            number--;
            Entry entry = ring[slot(number)];
            if (entry != null && !entry.isKill() && fits.test(entry)) {
                found++;
            }
        }
        return number;
    }

    /** Returns the number of the first record that arrived at this time or later. */
    public synchronized long since(long millis) {
        for (long number = tail; number < next; number++) {
            Entry entry = ring[slot(number)];
            if (entry != null && entry.arrived() >= millis) {
                return number;
            }
        }
        return next;
    }

    /** Returns whether every record from these positions on is here, or was taken out of here. */
    public synchronized boolean covers(Map<Integer, Long> positions) {
        return floor.entrySet().stream()
                .allMatch(start -> positions.getOrDefault(start.getKey(), 0L) >= start.getValue());
    }

    /** Returns from which offset on each partition is complete; a copy. */
    public synchronized Map<Integer, Long> floor() {
        return new TreeMap<>(floor);
    }

    /** Returns the offsets that come next for a reader who stands at this number. */
    public synchronized Map<Integer, Long> positionsAt(long number) {
        Map<Integer, Long> positions = positions();
        for (long newer = next - 1; newer >= Math.max(number, tail); newer--) {
            Entry entry = ring[slot(newer)];
            if (entry != null) {
                positions.put(entry.partition(), entry.offset());
            }
        }
        return positions;
    }

    /** Returns the offsets that come next; a copy. */
    public synchronized Map<Integer, Long> positions() {
        return new TreeMap<>(head);
    }

    /** Returns the records that are here, the oldest first. */
    public synchronized List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (long number = tail; number < next; number++) {
            if (ring[slot(number)] != null) {
                entries.add(ring[slot(number)]);
            }
        }
        return entries;
    }

    private void evict() {
        Entry oldest = ring[slot(tail)];
        if (oldest != null) {
            weight -= oldest.weight();
            floor.merge(oldest.partition(), oldest.offset() + 1, Math::max);
            ring[slot(tail)] = null;
            evicted.accept(oldest);
        }
        tail++;
    }

    private int slot(long number) {
        return (int) (number % ring.length);
    }
}
