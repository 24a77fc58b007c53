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
 * <p>What is shown last depends on the set of the versions, kills and corrections that were seen, not on the order in which
 * they arrived ({@link Seen}). An older version that arrives late changes nothing. A kill outlives late versions and is
 * remembered for an id that was never seen; only a version that is later than the kill, and higher where both carry numbers,
 * brings the story back. A withheld version hides the story until a newer usable one. A story under embargo waits for the
 * latest embargo of all its versions. A story that is corrected under another id stays, marked as superseded, for as long as
 * the correction is shown.
 */
public final class Lifecycle {
    private Lifecycle() {}

    /**
     * Decides on a version or kill that arrives.
     *
     * @param known what is remembered of its id; null if it was never seen
     * @param story the story
     * @param arrival when it arrived: files a story that names no date
     * @param now wall clock time, against which an embargo is held
     */
    public static Decision decide(StoryState known, Story story, Instant arrival, Instant now) {
        StoryState before = known == null ? StoryState.unseen() : known;
        StoryState after = before.with(before.seen().with(story), arrival).filedUnder(month(story, arrival));
        return decide(before, after, now, reason(after, story, now));
    }

    /**
     * Decides on a story when another one corrects it, or corrects it no more.
     *
     * @param known what is remembered of its id; null if it was never seen
     * @param correction the other one
     * @param arrival when the correction arrived
     * @param now wall clock time, against which an embargo is held
     */
    public static Decision correct(StoryState known, Correction correction, Instant arrival, Instant now) {
        StoryState before = known == null ? StoryState.unseen() : known;
        StoryState after = before.with(before.seen().with(correction), arrival);
        return decide(before, after, now, Reason.CORRECTED);
    }

    /**
     * Decides on a held story as time goes on: it is shown if its embargo has ended.
     *
     * @param known what is remembered of its id
     * @param now wall clock time
     */
    public static Decision release(StoryState known, Instant now) {
        return decide(known, known, now, Reason.UNCHANGED);
    }

    private static Decision decide(StoryState before, StoryState after, Instant now, Reason otherwise) {
        Outcome outcome = after.seen().outcome(now);
        if (outcome instanceof Outcome.Visible visible) {
            Shown shown = Shown.of(visible);
            return shown.equals(after.shown())
                    ? new Drop(after, otherwise)
                    : new Show(after.shown(shown), visible.story(), visible.supersededBy());
        }
        boolean isNew = outcome instanceof Outcome.Waiting
                && !outcome.equals(before.seen().outcome(now));
        return isNew
                ? new Hold(after, ((Outcome.Waiting) outcome).story(), ((Outcome.Waiting) outcome).until())
                : new Drop(after, otherwise);
    }

    private static Reason reason(StoryState after, Story story, Instant now) {
        boolean killed = after.seen().outcome(now) instanceof Outcome.Visible visible
                && visible.story().status() == StoryStatus.CANCELED;
        if (story.status() == StoryStatus.CANCELED) {
            return killed ? Reason.UNCHANGED : Reason.LATE;
        }
        if (killed) {
            return Reason.KILLED;
        }
        return VersionKey.of(story).isResendOf(after.seen().latest().key()) ? Reason.UNCHANGED : Reason.LATE;
    }

    private static String month(Story story, Instant arrival) {
        Instant first = story.firstCreated() != null
                ? story.firstCreated()
                : story.versionCreated() != null ? story.versionCreated() : arrival;
        return YearMonth.from(first.atOffset(ZoneOffset.UTC)).toString();
    }
}
