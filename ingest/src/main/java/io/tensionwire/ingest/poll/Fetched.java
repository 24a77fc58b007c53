package io.tensionwire.ingest.poll;

/**
 * An answer and what was seen in it, away from the thread that publishes.
 *
 * @param answer the answer
 * @param window how much it shows; {@link Window#NONE} unless it is a feed
 * @param schedule what it wishes; {@link PublishedSchedule#NONE} unless it is a feed
 */
record Fetched(Answer answer, Window window, PublishedSchedule schedule) {

    /** An answer that is no feed. */
    Fetched(Answer answer) {
        this(answer, Window.NONE, PublishedSchedule.NONE);
    }
}
