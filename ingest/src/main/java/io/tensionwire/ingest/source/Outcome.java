package io.tensionwire.ingest.source;

import java.util.List;

/**
 * What became of an item whose stories have been committed.
 *
 * @param stories how many stories were published: new ones and new versions
 * @param unchanged how many were read again unchanged and not published again
 * @param known how many of all these had been read from this item before, changed or not
 * @param noticed how many messages were no stories
 * @param causes why pieces were refused, one entry each; none holds text of a story
 */
public record Outcome(long stories, long unchanged, long known, long noticed, List<String> causes) {
    /** The outcome of an item that had been published before and was passed over. */
    public static final Outcome PASSED_OVER = new Outcome(0, 0, 0, 0, List.of());

    /** Copies the list. */
    public Outcome {
        causes = List.copyOf(causes);
    }
}
