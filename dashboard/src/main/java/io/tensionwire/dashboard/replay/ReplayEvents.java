package io.tensionwire.dashboard.replay;

import io.tensionwire.contract.Json;
import io.tensionwire.dashboard.stream.EventSource;
import io.tensionwire.dashboard.stream.EventText;
import io.tensionwire.dashboard.window.Entry;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/**
 * Stories as their event time comes, with the clock: {@code clock} events whose id is the time, so that a client that lost the
 * connection goes on where it was. Kills that come while it runs are told at once. Not thread-safe.
 */
final class ReplayEvents implements EventSource {
    private static final int ENOUGH = 48 << 10;
    private static final Json<Clock> CLOCKS = Json.of(Clock.class);

    private final ReplayClock clock;
    private final Deque<Entry> coming;
    private final EventSource kills;
    private final Predicate<String> hidden;
    private Instant told;

    private record Clock(Instant time, boolean ended, int left) {}

    /**
     * A replay that starts now.
     *
     * @param stories in the order of event time
     * @param kills tells of nothing but kills
     * @param hidden tells which stories must not be seen by now
     */
    ReplayEvents(ReplayClock clock, List<Entry> stories, EventSource kills, Predicate<String> hidden) {
        this.clock = clock;
        coming = new ArrayDeque<>(stories);
        this.kills = kills;
        this.hidden = hidden;
    }

    @Override
    public boolean tell(EventText text) {
        Instant now = clock.now();
        while (!coming.isEmpty() && coming.peek().facts().time().compareTo(now) <= 0 && text.length() < ENOUGH) {
            Entry story = coming.poll();
            if (!hidden.test(story.facts().id())) {
                text.event("story", story.facts().time().toString(), story.value());
            }
        }
        if (!now.equals(told) && text.length() < ENOUGH) {
            told = now;
            boolean ended = now.equals(clock.to());
            text.event("clock", now.toString(), CLOCKS.write(new Clock(now, ended, coming.size())));
        }
        // After the stories: a kill must come behind the text that it takes away.
        return kills.tell(text);
    }

    @Override
    public String position() {
        return clock.now().toString();
    }

    @Override
    public boolean followsClock() {
        return true;
    }

    @Override
    public void close() {
        kills.close();
    }
}
