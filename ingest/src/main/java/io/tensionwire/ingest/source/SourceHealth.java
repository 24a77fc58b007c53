package io.tensionwire.ingest.source;

import java.time.Instant;

/**
 * How a source is doing, since its start, at one moment.
 *
 * @param state in one word
 * @param lastSuccess when it last answered as it should, whether or not there was anything new; null if it has not yet
 * @param lastStory when a new story or a new version was last published from it; null if none has been
 * @param nextPoll when it is asked next; null where it is asked at every round, or never again
 * @param failures how often in a row it has failed; 0 when it is well
 * @param lastFailure why it failed last, and what to do; null if it never did
 * @param stories how many stories and versions were published
 * @param unchanged how many stories were read again unchanged
 * @param refused how many pieces could not be read
 * @param gaps how often what was read did not reach back to what had been read before, so that stories may be missing
 */
public record SourceHealth(
        State state,
        Instant lastSuccess,
        Instant lastStory,
        Instant nextPoll,
        int failures,
        String lastFailure,
        long stories,
        long unchanged,
        long refused,
        long gaps) {

    /** A source that has not been asked yet. */
    public static final SourceHealth STARTING = new SourceHealth(State.STARTING, null, null, null, 0, null, 0, 0, 0, 0);

    /** How a source is doing, in one word. */
    public enum State {
        /** It has neither answered nor failed yet. */
        STARTING,
        /** It answered when it was last asked. */
        WELL,
        /** It failed when it was last asked, and is asked again. */
        FAILING,
        /** It gives nothing any more and is not asked again. */
        ENDED
    }

    /** Returns this health after an answer whose stories have been committed. */
    public SourceHealth succeeded(Instant now, Outcome outcome) {
        return new SourceHealth(
                State.WELL,
                now,
                outcome.stories() > 0 ? now : lastStory,
                nextPoll,
                0,
                lastFailure,
                stories + outcome.stories(),
                unchanged + outcome.unchanged(),
                refused + outcome.causes().size(),
                gaps);
    }

    /** Returns this health after a failure. */
    public SourceHealth failed(String cause) {
        return new SourceHealth(
                State.FAILING,
                lastSuccess,
                lastStory,
                nextPoll,
                failures + 1,
                cause,
                stories,
                unchanged,
                refused,
                gaps);
    }

    /** Returns this health after the source has said that it gives nothing any more. */
    public SourceHealth ended(String cause) {
        return new SourceHealth(
                State.ENDED, lastSuccess, lastStory, null, failures + 1, cause, stories, unchanged, refused, gaps);
    }

    /** Returns this health with one more gap. */
    public SourceHealth withGap() {
        return new SourceHealth(
                state, lastSuccess, lastStory, nextPoll, failures, lastFailure, stories, unchanged, refused, gaps + 1);
    }

    /** Returns this health with the time at which the source is asked next. */
    public SourceHealth askedNextAt(Instant time) {
        return new SourceHealth(
                state, lastSuccess, lastStory, time, failures, lastFailure, stories, unchanged, refused, gaps);
    }
}
