package io.tensionwire.ingest;

import io.tensionwire.contract.Topics;
import io.tensionwire.ingest.publish.IngestCounts;
import io.tensionwire.ingest.publish.SourcePositions;
import io.tensionwire.ingest.publish.StoryPublisher;
import io.tensionwire.ingest.publish.WireTransactions;
import io.tensionwire.ingest.source.ReadAhead;
import io.tensionwire.ingest.source.Source;
import io.tensionwire.ingest.source.SourceItem;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes items from sources and publishes each exactly once. Runs once, in the thread that calls {@link #run()} or
 * {@link #runOnce()}; every other method may be called from any thread.
 */
public final class IngestService implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(IngestService.class);

    private final IngestSettings settings;
    private final IngestClients clients;
    private final Topics topics;
    private final List<Source> sources;
    private final InstantSource clock;
    private final IngestCounts counts = new IngestCounts();
    private final AtomicBoolean started = new AtomicBoolean();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Semaphore woken = new Semaphore(0);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean ready;

    /**
     * Wires ingest; nothing is connected or read yet.
     *
     * @param kafka properties of the clients of Kafka, {@code bootstrap.servers} among them
     * @param topics where to publish
     * @param sources where from, asked in this order; closed with this
     * @throws IllegalArgumentException if two sources have one name: they would share their positions
     */
    public IngestService(IngestSettings settings, Map<String, ?> kafka, Topics topics, List<Source> sources) {
        this(settings, IngestClients.of(kafka, settings), topics, sources, InstantSource.system());
    }

    IngestService(
            IngestSettings settings, IngestClients clients, Topics topics, List<Source> sources, InstantSource clock) {
        this.settings = settings;
        this.clients = clients;
        this.topics = topics;
        this.sources = List.copyOf(sources);
        this.clock = clock;
        refuseEqualNames(sources);
    }

    /** Returns what has been done so far. */
    public IngestCounts counts() {
        return counts;
    }

    /** Tells whether the sources are being asked: Kafka has been reached, and neither end nor close has come. */
    public boolean isReady() {
        return ready;
    }

    /**
     * Publishes what comes until {@link #close()}, or until no source can give any more.
     *
     * @throws io.tensionwire.ingest.publish.IngestStoppedException if nothing can be published any more
     */
    public void run() {
        run(true);
    }

    /**
     * Publishes what the sources have now and returns.
     *
     * @throws io.tensionwire.ingest.publish.IngestStoppedException if it cannot be published
     */
    public void runOnce() {
        run(false);
    }

    /** Ends {@link #run()} after the transaction in hand, waits for it, and closes the sources. */
    @Override
    public void close() throws IOException {
        closing.countDown();
        woken.release();
        if (started.get() && !isEndedWithin(settings.drainTimeout())) {
            LOG.warn(
                    "ingest did not drain within {}; what is not committed is taken up at the next start",
                    settings.drainTimeout());
        }
        for (Source source : sources) {
            source.close();
        }
    }

    private static void refuseEqualNames(List<Source> sources) {
        Set<String> names = new HashSet<>();
        for (Source source : sources) {
            if (!names.add(source.name())) {
                throw new IllegalArgumentException("two sources are named \"" + source.name()
                        + "\"; positions are kept by name, so name each its own");
            }
        }
    }

    private void run(boolean waiting) {
        if (!started.compareAndSet(false, true)) {
            throw new IllegalStateException("ingest has been run; make a new one to run it again");
        }
        try (WireTransactions transactions =
                        new WireTransactions(clients.producer().get(), settings.limits(), this::pause);
                StoryPublisher publisher = publisher(transactions);
                ReadAhead ahead = ReadAhead.onAllProcessors(clock)) {
            ready = true;
            boolean more = true;
            while (more && !isClosing()) {
                boolean found = publishRound(publisher, ahead);
                more = found || waiting && !isExhausted() && rest(settings.pollInterval());
            }
        } finally {
            ready = false;
            ended.countDown();
        }
    }

    private StoryPublisher publisher(WireTransactions transactions) {
        SourcePositions positions = positions();
        for (Source source : sources) {
            source.wakeWith(woken::release);
            source.resume(positions.standing(source.name()));
        }
        return new StoryPublisher(transactions, positions, topics, settings.limits(), clock, counts);
    }

    private SourcePositions positions() {
        try (Consumer<byte[], byte[]> committed = clients.committed().get();
                Consumer<byte[], byte[]> written = clients.written().get()) {
            return SourcePositions.read(committed, written, topics.positions());
        }
    }

    /** Returns whether any source had an item. */
    private boolean publishRound(StoryPublisher publisher, ReadAhead ahead) {
        boolean found = false;
        for (Source source : sources) {
            Iterator<SourceItem> items = ahead.over(polled(source), item -> publisher.isNew(source.name(), item));
            while (items.hasNext()) {
                if (isClosing()) {
                    publisher.flush();
                    return found;
                }
                publisher.publish(source.name(), items.next(), this::isClosing);
                found = true;
            }
            publisher.flush();
        }
        return found;
    }

    private static List<SourceItem> polled(Source source) {
        try {
            return source.poll();
        } catch (IOException e) {
            LOG.warn("source {} cannot be asked now: {}", source.name(), e.toString());
            return List.of();
        }
    }

    private boolean isExhausted() {
        return sources.stream().allMatch(Source::isExhausted);
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    /** Waits until a source has items or the time is over; returns whether ingest is still to go on. */
    private boolean rest(Duration time) {
        try {
            woken.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
            woken.drainPermits();
            return !isClosing();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing.countDown();
            return false;
        }
    }

    /** Waits; returns whether ingest is still to go on. */
    private boolean pause(Duration time) {
        try {
            return !closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing.countDown();
            return false;
        }
    }

    private boolean isEndedWithin(Duration time) {
        try {
            return ended.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
