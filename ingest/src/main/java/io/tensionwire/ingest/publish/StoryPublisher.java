package io.tensionwire.ingest.publish;

import io.tensionwire.contract.Topics;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.Readings;
import io.tensionwire.ingest.source.ItemStamp;
import io.tensionwire.ingest.source.Outcome;
import io.tensionwire.ingest.source.SourceItem;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes items: their stories, what was refused of them, and how far they have been read, in transactions of bounded size.
 * Small items share a transaction, large ones take several, and the next ones are filled while the last one is committed. An
 * item that was published before is passed over; one that was begun is taken up behind its last commit. Used by one thread.
 */
public final class StoryPublisher implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(StoryPublisher.class);

    private final SourcePositions positions;
    private final KnownStories known;
    private final WireRecords records;
    private final PublishLimits limits;
    private final InstantSource clock;
    private final IngestCounts counts;
    private final BatchCommits commits;
    private final Map<String, SourcePosition> uncommitted = new HashMap<>();
    private Batch open = new Batch();

    /**
     * Publishes in these transactions.
     *
     * @param positions read after the transactions were opened
     * @param topics where to
     * @param limits the size of transactions
     * @param clock tells the time of arrival
     * @param counts counts what is committed
     */
    public StoryPublisher(
            WireTransactions transactions,
            SourcePositions positions,
            Topics topics,
            PublishLimits limits,
            InstantSource clock,
            IngestCounts counts) {
        this.positions = positions;
        this.limits = limits;
        this.clock = clock;
        this.counts = counts;
        known = new KnownStories(positions);
        records = new WireRecords(topics, limits.largestRecord());
        commits = new BatchCommits(transactions, records, clock);
    }

    /**
     * Publishes an item to its end, or to the next commit once it is told to stop. The last of its stories may stay open
     * until {@link #flush()}. An item that cannot be read is told so and passed over: what was read of it is published.
     *
     * @param handedOutBy the name of the item's source
     * @param stopping asked after each commit
     * @throws IngestStoppedException if nothing can be published any more
     */
    public void publish(String handedOutBy, SourceItem item, BooleanSupplier stopping) {
        String source = item.publishedAs(handedOutBy);
        try {
            ItemStamp stamp = item.stamp();
            SourcePosition position = reachedIn(source, item.positionName());
            boolean begun = position.isIn(stamp);
            if (begun && position.complete()) {
                LOG.debug("{} is passed over: it was published before", position.key());
                item.committed(Outcome.PASSED_OVER);
                return;
            }
            new Passage(item, position, stamp, begun ? position.progress() : Progress.START).read(stopping);
        } catch (IOException e) {
            LOG.warn("{} of source {} cannot be read: {}", item.name(), source, e.toString());
            counts.of(source).itemFailed();
            item.failed();
        }
    }

    /**
     * Tells whether nothing of an item has been published yet under its name.
     *
     * @param handedOutBy the name of the item's source
     */
    public boolean isNew(String handedOutBy, SourceItem item) {
        SourcePosition reached = reachedIn(item.publishedAs(handedOutBy), item.positionName());
        return reached.progress().equals(Progress.START) && !reached.complete();
    }

    /**
     * Commits what is open and waits for it.
     *
     * @throws IngestStoppedException if it cannot be committed
     */
    public void flush() {
        handOver();
        commits.finish(this::settle);
    }

    /** Ends the thread that commits; what is open is dropped and read again at the next start. */
    @Override
    public void close() {
        commits.close();
    }

    private void handOver() {
        if (!open.isEmpty()) {
            commits.next(open, this::settle);
            open = new Batch();
        }
    }

    /** Takes over what has been committed, in the thread that reads: nothing here is shared with the one that commits. */
    private void settle(Batch committed) {
        committed.positions().forEach(this::put);
        committed.countIn(counts, clock.instant());
        committed.endings().forEach(ending -> ending.item().committed(ending.outcome()));
    }

    /** Items that share a position may follow each other before it is committed. */
    private SourcePosition reachedIn(String source, String positionName) {
        SourcePosition reached = uncommitted.get(SourcePosition.key(source, positionName));
        return reached == null ? positions.of(source, positionName) : reached;
    }

    private void put(SourcePosition committed) {
        positions.put(committed);
        uncommitted.computeIfPresent(committed.key(), (key, latest) -> latest == committed ? null : latest);
    }

    /** One passage through an item. */
    private final class Passage {
        private final SourceItem item;
        private final SourcePosition before;
        private final ItemStamp stamp;
        private final Instant arrival;
        private final PublishedStories published;
        private final List<String> causes = new ArrayList<>();
        private SourcePosition reached;
        private Progress progress;
        private long stories;
        private long unchanged;
        private long seen;
        private long noticed;

        Passage(SourceItem item, SourcePosition before, ItemStamp stamp, Progress from) {
            this.item = item;
            this.before = before;
            this.stamp = stamp;
            arrival = item.arrival(clock);
            progress = from;
            published = new PublishedStories(before.stories(), item.remembered());
        }

        void read(BooleanSupplier stopping) throws IOException {
            try (Readings opened = item.open(stamp, progress, arrival)) {
                for (Optional<Reading> next = opened.next(); next.isPresent(); next = opened.next()) {
                    take(next.get());
                    if (open.isFull(limits)) {
                        reach();
                        handOver();
                        if (stopping.getAsBoolean()) {
                            return;
                        }
                    }
                }
            } catch (IOException e) {
                reach();
                throw e;
            }
            reach();
            complete();
        }

        private void take(Reading reading) {
            progress = reading.end();
            if (reading instanceof Reading.Refused refused) {
                take(refused);
            } else if (reading instanceof Reading.Read read) {
                take(read);
            } else {
                noticed++;
                open.addNoticed(before.source());
            }
        }

        private void take(Reading.Read read) {
            String print = PublishedStories.print(read.story(), stamp, arrival);
            String id = read.story().id();
            seen += published.put(id, print) ? 1 : 0;
            if (!known.put(before.source(), id, print)) {
                unchanged++;
                open.addUnchanged(before.source());
                return;
            }
            if (records.takes(read.story())) {
                stories++;
                open.addStory(
                        before.source(),
                        () -> records.story(read, before.source(), arrival),
                        StorySize.characters(read.story()));
            } else {
                take(records.tooLarge(read));
            }
        }

        private void take(Reading.Refused refused) {
            causes.add(refused.cause());
            open.addRejected(before.source(), records.refused(refused, before.source(), item.name(), arrival));
        }

        private void reach() {
            reach(before.at(stamp, progress, published.prints()));
        }

        private void reach(SourcePosition position) {
            reached = position;
            open.reached(position);
            uncommitted.put(position.key(), position);
        }

        private void complete() {
            reach(reached.completed(item.state()));
            open.ended(before.source(), item, new Outcome(stories, unchanged, seen, noticed, causes));
            if (open.isFull(limits)) {
                handOver();
            }
        }
    }
}
