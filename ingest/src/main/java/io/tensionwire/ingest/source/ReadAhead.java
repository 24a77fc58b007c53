package io.tensionwire.ingest.source;

import java.io.Closeable;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/**
 * Reads small items before their turn, several at a time, while those before them are published in order: a wire of many small
 * files is read as fast as all processors can. Used by one thread.
 */
public final class ReadAhead implements Closeable {
    /** How many items are in hand; each is small, so that together they are no more than one large item. */
    private static final int IN_HAND = 64;

    private final InstantSource clock;
    private final ExecutorService readers;

    private ReadAhead(InstantSource clock, int threads) {
        this.clock = clock;
        readers = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "ingest-reader");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Reads in as many threads as there are processors.
     *
     * @param clock tells the time of arrival
     */
    public static ReadAhead onAllProcessors(InstantSource clock) {
        return new ReadAhead(clock, Runtime.getRuntime().availableProcessors());
    }

    /**
     * Returns the items, in order and one at a time, such that those behind are being read.
     *
     * @param worthIt tells, in the calling thread, whether an item is likely to be read from its beginning
     */
    public Iterator<SourceItem> over(List<SourceItem> items, Predicate<SourceItem> worthIt) {
        Iterator<SourceItem> behind = items.iterator();
        Deque<SourceItem> inHand = new ArrayDeque<>();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !inHand.isEmpty() || behind.hasNext();
            }

            @Override
            public SourceItem next() {
                // Many at once: each that is handed to an idle thread costs more than reading a small item does.
                if (inHand.size() <= IN_HAND / 2) {
                    while (behind.hasNext() && inHand.size() < IN_HAND) {
                        inHand.add(begun(behind.next(), worthIt));
                    }
                }
                return inHand.remove();
            }
        };
    }

    /** Ends the threads; what was read and not asked for is dropped. */
    @Override
    public void close() {
        readers.shutdownNow();
    }

    private SourceItem begun(SourceItem item, Predicate<SourceItem> worthIt) {
        return item.mayBeReadAhead() && worthIt.test(item)
                ? new ItemReadAhead(item, readers.submit(() -> Beginning.of(item, clock)))
                : item;
    }
}
