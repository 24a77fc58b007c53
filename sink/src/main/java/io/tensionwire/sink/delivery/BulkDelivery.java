package io.tensionwire.sink.delivery;

import io.tensionwire.sink.elastic.BulkOutcome;
import io.tensionwire.sink.elastic.Document;
import io.tensionwire.sink.elastic.ItemOutcome;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * One bulk on its way: sent, sent again in part, split, rejected in part, until nothing of it is open and its offsets may be
 * committed. For the thread of the consumer; only the answer comes from elsewhere.
 */
final class BulkDelivery {
    private final Outlet outlet;
    private final Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    private final ArrayDeque<List<Parcel>> unsent = new ArrayDeque<>();

    private List<Parcel> sent = List.of();
    private CompletableFuture<BulkOutcome> answer;
    private long sentAt;
    private int failures;
    private long retryAt = System.nanoTime();

    /** A bulk of these readings. What cannot be read is rejected here, the rest waits for {@link #advance}. */
    BulkDelivery(List<Reading> readings, Outlet outlet) {
        this.outlet = outlet;
        List<Reading.Indexable> indexable = new ArrayList<>(readings.size());
        for (Reading reading : readings) {
            ConsumerRecord<byte[], byte[]> record = reading.record();
            offsets.put(reading.partition(), new OffsetAndMetadata(record.offset() + 1, record.leaderEpoch(), ""));
            if (reading instanceof Reading.Unreadable unreadable) {
                outlet.counts().of(unreadable.family()).countRejected();
                outlet.rejections().reject(record, unreadable.cause());
            } else {
                indexable.add((Reading.Indexable) reading);
            }
        }
        if (!indexable.isEmpty()) {
            unsent.add(Parcel.of(indexable));
        }
    }

    /**
     * Takes in an answer that has come, and sends what is to be sent now. Never waits.
     *
     * @param onAnswer is run when an answer has come, by another thread
     */
    void advance(Runnable onAnswer) {
        if (answer != null && answer.isDone()) {
            BulkOutcome outcome = answer.join();
            List<Parcel> answered = sent;
            answer = null;
            sent = List.of();
            takeIn(outcome, answered);
        }
        if (answer == null && !unsent.isEmpty() && nanosUntilRetry() <= 0) {
            sent = unsent.remove();
            sentAt = System.nanoTime();
            answer = outlet.endpoint().send(sent.stream().map(Parcel::document).toList());
            answer.whenComplete((outcome, failure) -> onAnswer.run());
        }
    }

    /** Returns whether every document is stored, stale or safely rejected. */
    boolean settled() {
        return delivered() && outlet.rejections().acknowledged();
    }

    /** Returns whether Elasticsearch has no more to do with it. */
    boolean delivered() {
        return answer == null && unsent.isEmpty();
    }

    /** Returns the offsets to commit once this and all before it are settled. */
    Map<TopicPartition, OffsetAndMetadata> offsets() {
        return offsets;
    }

    /** Returns in how many nanoseconds there is something to send, if no answer comes before. */
    long nanosUntilRetry() {
        return answer == null && !unsent.isEmpty() ? retryAt - System.nanoTime() : Long.MAX_VALUE;
    }

    private void takeIn(BulkOutcome outcome, List<Parcel> answered) {
        long bytes = answered.stream()
                .mapToLong(parcel -> parcel.document().source().length)
                .sum();
        Duration time = Duration.ofNanos(System.nanoTime() - sentAt);
        outlet.meter().answered(time, answered.size(), bytes);
        if (outcome instanceof BulkOutcome.Answered items) {
            if (takeIn(items.items(), answered)) {
                outlet.size().answered(bytes, time);
            } else {
                outlet.size().overtaxed(bytes);
            }
        } else if (outcome instanceof BulkOutcome.Indigestible indigestible) {
            split(answered, bytes, indigestible.reason());
        } else if (outcome instanceof BulkOutcome.Unavailable unavailable) {
            outlet.size().overtaxed(bytes);
            retryLater(answered, unavailable.reason());
        }
    }

    /** Returns whether nothing has to be sent again. */
    private boolean takeIn(List<ItemOutcome> items, List<Parcel> answered) {
        List<Parcel> deferred = new ArrayList<>();
        List<Parcel> older = new ArrayList<>();
        String reason = null;
        for (int i = 0; i < answered.size(); i++) {
            ItemOutcome item = items.get(i);
            Parcel parcel = answered.get(i);
            switch (item.fate()) {
                case INDEXED, STALE -> count(parcel, item.fate());
                case REFUSED -> {
                    reject(parcel, "Elasticsearch refuses it: " + item.reason());
                    if (parcel.older() != null) {
                        older.add(parcel.older());
                    }
                }
                case DEFERRED -> {
                    deferred.add(parcel);
                    reason = item.reason();
                }
            }
        }
        if (!older.isEmpty()) {
            unsent.addFirst(older);
        }
        if (deferred.isEmpty()) {
            failures = 0;
            outlet.health().fine(this);
        } else {
            retryLater(deferred, reason);
        }
        return deferred.isEmpty();
    }

    private void count(Parcel parcel, ItemOutcome.Fate fate) {
        Document document = parcel.document();
        FamilyCounts counts = outlet.counts().of(document.family());
        if (fate == ItemOutcome.Fate.STALE) {
            counts.countStale();
        } else {
            counts.countIndexed();
        }
        counts.countSuperseded(parcel.superseded());
        for (Parcel state = parcel; state != null; state = state.older()) {
            outlet.meter()
                    .acknowledged(document.family(), state.newest().record().timestamp());
        }
    }

    private void split(List<Parcel> answered, long bytes, String reason) {
        if (answered.size() == 1) {
            Parcel parcel = answered.get(0);
            reject(parcel, "Elasticsearch refuses a request with it alone: " + reason);
            if (parcel.older() != null) {
                unsent.addFirst(List.of(parcel.older()));
            }
            return;
        }
        outlet.counts().countSplit();
        outlet.size().overtaxed(bytes);
        int middle = answered.size() / 2;
        unsent.addFirst(answered.subList(middle, answered.size()));
        unsent.addFirst(answered.subList(0, middle));
    }

    private void retryLater(List<Parcel> again, String reason) {
        failures++;
        again.forEach(parcel -> outlet.counts().of(parcel.document().family()).countRetry());
        outlet.health().trouble(this, reason);
        retryAt = System.nanoTime() + outlet.backoff().after(failures).toNanos();
        unsent.addFirst(again);
    }

    private void reject(Parcel parcel, String cause) {
        outlet.counts().of(parcel.document().family()).countRejected();
        outlet.rejections().reject(parcel.newest().record(), cause);
    }
}
