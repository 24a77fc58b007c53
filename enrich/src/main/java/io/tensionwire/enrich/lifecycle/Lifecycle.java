package io.tensionwire.enrich.lifecycle;

import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.enrich.lifecycle.Decision.Drop;
import io.tensionwire.enrich.lifecycle.Decision.Hold;
import io.tensionwire.enrich.lifecycle.Decision.Reason;
import io.tensionwire.enrich.lifecycle.Decision.Show;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * Decides what becomes of a story, from what is remembered of its id alone. Pure functions; safe to share between threads.
 *
 * <p>An older version that arrives late changes nothing. A kill outlives late versions and is remembered for an id that was
 * never seen; only a version that is later than the kill, and higher where both carry numbers, brings the story back. A
 * withheld version hides the story until a newer usable one. A story under embargo waits for the latest embargo of all its
 * versions.
 */
public final class Lifecycle {
    private Lifecycle() {}

    /**
     * Decides on a story that arrives.
     *
     * @param known what is remembered of its id; null if it was never seen
     * @param story the story
     * @param arrival when it arrived: files a story that names no date
     * @param now wall clock time, against which an embargo is held
     */
    public static Decision decide(StoryState known, Story story, Instant arrival, Instant now) {
        StoryState before = known == null ? StoryState.unseen(month(story, arrival)) : known;
        VersionKey key = VersionKey.of(story);
        return story.status() == StoryStatus.CANCELED ? kill(before, key, story) : version(before, key, story, now);
    }

    /**
     * Returns the state after a held story has been shown because its embargo ended.
     *
     * @param known what is remembered of its id
     */
    public static StoryState release(StoryState known) {
        return known.shown();
    }

    private static Decision kill(StoryState before, VersionKey key, Story story) {
        StoryState after = before.withKill(VersionKey.later(before.kill(), key));
        if (!after.isKilled()) {
            return new Drop(after, Reason.LATE);
        }
        return before.isKilled()
                ? new Drop(after, Reason.UNCHANGED)
                : new Show(after.shown(), story.withoutText(StoryStatus.CANCELED));
    }

    private static Decision version(StoryState before, VersionKey key, Story story, Instant now) {
        StoryState embargoed = before.withEmbargo(story.embargoedUntil());
        VersionKey latest = before.latest();
        if (latest != null && key.compareTo(latest) <= 0) {
            return new Drop(embargoed, key.isResendOf(latest) ? Reason.UNCHANGED : Reason.LATE);
        }
        StoryState after = embargoed.withLatest(key, story.status());
        if (after.isKilled()) {
            // A version that does not outlive the kill must not hide one that did.
            return new Drop(before.isKilled() ? after : embargoed, Reason.KILLED);
        }
        boolean resend = latest != null && key.isResendOf(latest) && !before.isKilled();
        return resend ? new Drop(after, Reason.UNCHANGED) : show(after, story, now);
    }

    private static Decision show(StoryState after, Story story, Instant now) {
        if (story.status() == StoryStatus.WITHHELD) {
            return new Show(after.shown(), story.withoutText(StoryStatus.WITHHELD));
        }
        return after.isEmbargoed(now) ? new Hold(after, story, after.embargoedUntil()) : new Show(after.shown(), story);
    }

    private static String month(Story story, Instant arrival) {
        Instant first = story.firstCreated() != null
                ? story.firstCreated()
                : story.versionCreated() != null ? story.versionCreated() : arrival;
        return YearMonth.from(first.atOffset(ZoneOffset.UTC)).toString();
    }
}
