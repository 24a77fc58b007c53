package io.tensionwire.enrich.topology;

import io.tensionwire.enrich.cluster.Imprint;
import io.tensionwire.enrich.lifecycle.Correction;
import java.util.Optional;

/** What a story that was decided on gives: itself for the readers, and word to the story that it corrects. */
sealed interface StoryOutput {
    /**
     * The story.
     *
     * @param imprint what its reprints are found by; empty if it has none
     */
    record Accepted(AcceptedStory story, Optional<Imprint> imprint) implements StoryOutput {}

    /** Word to another story, under its key. */
    record Corrects(Correction correction) implements StoryOutput {}
}
