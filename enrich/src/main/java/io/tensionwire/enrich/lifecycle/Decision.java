package io.tensionwire.enrich.lifecycle;

import io.tensionwire.contract.Story;
import java.time.Instant;

/** What becomes of a story when something new is known of it. */
public sealed interface Decision {
    /** Returns what is to be remembered of the story's id. */
    StoryState state();

    /**
     * The story is shown now; anything held back of it is void.
     *
     * @param story with its text if it is usable, without if it is killed or withheld
     * @param supersededBy the id of the story that corrects it; null without one
     */
    record Show(StoryState state, Story story, String supersededBy) implements Decision {}

    /** The story is kept back until its embargo ends, in place of anything held before. */
    record Hold(StoryState state, Story story, Instant until) implements Decision {}

    /** Nothing is shown. */
    record Drop(StoryState state, Reason reason) implements Decision {}

    /** Why nothing is shown. */
    enum Reason {
        /** A newer version is known. */
        LATE,
        /** The same text under the same version was seen. */
        UNCHANGED,
        /** The story is killed. */
        KILLED,
        /** A correction of a story that is not shown now, or no longer kept; it is remembered. */
        CORRECTED
    }
}
