package io.tensionwire.ingest.push;

import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.format.WireFormats;
import io.tensionwire.ingest.source.Outcome;
import io.tensionwire.ingest.source.Source;
import io.tensionwire.ingest.source.SourceItem;
import io.tensionwire.ingest.source.Standing;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;

/** Stories that a client pushes to a {@link PushServer}. */
public final class PushSource implements Source {
    private final Provenance origin;
    private final PushAccess access;
    private final PushLimits limits;
    private final WireFormats formats;
    private final Semaphore requests;
    private final Semaphore bytes;
    private final Set<PushItem> waiting = new LinkedHashSet<>();
    private final Set<PushItem> handedOut = new LinkedHashSet<>();
    private Runnable wake = () -> {};
    private boolean open;
    private boolean closed;

    /**
     * A source that takes nothing in before ingest asks it.
     *
     * @param origin the labels of its stories; its name is the last part of the path
     * @param access how its client proves itself
     * @param limits how much it takes in
     * @param formats how its stories may be written
     */
    public PushSource(Provenance origin, PushAccess access, PushLimits limits, WireFormats formats) {
        this.origin = origin;
        this.access = access;
        this.limits = limits;
        this.formats = formats;
        requests = new Semaphore(limits.waiting());
        bytes = new Semaphore(limits.bodies());
    }

    @Override
    public String name() {
        return origin.source();
    }

    @Override
    public synchronized void wakeWith(Runnable ingest) {
        wake = ingest;
    }

    @Override
    public synchronized void resume(Standing standing) {
        open = !closed;
    }

    @Override
    public synchronized List<SourceItem> poll() {
        List<SourceItem> items = new ArrayList<>(waiting);
        handedOut.addAll(waiting);
        waiting.clear();
        return items;
    }

    @Override
    public synchronized boolean isExhausted() {
        return closed;
    }

    /** Tells all that wait that ingest has stopped. */
    @Override
    public synchronized void close() {
        open = false;
        closed = true;
        waiting.forEach(PushItem::failed);
        handedOut.forEach(PushItem::failed);
    }

    PushAccess access() {
        return access;
    }

    PushLimits limits() {
        return limits;
    }

    synchronized boolean isOpen() {
        return open;
    }

    /** Returns how many more requests it would take in now. */
    int spare() {
        return requests.availablePermits();
    }

    /** Room for one request and its body; given back when it is closed. */
    interface Room {
        void close();
    }

    /** Returns room for a body of this many bytes; empty if there is none. */
    Optional<Room> room(int size) {
        if (!requests.tryAcquire()) {
            return Optional.empty();
        }
        if (!bytes.tryAcquire(size)) {
            requests.release();
            return Optional.empty();
        }
        return Optional.of(() -> {
            bytes.release(size);
            requests.release();
        });
    }

    /**
     * Hands a body to ingest and waits for what becomes of it; empty if ingest has stopped or takes too long. What was not
     * begun by then is dropped, so that what is waiting does not grow.
     */
    Optional<Outcome> publish(byte[] body, Charset declared) {
        PushItem item = new PushItem(origin, formats, body, declared);
        synchronized (this) {
            if (!open) {
                return Optional.empty();
            }
            waiting.add(item);
            wake.run();
        }
        Optional<Outcome> outcome = item.awaited(limits.committing());
        synchronized (this) {
            waiting.remove(item);
            handedOut.remove(item);
        }
        return outcome;
    }
}
