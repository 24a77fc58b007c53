package io.tensionwire.enrich.topology;

import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.enrich.lifecycle.Correction;

/** What a story that was decided on gives: itself for the readers, and word to the story that it corrects. */
sealed interface StoryOutput {
    /** The story as its readers get it. */
    record Accepted(EnrichedStory story) implements StoryOutput {}

    /** Word to another story, under its key. */
    record Corrects(Correction correction) implements StoryOutput {}
}
