package io.tensionwire.ingest.poll;

import io.tensionwire.ingest.KnownFormats;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.Readings;
import io.tensionwire.ingest.source.Outcome;
import io.tensionwire.ingest.source.SourceHealth;
import io.tensionwire.ingest.source.SourceItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A feed whose fetches are made in the thread that polls, by a clock that is set, and whose items are taken as the publisher
 * takes them: read to their end, remembered, told so.
 */
final class PolledFeed implements AutoCloseable {
    final SetClock clock = new SetClock();
    private final FeedSettings settings;
    private final FeedPool pool;
    private final Map<String, String> published = new HashMap<>();
    private Map<String, String> state = Map.of();
    private FeedSource source;

    PolledFeed(FeedSettings settings) {
        this(settings, InetAddress::getAllByName);
    }

    PolledFeed(FeedSettings settings, AddressGuard.Resolver resolver) {
        this.settings = settings;
        pool = new FeedPool(Runnable::run, () -> {}, Duration.ZERO, resolver, clock, new Random(1));
        restart();
    }

    /** Settings for a feed of a local server: asked every 1 to 16 minutes, small limits, a full fetch each day. */
    static FeedSettings settings(URI uri) {
        return new FeedSettings(
                uri,
                new PollInterval(Duration.ofMinutes(1), Duration.ofMinutes(16)),
                new FetchLimits(10_000, 3, Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofHours(1)),
                "tensionwire-test",
                Map.of("Authorization", "Bearer secret-token"),
                true,
                Duration.ofDays(1));
    }

    /** As a new process would: it knows what was committed, and nothing else. */
    void restart() {
        source = new FeedSource(new Provenance("kabar"), settings, KnownFormats.all(), pool);
        source.resume(item -> state);
    }

    /** Polls once; returns the ids of the stories that were published. */
    List<String> poll() {
        List<String> ids = new ArrayList<>();
        source.poll().forEach(item -> ids.addAll(publish(item)));
        return ids;
    }

    /** Polls until nothing more is to be done at this time, as happens round after round. */
    List<String> pollThrough() {
        List<String> ids = new ArrayList<>();
        for (int round = 0; round < 10; round++) {
            ids.addAll(poll());
        }
        return ids;
    }

    /** Sets the clock to when the feed is next asked, and polls through. */
    List<String> pollWhenDue() {
        clock.pass(untilDue());
        return pollThrough();
    }

    Duration untilDue() {
        return Duration.between(clock.instant(), health().nextPoll());
    }

    SourceHealth health() {
        return source.health().orElseThrow();
    }

    FeedSource source() {
        return source;
    }

    Map<String, String> state() {
        return state;
    }

    @Override
    public void close() {
        source.close();
        pool.close();
    }

    private List<String> publish(SourceItem item) {
        List<String> fresh = new ArrayList<>();
        long unchanged = 0;
        long known = 0;
        try (Readings readings = item.open(Progress.START, clock.instant())) {
            for (Optional<Reading> next = readings.next(); next.isPresent(); next = readings.next()) {
                if (next.get() instanceof Reading.Read read) {
                    String hash = read.story().contentHash();
                    String before = published.put(read.story().id(), hash);
                    known += before == null ? 0 : 1;
                    if (hash.equals(before)) {
                        unchanged++;
                    } else {
                        fresh.add(read.story().id());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        state = item.state();
        item.committed(new Outcome(fresh.size(), unchanged, known, 0, List.of()));
        return fresh;
    }
}
