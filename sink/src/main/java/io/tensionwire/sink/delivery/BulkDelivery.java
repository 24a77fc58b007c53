package io.tensionwire.sink.delivery;

import io.tensionwire.sink.elastic.BulkEndpoint;
import io.tensionwire.sink.elastic.BulkOutcome;
import io.tensionwire.sink.elastic.ItemOutcome;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * One bulk on its way: sent, sent again in part, split, rejected in part, until nothing of it is open and its offsets may be
 * committed. For the thread of the consumer; only the answer comes from elsewhere.
 */
final class BulkDelivery {
    private static final Duration ACKNOWLEDGEMENT_CHECK = Duration.ofMillis(5);

    private final BulkEndpoint endpoint;
    private final Rejections rejections;
    private final Backoff backoff;
    private final SinkCounts counts;
    private final SinkHealth health;
    private final Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    private final ArrayDeque<List<Reading.Indexable>> unsent = new ArrayDeque<>();

    private List<Reading.Indexable> sent = List.of();
    private CompletableFuture<BulkOutcome> answer;
    private int failures;
    private long retryAt = System.nanoTime();

    /** A bulk of these readings. What cannot be read is rejected here, the rest waits for {@link #advance}. */
    BulkDelivery(
            List<Reading> readings,
            BulkEndpoint endpoint,
            Rejections rejections,
            Backoff backoff,
            SinkCounts counts,
            SinkHealth health) {
        this.endpoint = endpoint;
        this.rejections = rejections;
        this.backoff = backoff;
        this.counts = counts;
        this.health = health;
        List<Reading.Indexable> indexable = new ArrayList<>(readings.size());
        for (Reading reading : readings) {
            ConsumerRecord<byte[], byte[]> record = reading.record();
            offsets.put(
                    new TopicPartition(record.topic(), record.partition()),
                    new OffsetAndMetadata(record.offset() + 1, record.leaderEpoch(), ""));
            if (reading instanceof Reading.Unreadable unreadable) {
                reject(record, unreadable.cause());
            } else {
                indexable.add((Reading.Indexable) reading);
            }
        }
        queue(indexable);
    }

    /** Takes in an answer that has come, and sends what is to be sent now. Never waits. */
    void advance() {
        if (answer != null && answer.isDone()) {
            BulkOutcome outcome = answer.join();
            List<Reading.Indexable> answered = sent;
            answer = null;
            sent = List.of();
            takeIn(outcome, answered);
        }
        if (answer == null && !unsent.isEmpty() && nanosUntilRetry() <= 0) {
            sent = unsent.remove();
            answer =
                    endpoint.send(sent.stream().map(Reading.Indexable::document).toList());
        }
    }

    /** Returns whether every document is stored, stale or safely rejected. */
    boolean settled() {
        return answer == null && unsent.isEmpty() && rejections.acknowledged();
    }

    /** Returns the offsets to commit once this is settled. */
    Map<TopicPartition, OffsetAndMetadata> offsets() {
        return offsets;
    }

    /** Leaves out the offsets of partitions that others read from now on. */
    void disown(Collection<TopicPartition> partitions) {
        offsets.keySet().removeAll(partitions);
    }

    /** Returns whether an answer of Elasticsearch is awaited. */
    boolean awaitsAnswer() {
        return answer != null;
    }

    /** Returns in how many nanoseconds the next attempt may begin; 0 or less for now. */
    long nanosUntilRetry() {
        return retryAt - System.nanoTime();
    }

    /** Waits until {@link #advance} has something to do, but not longer than this. */
    void await(Duration longest) throws InterruptedException {
        if (answer == null) {
            long wait = unsent.isEmpty() ? ACKNOWLEDGEMENT_CHECK.toNanos() : nanosUntilRetry();
            LockSupport.parkNanos(Math.max(0, Math.min(wait, longest.toNanos())));
            return;
        }
        try {
            answer.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            // Still on its way: the caller looks after other things meanwhile.
        } catch (ExecutionException e) {
            throw new IllegalStateException("an outcome is never a failure", e);
        }
    }

    private void takeIn(BulkOutcome outcome, List<Reading.Indexable> answered) {
        if (outcome instanceof BulkOutcome.Answered items) {
            takeIn(items.items(), answered);
        } else if (outcome instanceof BulkOutcome.Indigestible indigestible) {
            split(answered, indigestible.reason());
        } else if (outcome instanceof BulkOutcome.Unavailable unavailable) {
            retryLater(answered, unavailable.reason());
        }
    }

    private void takeIn(List<ItemOutcome> items, List<Reading.Indexable> answered) {
        List<Reading.Indexable> deferred = new ArrayList<>();
        String reason = null;
        for (int i = 0; i < answered.size(); i++) {
            ItemOutcome item = items.get(i);
            switch (item.fate()) {
                case INDEXED -> counts.countIndexed();
                case STALE -> counts.countStale();
                case REFUSED -> reject(answered.get(i).record(), "Elasticsearch refuses it: " + item.reason());
                case DEFERRED -> {
                    deferred.add(answered.get(i));
                    reason = item.reason();
                }
            }
        }
        if (deferred.isEmpty()) {
            failures = 0;
            health.fine();
        } else {
            retryLater(deferred, reason);
        }
    }

    private void split(List<Reading.Indexable> answered, String reason) {
        if (answered.size() == 1) {
            reject(answered.get(0).record(), "Elasticsearch refuses a request with it alone: " + reason);
            return;
        }
        int middle = answered.size() / 2;
        unsent.addFirst(answered.subList(middle, answered.size()));
        unsent.addFirst(answered.subList(0, middle));
    }

    private void retryLater(List<Reading.Indexable> again, String reason) {
        failures++;
        counts.countRetries(again.size());
        health.trouble(reason);
        retryAt = System.nanoTime() + backoff.after(failures).toNanos();
        unsent.addFirst(again);
    }

    private void reject(ConsumerRecord<byte[], byte[]> record, String cause) {
        counts.countRejected();
        rejections.reject(record, cause);
    }

    private void queue(List<Reading.Indexable> indexable) {
        if (!indexable.isEmpty()) {
            unsent.add(indexable);
        }
    }
}
