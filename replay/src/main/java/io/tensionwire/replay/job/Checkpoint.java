package io.tensionwire.replay.job;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.tensionwire.replay.history.HistoryRecord;
import io.tensionwire.replay.history.Partition;
import io.tensionwire.replay.history.Slice;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far a replay is. It is written in the transaction that publishes what it tells of.
 *
 * @param plan what is replayed
 * @param state what the job does
 * @param positions the offset behind the last record that was read, by partition; a partition is absent before its first
 * @param retracted the offset up to which kills behind the window were looked for and applied, by partition
 * @param read how many records were read
 * @param published how many of them were published; without kills that were applied first
 * @param time the time of the last record that was read, in milliseconds since 1970; null before the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Checkpoint(
        ReplayPlan plan,
        State state,
        Map<String, Long> positions,
        Map<String, Long> retracted,
        long read,
        long published,
        Long time) {
    /** What a job does. */
    public enum State {
        /** It runs, or was killed. */
        RUNNING,
        /** It was stopped in order before its end. */
        STOPPED,
        /** All of it is replayed. */
        DONE
    }

    /** Copies the maps. */
    public Checkpoint {
        positions = Map.copyOf(positions);
        retracted = Map.copyOf(retracted);
    }

    /** Returns the checkpoint of a job that has not begun. */
    public static Checkpoint begin(ReplayPlan plan) {
        return new Checkpoint(plan, State.RUNNING, Map.of(), Map.of(), 0, 0, null);
    }

    /** Returns the checkpoint after a record was read. */
    Checkpoint after(HistoryRecord record, boolean isPublished) {
        Map<String, Long> moved = new TreeMap<>(positions);
        moved.put(record.partition().toString(), record.offset() + 1);
        return new Checkpoint(
                plan, state, moved, retracted, read + 1, published + (isPublished ? 1 : 0), record.time());
    }

    /** Returns the checkpoint after kills in these ranges were applied. */
    Checkpoint retractedUpTo(List<Slice> slices) {
        Map<String, Long> applied = new TreeMap<>(retracted);
        slices.forEach(slice -> applied.put(slice.partition().toString(), slice.to()));
        return new Checkpoint(plan, state, positions, applied, read, published, time);
    }

    /** Returns the checkpoint in another state. */
    public Checkpoint in(State other) {
        return new Checkpoint(plan, other, positions, retracted, read, published, time);
    }

    /** Returns the checkpoint of the same job, going on at another pace. */
    public Checkpoint goingOn(ReplayPlan atPace) {
        return new Checkpoint(atPace, State.RUNNING, positions, retracted, read, published, time);
    }

    /** Returns whether a record was read before. */
    boolean isBehind(HistoryRecord record) {
        return positions.getOrDefault(record.partition().toString(), 0L) > record.offset();
    }

    /** Returns how far it is, 0 to 1, by the offsets that were read; 1 where there is nothing to read. */
    public double share() {
        long total = plan.slices().stream().mapToLong(Slice::length).sum();
        long left = remaining().stream().mapToLong(Slice::length).sum();
        return total == 0 || state == State.DONE ? 1 : (double) (total - left) / total;
    }

    /** Returns what is still to be read of the plan's ranges. */
    public List<Slice> remaining() {
        return plan.slices().stream()
                .map(slice -> slice.from(position(positions, slice.partition(), slice.from())))
                .toList();
    }

    /** Returns whether it was never looked for kills. */
    @JsonIgnore
    public boolean isBeforeRetractions() {
        return retracted.isEmpty();
    }

    /** Returns the ranges up to which kills were looked for: the plan's, if none were. */
    public List<Slice> retractedSlices() {
        return plan.slices().stream()
                .map(slice ->
                        new Slice(slice.partition(), slice.from(), position(retracted, slice.partition(), slice.to())))
                .toList();
    }

    private static long position(Map<String, Long> offsets, Partition partition, long otherwise) {
        return offsets.getOrDefault(partition.toString(), otherwise);
    }
}
