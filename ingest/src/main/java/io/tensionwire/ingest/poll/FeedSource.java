package io.tensionwire.ingest.poll;

import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.format.WireFormats;
import io.tensionwire.ingest.source.Outcome;
import io.tensionwire.ingest.source.Source;
import io.tensionwire.ingest.source.SourceHealth;
import io.tensionwire.ingest.source.SourceItem;
import io.tensionwire.ingest.source.Standing;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A feed, polled. Each fetch that brings something is an item; what the feed's server wants to be told the next time is
 * committed with its stories, so that a fetch whose stories were not published is made again. Never waits: the fetching is
 * done by the {@link FeedPool}, and {@link #poll()} hands out what has arrived.
 *
 * <p>A server that answers 410 (gone) is not asked again until a restart.
 */
public final class FeedSource implements Source {
    private static final Logger LOG = LoggerFactory.getLogger(FeedSource.class);

    private final FeedSettings settings;
    private final FeedFetch fetch;
    private final FeedPool pool;
    private final Rhythm rhythm;
    private Runnable wake = () -> {};
    private FeedMemory memory;
    private Errand errand;
    private volatile Future<Fetched> underway;
    private boolean handedOut;
    private volatile SourceHealth health = SourceHealth.STARTING;

    /**
     * Polls a feed; nothing is asked yet.
     *
     * @param origin the labels of its stories
     * @param settings how it is polled
     * @param formats how it may be written
     * @param pool shared by all feeds; not closed with this
     */
    public FeedSource(Provenance origin, FeedSettings settings, WireFormats formats, FeedPool pool) {
        this.settings = settings;
        this.pool = pool;
        fetch = new FeedFetch(origin, settings, formats, pool.client());
        rhythm = new Rhythm(settings.interval(), pool.random());
        memory = FeedMemory.none(settings.uri());
    }

    @Override
    public String name() {
        return fetch.origin().source();
    }

    @Override
    public void wakeWith(Runnable ingest) {
        wake = ingest;
    }

    @Override
    public void resume(Standing standing) {
        memory = FeedMemory.of(standing.of(FeedItem.NAME), settings.uri());
        rhythm.heed(memory.schedule());
    }

    @Override
    public List<SourceItem> poll() {
        if (isExhausted() || handedOut) {
            return List.of();
        }
        if (underway == null) {
            setOut();
        }
        return underway != null && underway.isDone() ? arrived() : List.of();
    }

    @Override
    public boolean isExhausted() {
        return health.state() == SourceHealth.State.ENDED;
    }

    @Override
    public Optional<SourceHealth> health() {
        return Optional.of(health);
    }

    @Override
    public void close() {
        pool.forget(this);
        Future<Fetched> last = underway;
        if (last != null) {
            last.cancel(true);
        }
    }

    private void setOut() {
        Instant now = pool.now();
        if (errand == null && rhythm.isDue(now)) {
            boolean full = !now.isBefore(memory.fullFetch().plus(settings.fullFetch()));
            errand = Errand.begin(settings.uri(), memory.moved(), full, rhythm.failures());
        }
        if (errand != null) {
            URI address = errand.address();
            Validators validators = errand.full() ? Validators.NONE : memory.validatorsFor(address);
            underway = pool.start(this, address, () -> fetch.from(address, validators), wake)
                    .orElse(null);
        }
    }

    private List<SourceItem> arrived() {
        Fetched fetched = result();
        underway = null;
        Answer answer = fetched.answer();
        if (answer instanceof Answer.Content content) {
            return content(content, fetched);
        } else if (answer instanceof Answer.NotModified) {
            return unchanged(memory.movedTo(errand.moved()));
        } else if (answer instanceof Answer.Moved moved) {
            redirected(moved);
        } else if (answer instanceof Answer.Gone) {
            gone();
        } else if (answer instanceof Answer.Failed failure) {
            failed(failure.cause(), failure.retryAfter());
        }
        return List.of();
    }

    private Fetched result() {
        try {
            return underway.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Fetched(new Answer.Failed("interrupted", Duration.ZERO));
        } catch (CancellationException e) {
            return new Fetched(new Answer.Failed("closed", Duration.ZERO));
        } catch (ExecutionException e) {
            LOG.debug("feed {} cannot be looked at", name(), e);
            String cause = "what it gives cannot be looked at ("
                    + e.getCause().getClass().getSimpleName() + ")";
            return new Fetched(new Answer.Failed(cause, Duration.ZERO));
        }
    }

    private List<SourceItem> content(Answer.Content content, Fetched fetched) {
        rhythm.heed(fetched.schedule());
        Instant now = pool.now();
        FeedMemory next = memory.after(errand, fetched, content, now);
        if (!errand.full() && next.body().equals(memory.body())) {
            return unchanged(next);
        }
        return handOut(new FeedItem(
                (from, arrival) -> fetch.opened(content, from, arrival),
                fetched.window().remembered(),
                next.state(),
                outcome -> committed(next, outcome),
                () -> failed("what it gave could not be published", Duration.ZERO)));
    }

    /** Takes over what there is to remember; only a move is worth a transaction of its own. */
    private List<SourceItem> unchanged(FeedMemory next) {
        if (errand.isNewsOf(memory.moved())) {
            return handOut(new FeedItem(
                    (from, arrival) -> Optional::empty,
                    Integer.MAX_VALUE,
                    next.state(),
                    outcome -> settled(next, Outcome.PASSED_OVER),
                    () -> failed("where it has moved to could not be committed", Duration.ZERO)));
        }
        settled(next, Outcome.PASSED_OVER);
        return List.of();
    }

    private List<SourceItem> handOut(SourceItem item) {
        handedOut = true;
        return List.of(item);
    }

    private void committed(FeedMemory next, Outcome outcome) {
        long shown = outcome.stories() + outcome.unchanged();
        if (shown > 0 && memory.window() > 0 && outcome.known() == 0) {
            health = health.withGap();
            LOG.warn(
                    "feed {}: none of its {} stories was among those of the poll before, so some may have been missed in"
                            + " between; lower its shortest interval if this recurs",
                    name(),
                    shown);
        }
        settled(next, outcome);
    }

    private void settled(FeedMemory next, Outcome outcome) {
        Instant now = pool.now();
        long shown = outcome.stories() + outcome.unchanged();
        memory = next;
        rhythm.answered(now, shown == 0 ? 0 : (double) outcome.stories() / shown);
        health = health.succeeded(now, outcome);
        rest();
    }

    private void redirected(Answer.Moved moved) {
        if (errand.redirects() == settings.limits().redirects()) {
            failed(Errand.tooFar(errand.redirects(), settings.uri()), Duration.ZERO);
            return;
        }
        errand = errand.redirected(moved);
    }

    private void gone() {
        if (!errand.fromConfigured()) {
            failed("it is gone from where it had moved to", Duration.ZERO);
            return;
        }
        String cause = errand.address().getHost() + " says that it is gone for good (410)";
        health = health.ended(cause);
        LOG.error(
                "feed {} stops: {}; correct its address or take it out of the sources, then start again",
                name(),
                cause);
    }

    private void failed(String cause, Duration retryAfter) {
        rhythm.failed(pool.now(), retryAfter);
        health = health.failed(cause);
        rest();
        LOG.warn(
                "feed {} failed {} times in a row, next try at {}: {}", name(), rhythm.failures(), rhythm.due(), cause);
    }

    private void rest() {
        errand = null;
        handedOut = false;
        health = health.askedNextAt(rhythm.due());
    }
}
