package io.tensionwire.enrich.lifecycle;

import io.tensionwire.contract.Story;
import java.time.Instant;

/** What a reader must see of a story, given all that is known of it. */
sealed interface Outcome {
    /** Nothing: no version is known, or its text is no longer there. */
    record Nothing() implements Outcome {}

    /** Nothing new before an embargo ends. */
    record Waiting(Story story, Instant until) implements Outcome {}

    /**
     * This.
     *
     * @param story with its text if it is usable, without if it is killed or withheld
     * @param supersededBy the id of the story that corrects it; null without one
     */
    record Visible(Story story, String supersededBy) implements Outcome {}
}
