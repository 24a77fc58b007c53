package io.tensionwire.dashboard.stream;

import io.tensionwire.dashboard.feed.Consumers;
import io.tensionwire.dashboard.feed.HistoryReading;
import io.tensionwire.dashboard.feed.HistoryStart;
import io.tensionwire.dashboard.window.Entry;
import io.tensionwire.dashboard.window.Memory;
import io.tensionwire.dashboard.window.Positions;
import io.tensionwire.dashboard.window.PublicTopic;
import io.tensionwire.dashboard.window.TopicWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;

/** Makes the sources of events that clients ask for. Thread-safe. */
public final class Streams implements AutoCloseable {
    /** A reading of history costs a consumer: so many at a time. */
    private static final int READINGS = 6;

    private final Consumers consumers;
    private final Memory memory;
    private final int bound;
    private final ExecutorService readings =
            new ThreadPoolExecutor(0, READINGS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                Thread thread = new Thread(task, "history");
                thread.setDaemon(true);
                return thread;
            });

    /**
     * Makes sources over a memory.
     *
     * @param consumers reads what the memory does not hold
     * @param bound how many records may wait for a client
     */
    public Streams(Consumers consumers, Memory memory, int bound) {
        this.consumers = consumers;
        this.memory = memory;
        this.bound = bound;
    }

    /**
     * Returns a source of what is asked for.
     *
     * @param format what is told of a record
     * @param wake lets the client's connection look for more
     * @throws BusyException if too many clients read history at the moment
     */
    public EventSource open(StreamRequest request, Function<Entry, byte[]> format, Runnable wake) {
        Positions positions = new Positions();
        List<Subscription> subscriptions = new ArrayList<>();
        try {
            for (PublicTopic topic : request.topics()) {
                subscriptions.add(subscription(request, memory.window(topic), positions, wake));
            }
        } catch (RejectedExecutionException e) {
            subscriptions.forEach(Subscription::close);
            throw new BusyException(READINGS + " clients are reading history already");
        }
        return new LiveEvents(subscriptions, positions, format, true);
    }

    /** Returns a source that tells of stories that are killed or withheld from now on, without ids. */
    public EventSource kills() {
        TopicWindow window = memory.window(PublicTopic.STORIES);
        Positions positions = new Positions();
        Subscription subscription = new Subscription(window, Filter.NO_STORY, bound, positions, window.head());
        return new LiveEvents(List.of(subscription), positions, Entry::value, false);
    }

    @Override
    public void close() {
        // Those that still run end when their clients are disconnected.
        readings.shutdown();
    }

    private Subscription subscription(StreamRequest request, TopicWindow window, Positions positions, Runnable wake) {
        if (request.resume() != null) {
            Map<Integer, Long> offsets = request.resume().of(window.topic());
            if (offsets.isEmpty()) {
                return inWindow(request, window, positions, window.head());
            }
            offsets.forEach((partition, next) -> positions.set(window.topic(), partition, next));
            return window.covers(offsets)
                    ? inWindow(request, window, positions, window.tail())
                    : inHistory(request, window, positions, HistoryStart.at(offsets), wake);
        }
        if (request.last() > 0) {
            Predicate<Entry> fits = entry -> request.filter().lets(entry.topic(), entry.facts());
            return inWindow(request, window, positions, window.last(request.last(), fits));
        }
        if (request.since() == null) {
            return inWindow(request, window, positions, window.head());
        }
        long since = window.since(request.since().toEpochMilli());
        return since > window.tail() || window.isWhole()
                ? inWindow(request, window, positions, since)
                : inHistory(request, window, positions, HistoryStart.since(request.since()), wake);
    }

    private Subscription inWindow(StreamRequest request, TopicWindow window, Positions positions, long number) {
        window.positionsAt(number).forEach((partition, next) -> {
            if (positions.next(window.topic(), partition).isEmpty()) {
                positions.set(window.topic(), partition, next);
            }
        });
        return new Subscription(window, request.filter(), bound, positions, number);
    }

    private Subscription inHistory(
            StreamRequest request, TopicWindow window, Positions positions, HistoryStart start, Runnable wake) {
        HistoryReading reading = new HistoryReading(consumers, window, start, wake);
        readings.execute(reading);
        return new Subscription(window, request.filter(), bound, positions, reading);
    }
}
