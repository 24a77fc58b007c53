package io.tensionwire.enrich.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;

/**
 * What was last shown of a story; equal to the next if that would show nothing new.
 *
 * @param status the status
 * @param version the version as the wire gave it; null if it gave none
 * @param contentHash the hash of its text
 * @param supersededBy the id of the story that it was shown to be superseded by; null without one
 * @param corrects the id of the story that it was shown to correct; null without one, and while it is killed or withheld
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Shown(StoryStatus status, String version, String contentHash, String supersededBy, String corrects) {
    static Shown of(Outcome.Visible visible) {
        Story story = visible.story();
        String corrects = story.id().equals(story.corrects()) ? null : story.corrects();
        return new Shown(story.status(), story.version(), story.contentHash(), visible.supersededBy(), corrects);
    }
}
