package io.tensionwire.ingest.poll;

import io.tensionwire.ingest.feed.FeedSchedule;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/**
 * When a feed is asked next: sooner the more news it brought, later the more often it failed, never against the wishes of the
 * feed or its server. Not thread-safe.
 */
final class Rhythm {
    /** Feeds that were started together drift apart by up to this share of their interval. */
    private static final double DRIFT = 0.1;

    private static final int MOST_DOUBLINGS = 20;
    private static final int HOURS_OF_A_WEEK = 7 * 24;

    private final PollInterval bounds;
    private final RandomGenerator random;
    private Duration interval;
    private FeedSchedule schedule = FeedSchedule.NONE;
    private int failures;
    private Instant reckoned = Instant.MIN;
    private Instant due = Instant.MIN;

    Rhythm(PollInterval bounds, RandomGenerator random) {
        this.bounds = bounds;
        this.random = random;
        interval = bounds.shortest();
    }

    /** Takes over what the feed wishes, from now on. */
    void heed(FeedSchedule wishes) {
        schedule = wishes;
    }

    /** Reckons the next time after an answer in which this share, 0 to 1, was new. */
    void answered(Instant now, double fresh) {
        failures = 0;
        reckoned = now;
        interval = bounds.after(interval, fresh);
        Duration wished = bounds.within(schedule.interval());
        Duration pause = wished.compareTo(interval) > 0 ? wished : interval;
        due = nextOpen(now.plus(scaled(pause, 1 + DRIFT * random.nextDouble())));
    }

    /**
     * Reckons the next time after a failure: exponential back-off in which half of the wait is left to chance ("equal
     * jitter"), so that feeds that failed together do not come back together.
     *
     * @param atLeast how long the server asks to be left alone; zero if it does not say
     */
    void failed(Instant now, Duration atLeast) {
        failures++;
        reckoned = now;
        Duration doubled = bounds.shortest().multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        Duration pause = scaled(bounds.within(doubled), 0.5 + 0.5 * random.nextDouble());
        due = now.plus(pause.compareTo(atLeast) > 0 ? pause : atLeast);
    }

    /** Tells whether the feed is to be asked; a clock that was set back keeps nothing waiting. */
    boolean isDue(Instant now) {
        return !now.isBefore(due) || now.isBefore(reckoned);
    }

    /** Returns when the feed is asked next. */
    Instant due() {
        return due;
    }

    /** Returns how often in a row it has failed. */
    int failures() {
        return failures;
    }

    /** Returns this time, or the next one that the feed does not skip; this time if it skips the whole week. */
    private Instant nextOpen(Instant earliest) {
        Instant time = earliest;
        for (int i = 0; i < HOURS_OF_A_WEEK; i++) {
            if (schedule.isOpenAt(time)) {
                return time;
            }
            time = time.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        }
        return earliest;
    }

    private static Duration scaled(Duration time, double factor) {
        return Duration.ofMillis(Math.round(time.toMillis() * factor));
    }
}
