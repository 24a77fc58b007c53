package io.tensionwire.ingest.publish;

import java.io.Closeable;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Commits batches one after another, one at a time, in a thread of its own; the next one is written in a second thread, and the
 * one behind it is read meanwhile, for a commit mostly waits. Once one could not be committed none behind it is. Used by one
 * thread.
 */
final class BatchCommits implements Closeable {
    /** One is committed, one is written; more would only take memory. */
    private static final int IN_HAND = 2;

    private final WireTransactions transactions;
    private final WireRecords records;
    private final InstantSource clock;
    private final ExecutorService writer = thread("ingest-writes");
    private final ExecutorService committer = thread("ingest-commits");
    private final Deque<Future<Batch>> inHand = new ArrayDeque<>();
    /** Why nothing can be committed any more; belongs to the thread that commits. */
    private RuntimeException failure;

    BatchCommits(WireTransactions transactions, WireRecords records, InstantSource clock) {
        this.transactions = transactions;
        this.records = records;
        this.clock = clock;
    }

    /**
     * Takes a batch to be committed once those before it are; waits while too many are in hand.
     *
     * @param committed takes those that have been committed meanwhile, in order
     * @throws IngestStoppedException if one before could not be committed
     */
    void next(Batch batch, Consumer<Batch> committed) {
        while (inHand.size() >= IN_HAND || !inHand.isEmpty() && inHand.peek().isDone()) {
            committed.accept(awaited(inHand.remove()));
        }
        Future<List<ProducerRecord<byte[], byte[]>>> written = writer.submit(() -> written(batch));
        inHand.add(committer.submit(() -> commit(batch, written)));
    }

    /**
     * Waits until nothing is in hand.
     *
     * @param committed takes the batches that were, in order
     * @throws IngestStoppedException if one could not be committed
     */
    void finish(Consumer<Batch> committed) {
        while (!inHand.isEmpty()) {
            committed.accept(awaited(inHand.remove()));
        }
    }

    @Override
    public void close() {
        writer.shutdownNow();
        committer.shutdownNow();
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    private static Batch awaited(Future<Batch> batch) {
        try {
            return batch.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IngestStoppedException("ingest was interrupted during a commit; start again", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IngestStoppedException stopped) {
                throw stopped;
            }
            throw new IngestStoppedException("a batch could not be committed; start again: " + e.getCause(), e);
        }
    }

    private List<ProducerRecord<byte[], byte[]>> written(Batch batch) {
        List<ProducerRecord<byte[], byte[]>> all = new ArrayList<>(batch.written());
        batch.positions().forEach(position -> all.add(records.position(position, clock.instant())));
        return all;
    }

    /** What follows a batch that was not committed must not be: its positions would pass over what is missing. */
    private Batch commit(Batch batch, Future<List<ProducerRecord<byte[], byte[]>>> written) {
        if (failure != null) {
            throw failure;
        }
        try {
            transactions.commit(written.get());
            return batch;
        } catch (ExecutionException e) {
            throw failed(new IngestStoppedException("a batch could not be written; start again: " + e.getCause(), e));
        } catch (InterruptedException e) {
            throw failed(new IngestStoppedException("ingest was closed before a batch was committed; start again", e));
        } catch (RuntimeException e) {
            throw failed(e);
        }
    }

    private RuntimeException failed(RuntimeException reason) {
        failure = reason;
        return reason;
    }
}
