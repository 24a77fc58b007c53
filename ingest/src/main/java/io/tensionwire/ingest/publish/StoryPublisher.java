package io.tensionwire.ingest.publish;

import io.tensionwire.contract.Topics;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.Readings;
import io.tensionwire.ingest.source.ItemStamp;
import io.tensionwire.ingest.source.SourceItem;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes items: their stories, what was refused of them, and how far they have been read, in transactions of bounded size.
 * An item that was published before is passed over; one that was begun is taken up behind its last commit. Used by one
 * thread.
 */
public final class StoryPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(StoryPublisher.class);

    private final WireTransactions transactions;
    private final SourcePositions positions;
    private final WireRecords records;
    private final PublishLimits limits;
    private final InstantSource clock;
    private final IngestCounts counts;

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
        this.transactions = transactions;
        this.positions = positions;
        this.limits = limits;
        this.clock = clock;
        this.counts = counts;
        records = new WireRecords(topics, limits.largestRecord());
    }

    /**
     * Publishes an item to its end, or to the next commit once it is told to stop. An item that cannot be read is told so
     * and passed over: what was committed of it stays.
     *
     * @param source the name of the item's source
     * @param stopping asked after each commit
     * @throws IngestStoppedException if nothing can be published any more
     */
    public void publish(String source, SourceItem item, BooleanSupplier stopping) {
        try {
            ItemStamp stamp = item.stamp();
            SourcePosition position = positions.of(source, item.name());
            boolean begun = position.isIn(stamp);
            if (begun && position.complete()) {
                LOG.debug("{} is passed over: it was published before", position.key());
                item.committed();
                return;
            }
            Passage passage = new Passage(position, stamp, begun ? position.progress() : Progress.START);
            if (passage.readThrough(item, stopping)) {
                counts.itemEnded();
                item.committed();
            }
        } catch (IOException e) {
            LOG.warn("{} of source {} cannot be read: {}", item.name(), source, e.toString());
            counts.itemFailed();
            item.failed();
        }
    }

    /** One passage through an item. */
    private final class Passage {
        private final SourcePosition before;
        private final ItemStamp stamp;
        private final Instant arrival = clock.instant();
        private final PublishedStories published;
        private final List<ProducerRecord<byte[], byte[]>> open = new ArrayList<>();
        private Progress progress;
        private int readings;
        private long bytes;
        private long rejected;
        private long unchanged;

        Passage(SourcePosition before, ItemStamp stamp, Progress from) {
            this.before = before;
            this.stamp = stamp;
            progress = from;
            published = new PublishedStories(before.stories());
        }

        /** Returns whether the end was reached, and not just a stop on the way. */
        boolean readThrough(SourceItem item, BooleanSupplier stopping) throws IOException {
            try (Readings opened = item.open(progress, arrival)) {
                for (Optional<Reading> next = opened.next(); next.isPresent(); next = opened.next()) {
                    take(next.get());
                    if (readings >= limits.linesPerTransaction() || bytes >= limits.bytesPerTransaction()) {
                        commit(false);
                        if (stopping.getAsBoolean()) {
                            return false;
                        }
                    }
                }
            }
            commit(true);
            return true;
        }

        private void take(Reading reading) {
            readings++;
            progress = reading.end();
            if (reading instanceof Reading.Refused refused) {
                rejected++;
                add(records.refused(refused, before.source(), before.item(), arrival));
            } else if (reading instanceof Reading.Read read) {
                if (published.add(read.story(), stamp, arrival)) {
                    add(records.story(read, before.source(), before.item(), arrival));
                } else {
                    unchanged++;
                }
            }
        }

        private void add(ProducerRecord<byte[], byte[]> record) {
            open.add(record);
            bytes += record.value().length;
        }

        private void commit(boolean whole) {
            SourcePosition reached = before.at(stamp, progress, whole, published.prints());
            long sent = open.size();
            open.add(records.position(reached, arrival));
            transactions.commit(open);
            positions.put(reached);
            counts.committed(sent - rejected, rejected, unchanged);
            open.clear();
            readings = 0;
            bytes = 0;
            rejected = 0;
            unchanged = 0;
        }
    }
}
