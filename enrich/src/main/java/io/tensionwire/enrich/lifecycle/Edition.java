package io.tensionwire.enrich.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import java.time.Instant;
import java.util.Comparator;

/**
 * A version of a story that is remembered with its text, so that it can be shown again.
 *
 * @param story the version; without text where it may not be shown
 * @param created the latest time under which it was sent; null if it names none
 * @param forgotten whether the text was given up because it had not been needed for long
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Edition(Story story, Instant created, boolean forgotten) {
    static Edition of(Story story) {
        StoryStatus status = story.status();
        Story kept = status == StoryStatus.USABLE ? story : story.withoutText(status);
        return new Edition(hashed(kept, story), story.versionCreated(), false);
    }

    VersionKey key() {
        return new VersionKey(story.version(), created, story.contentHash());
    }

    /** Returns the later of two; the same text sent again counts as one version, at the later of its times. */
    static Edition later(Edition known, Edition other, Comparator<VersionKey> order) {
        if (known == null) {
            return other;
        }
        boolean isLater = order.compare(other.key(), known.key()) > 0;
        if (isLater && !known.forgotten && other.key().isResendOf(known.key())) {
            return new Edition(known.story, other.created, false);
        }
        return isLater ? other : known;
    }

    Edition withoutText() {
        return forgotten ? this : new Edition(story.withoutText(story.status()), created, true);
    }

    private static Story hashed(Story kept, Story original) {
        return kept.contentHash() != null
                ? kept
                : kept.toBuilder()
                        .contentHash(VersionKey.of(original).contentHash())
                        .build();
    }
}
