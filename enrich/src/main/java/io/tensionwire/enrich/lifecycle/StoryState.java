package io.tensionwire.enrich.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * What is remembered of one story id.
 *
 * @param seen what was seen of it
 * @param shown what was last shown of it; null if nothing was
 * @param revision how many states were shown
 * @param month the month that the story is filed under, {@code yyyy-MM}: decided once, so that it never moves
 * @param touched when a record last changed it: the record's timestamp
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StoryState(Seen seen, Shown shown, long revision, String month, Instant touched) {
    static StoryState unseen() {
        return new StoryState(Seen.NOTHING, null, 0, null, Instant.EPOCH);
    }

    /** Returns whether a version of the story was ever under embargo. */
    public boolean hadEmbargo() {
        return seen.embargo() != null;
    }

    /** Returns the id of the story that this one was last shown to correct; null without one. */
    public String corrects() {
        return shown == null ? null : shown.corrects();
    }

    StoryState with(Seen now, Instant arrival) {
        boolean changed = !now.equals(seen) && arrival.isAfter(touched);
        return new StoryState(now, shown, revision, month, changed ? arrival : touched);
    }

    StoryState filedUnder(String first) {
        return month != null ? this : new StoryState(seen, shown, revision, first, touched);
    }

    StoryState shown(Shown now) {
        return new StoryState(seen, now, revision + 1, month, touched);
    }

    StoryState withoutTexts() {
        return new StoryState(seen.withoutTexts(), shown, revision, month, touched);
    }
}
