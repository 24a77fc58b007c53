package io.tensionwire.replay.history;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Merges partitions by time: of the oldest records of all partitions the oldest comes first, of equally old ones that of the
 * lesser partition. Each partition keeps its order. A record comes only when every partition that has not ended has one, so the
 * result does not depend on how fast the partitions were read. Not thread-safe.
 */
final class PartitionMerge {
    /** How many records of one partition wait at most, and about how many bytes: what bounds the memory. */
    private static final int MOST_RECORDS = 1000;

    private static final long MOST_BYTES = 4 << 20;

    private final Map<Partition, Lane> lanes = new HashMap<>();
    private final PriorityQueue<Lane> heads = new PriorityQueue<>(
            Comparator.comparingLong((Lane lane) -> lane.waiting.element().time())
                    .thenComparing(lane -> lane.partition));
    /** How many lanes have neither a record nor an end. */
    private int awaited;

    /** What waits of one partition. */
    private static final class Lane {
        private final Partition partition;
        private final Deque<HistoryRecord> waiting = new ArrayDeque<>();
        private long bytes;
        private boolean ended;

        private Lane(Partition partition) {
            this.partition = partition;
        }
    }

    /** Merges these partitions. */
    PartitionMerge(Collection<Partition> partitions) {
        partitions.forEach(partition -> lanes.put(partition, new Lane(partition)));
        awaited = lanes.size();
    }

    /** Takes the next record of its partition. */
    void add(HistoryRecord record) {
        Lane lane = lanes.get(record.partition());
        lane.waiting.add(record);
        lane.bytes += record.size();
        if (lane.waiting.size() == 1) {
            heads.add(lane);
            awaited--;
        }
    }

    /** Says that no more records of a partition come. */
    void end(Partition partition) {
        Lane lane = lanes.get(partition);
        if (!lane.ended) {
            lane.ended = true;
            if (lane.waiting.isEmpty()) {
                awaited--;
            }
        }
    }

    /** Returns the next record; empty if one must be waited for, or all have come. */
    Optional<HistoryRecord> next() {
        if (awaited > 0 || heads.isEmpty()) {
            return Optional.empty();
        }
        Lane lane = heads.remove();
        HistoryRecord record = lane.waiting.remove();
        lane.bytes -= record.size();
        if (!lane.waiting.isEmpty()) {
            heads.add(lane);
        } else if (!lane.ended) {
            awaited++;
        }
        return Optional.of(record);
    }

    /** Returns whether all records of all partitions have come. */
    boolean isExhausted() {
        return awaited == 0 && heads.isEmpty();
    }

    /** Returns whether so much of a partition waits that no more should be read of it. */
    boolean isFull(Partition partition) {
        Lane lane = lanes.get(partition);
        return lane.waiting.size() >= MOST_RECORDS || lane.bytes >= MOST_BYTES;
    }
}
