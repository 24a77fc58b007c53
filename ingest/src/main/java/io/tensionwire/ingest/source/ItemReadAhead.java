package io.tensionwire.ingest.source;

import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Readings;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * An item whose beginning is being read.
 *
 * @param item the item itself
 * @param beginning its beginning, once it has been read
 */
record ItemReadAhead(SourceItem item, Future<Beginning> beginning) implements SourceItem {

    @Override
    public String name() {
        return item.name();
    }

    @Override
    public String positionName() {
        return item.positionName();
    }

    @Override
    public String publishedAs(String source) {
        return item.publishedAs(source);
    }

    @Override
    public ItemStamp stamp() throws IOException {
        return awaited().stamp();
    }

    /** Tells when the beginning was read, which its stories may carry. */
    @Override
    public Instant arrival(InstantSource clock) {
        try {
            return awaited().arrival();
        } catch (IOException e) {
            return clock.instant();
        }
    }

    @Override
    public Readings open(Progress from, Instant arrival) throws IOException {
        Beginning read = awaited();
        boolean isFromStart = from.equals(Progress.START) && read.readings() != null;
        return isFromStart ? read.readings() : item.open(from, arrival);
    }

    @Override
    public Readings open(ItemStamp stamp, Progress from, Instant arrival) throws IOException {
        return open(from, arrival);
    }

    @Override
    public int remembered() {
        return item.remembered();
    }

    @Override
    public Map<String, String> state() {
        return item.state();
    }

    @Override
    public void committed(Outcome outcome) {
        item.committed(outcome);
    }

    @Override
    public void failed() {
        item.failed();
    }

    /** Waits whatever comes: what is being read is small, and an interrupt is for the publisher to answer. */
    private Beginning awaited() throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return beginning.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException(item.name() + " cannot be read for a fault of the reader", e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
