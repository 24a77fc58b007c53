package io.tensionwire.enrich.lifecycle;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a story is remembered after the last record that changed what is known of it, in event time: the timestamps of the
 * records, so that a replay forgets at the same points.
 *
 * <p>Without its text a story still has its order of versions, its kills and its revision; but a correction under another id
 * can no longer mark it. Without its state it is a new story: its kill is forgotten, and its revisions start again at 1,
 * which the search index refuses if it still has the old ones.
 *
 * @param texts how long the text is kept; for a story under embargo at least until the embargo ends
 * @param states how long anything is kept
 */
public record Retention(Duration texts, Duration states) {
    /** 30 days for texts; 10 years for the rest. */
    public static final Retention DEFAULT = new Retention(Duration.ofDays(30), Duration.ofDays(3650));

    /**
     * Checks the durations.
     *
     * @throws IllegalArgumentException if one is not positive, or texts outlast states
     */
    public Retention {
        if (texts.compareTo(Duration.ZERO) <= 0 || states.compareTo(texts) < 0) {
            throw new IllegalArgumentException(
                    "stories must be remembered for more than no time, and their texts not longer than the rest");
        }
    }

    /**
     * Returns what is still remembered of a story.
     *
     * @param state what was remembered; null if nothing was
     * @param now event time
     * @return the same object if nothing is forgotten; null if all is
     */
    public StoryState at(StoryState state, Instant now) {
        if (state == null || needed(state).plus(states).isBefore(now)) {
            return null;
        }
        return needed(state).plus(texts).isBefore(now) ? state.withoutTexts() : state;
    }

    private static Instant needed(StoryState state) {
        Instant embargo = state.seen().embargo();
        return embargo != null && embargo.isAfter(state.touched()) ? embargo : state.touched();
    }
}
