package io.tensionwire.ingest.publish;

import java.io.Closeable;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Commits batches one after another in a thread of its own, one at a time, so that the next one is read meanwhile. Used by one
 * thread.
 */
final class BatchCommits implements Closeable {
    private final WireTransactions transactions;
    private final WireRecords records;
    private final InstantSource clock;
    private final ExecutorService committer = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "ingest-commits");
        thread.setDaemon(true);
        return thread;
    });
    private Future<Batch> inHand;

    BatchCommits(WireTransactions transactions, WireRecords records, InstantSource clock) {
        this.transactions = transactions;
        this.records = records;
        this.clock = clock;
    }

    /**
     * Begins to commit a batch once the one before is committed.
     *
     * @return the one before
     * @throws IngestStoppedException if the one before could not be committed
     */
    Optional<Batch> next(Batch batch) {
        Optional<Batch> committed = awaited();
        inHand = committer.submit(() -> commit(batch));
        return committed;
    }

    /**
     * Waits until nothing is in hand.
     *
     * @return the batch that was
     * @throws IngestStoppedException if it could not be committed
     */
    Optional<Batch> awaited() {
        if (inHand == null) {
            return Optional.empty();
        }
        Future<Batch> awaited = inHand;
        inHand = null;
        try {
            return Optional.of(awaited.get());
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

    @Override
    public void close() {
        committer.shutdownNow();
    }

    private Batch commit(Batch batch) {
        List<ProducerRecord<byte[], byte[]>> all = new ArrayList<>(batch.written());
        batch.positions().forEach(position -> all.add(records.position(position, clock.instant())));
        transactions.commit(all);
        return batch;
    }
}
