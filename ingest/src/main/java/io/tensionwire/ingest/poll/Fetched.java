package io.tensionwire.ingest.poll;

import io.tensionwire.ingest.feed.FeedSchedule;

/**
 * An answer and what was seen in it, away from the thread that publishes.
 *
 * @param answer the answer
 * @param window how much it shows; {@link Window#NONE} unless it is a feed
 * @param schedule what it wishes; {@link FeedSchedule#NONE} unless it is a feed
 */
record Fetched(Answer answer, Window window, FeedSchedule schedule) {

    /** An answer that is no feed. */
    Fetched(Answer answer) {
        this(answer, Window.NONE, FeedSchedule.NONE);
    }
}
