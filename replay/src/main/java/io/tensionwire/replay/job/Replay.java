package io.tensionwire.replay.job;

import io.tensionwire.replay.filter.CountryReader;
import io.tensionwire.replay.history.History;
import io.tensionwire.replay.history.HistoryRecord;
import io.tensionwire.replay.job.Checkpoint.State;
import io.tensionwire.replay.job.JobTopic.Order;
import io.tensionwire.replay.pace.Pacer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/**
 * Replays what a plan says, from a checkpoint on. What was taken back since goes first; then each record goes when its turn is,
 * together with what is due by then. Runs once, in one thread.
 */
public final class Replay {
    private static final int MOST_RECORDS = 500;
    private static final long MOST_BYTES = 4 << 20;
    /** So many records that are passed over are read between two checkpoints at most. */
    private static final int MOST_PASSED = 20_000;
    /** The longest wait between two looks at what the job is told. */
    private static final long TURN_NANOS = Duration.ofMillis(200).toNanos();
    /** How often it is looked for new kills. */
    private static final long KILLS_NANOS = Duration.ofSeconds(5).toNanos();

    private final History history;
    private final Parts parts;
    private final List<HistoryRecord> batch = new ArrayList<>();
    private Checkpoint checkpoint;
    private long bytes;
    private int passed;
    private long killsLookedAt;

    /**
     * What a replay works with.
     *
     * @param target where it publishes
     * @param pacer tells when
     * @param gate is asked before
     * @param orders what it is told meanwhile
     * @param kills what was taken back since
     * @param countries tells what a raw story is about, for the filter
     * @param listener hears how it goes
     */
    public record Parts(
            ReplayTarget target,
            Pacer pacer,
            ReplayGate gate,
            ReplayOrders orders,
            KillSearch kills,
            CountryReader countries,
            ReplayListener listener) {}

    /**
     * Prepares a replay.
     *
     * @param history what is left of the plan's ranges, or an archive from its beginning
     * @param checkpoint where it goes on
     */
    public Replay(History history, Checkpoint checkpoint, Parts parts) {
        this.history = history;
        this.checkpoint = checkpoint;
        this.parts = parts;
    }

    /**
     * Replays until the end, the limit, or an order to stop.
     *
     * @return the last checkpoint
     * @throws ReplayStoppedException if Kafka does not take what is published
     * @throws IOException if history cannot be read
     * @throws InterruptedException if the thread is interrupted
     * @throws ExecutionException if Kafka refuses
     */
    public Checkpoint run() throws IOException, InterruptedException, ExecutionException {
        retract();
        while (checkpoint.published() < checkpoint.plan().limit()) {
            Optional<HistoryRecord> next = history.next();
            if (next.isEmpty()) {
                break;
            }
            if (!checkpoint.isBehind(next.get()) && !take(next.get())) {
                return ended(State.STOPPED);
            }
        }
        return ended(State.DONE);
    }

    /** Returns false if the replay is to stop before this record. */
    private boolean take(HistoryRecord record) throws InterruptedException, IOException, ExecutionException {
        if (!checkpoint.plan().filter().takes(record, parts.countries())) {
            checkpoint = checkpoint.after(record, false);
            if (++passed >= MOST_PASSED) {
                commit();
            }
            return true;
        }
        if (!awaitTurn(record)) {
            return false;
        }
        if (!parts.gate().admits(record)) {
            commit();
            parts.gate().settle();
            parts.gate().admits(record);
        }
        batch.add(record);
        bytes += record.value() == null ? 0 : record.value().length;
        checkpoint = checkpoint.after(record, true);
        if (batch.size() >= MOST_RECORDS || bytes >= MOST_BYTES) {
            commit();
        }
        return true;
    }

    private boolean awaitTurn(HistoryRecord record) throws InterruptedException, IOException, ExecutionException {
        parts.pacer().next(record.time());
        while (true) {
            Order order = batch.isEmpty() || parts.pacer().remaining() > 0 ? orders() : Order.GO_ON;
            if (order == Order.STOP) {
                return false;
            }
            if (order == Order.PAUSE) {
                parts.listener().paused(checkpoint);
                parts.pacer().pause(TURN_NANOS);
            } else if (parts.pacer().remaining() == 0) {
                return true;
            } else {
                parts.pacer().await(TURN_NANOS);
            }
        }
    }

    /** Asks for orders when nothing is due: what was is out by then. */
    private Order orders() throws InterruptedException, IOException, ExecutionException {
        commit();
        if (System.nanoTime() - killsLookedAt > KILLS_NANOS) {
            retract();
        }
        return parts.orders().now();
    }

    private void retract() throws InterruptedException, IOException, ExecutionException {
        KillSearch.Found found = parts.kills().find(checkpoint);
        killsLookedAt = System.nanoTime();
        List<HistoryRecord> kills = found.records().stream()
                .filter(record -> checkpoint.plan().filter().takes(record, parts.countries()))
                .toList();
        Checkpoint after = checkpoint.retractedUpTo(found.upTo());
        if (!after.equals(checkpoint)) {
            checkpoint = after;
            parts.target().commit(kills, checkpoint);
            parts.listener().committed(checkpoint);
        }
    }

    private void commit() {
        if (batch.isEmpty() && passed == 0) {
            return;
        }
        parts.target().commit(batch, checkpoint);
        parts.listener().committed(checkpoint);
        batch.clear();
        bytes = 0;
        passed = 0;
    }

    private Checkpoint ended(State state) throws InterruptedException {
        checkpoint = checkpoint.in(state);
        parts.target().commit(batch, checkpoint);
        batch.clear();
        parts.listener().committed(checkpoint);
        if (state == State.DONE) {
            parts.gate().settle();
        }
        return checkpoint;
    }
}
