package io.tensionwire.enrich.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tensionwire.contract.StoryStatus;
import java.time.Instant;

/**
 * What is remembered of one story id. The latest version and the latest kill are kept apart, so that the outcome is the same
 * in whatever order they arrive. It holds no text.
 *
 * @param latest the highest version seen that is no kill; null if none was seen
 * @param latestStatus whether that version is usable or withheld; null if none was seen
 * @param kill the highest kill seen; null if none was seen
 * @param embargoedUntil the latest embargo of all versions; null without one
 * @param revision how many states were shown
 * @param month the month that the story is filed under, {@code yyyy-MM}: decided once, so that it never moves
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StoryState(
        VersionKey latest,
        StoryStatus latestStatus,
        VersionKey kill,
        Instant embargoedUntil,
        long revision,
        String month) {

    static StoryState unseen(String month) {
        return new StoryState(null, null, null, null, 0, month);
    }

    boolean isKilled() {
        return kill != null && (latest == null || !latest.reinstates(kill));
    }

    /** Returns whether an embargo of any version still holds. */
    public boolean isEmbargoed(Instant now) {
        return embargoedUntil != null && now.isBefore(embargoedUntil);
    }

    StoryState withKill(VersionKey key) {
        return new StoryState(latest, latestStatus, key, embargoedUntil, revision, month);
    }

    StoryState withLatest(VersionKey key, StoryStatus status) {
        return new StoryState(key, status, kill, embargoedUntil, revision, month);
    }

    StoryState withEmbargo(Instant until) {
        boolean later = until != null && (embargoedUntil == null || until.isAfter(embargoedUntil));
        return later ? new StoryState(latest, latestStatus, kill, until, revision, month) : this;
    }

    StoryState shown() {
        return new StoryState(latest, latestStatus, kill, embargoedUntil, revision + 1, month);
    }
}
