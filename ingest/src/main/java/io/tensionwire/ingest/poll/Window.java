package io.tensionwire.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.contract.Story;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.Readings;
import java.io.IOException;
import java.util.Optional;

/**
 * How much a feed shows at once.
 *
 * @param stories how many stories
 * @param bytes how many bytes it takes to remember them by
 */
record Window(int stories, long bytes) {
    static final Window NONE = new Window(0, 0);

    private static final int FEWEST = 100;
    private static final int MOST = 2_000;
    /** What is remembered goes into one record, which takes a million bytes as brokers come. */
    private static final long BUDGET = 700_000;
    /** What remembering a story takes besides its id and version: its hash, its time, and punctuation. */
    private static final int ENVELOPE = 80;
    /** The most that remembering a story from before takes: the longest id, and the rest. */
    private static final int LARGEST = 512 + ENVELOPE + 28;

    /**
     * Counts the stories of a feed.
     *
     * @param readings of the whole feed; not closed
     * @throws IOException if they cannot be read
     */
    static Window of(Readings readings) throws IOException {
        int stories = 0;
        long bytes = 0;
        for (Optional<Reading> next = readings.next(); next.isPresent(); next = readings.next()) {
            if (next.get() instanceof Reading.Read read) {
                stories++;
                bytes += size(read.story());
            }
        }
        return new Window(stories, bytes);
    }

    /**
     * Returns how many stories to remember: twice as many as are shown, since feeds bring stories back, but no more than one
     * record takes.
     */
    int remembered() {
        if (bytes > BUDGET) {
            return (int) (stories * BUDGET / bytes);
        }
        long affordable = stories + (BUDGET - bytes) / LARGEST;
        return (int) Math.min(affordable, Math.min(MOST, Math.max(FEWEST, 2L * stories)));
    }

    private static int size(Story story) {
        int version = story.version() == null ? 0 : story.version().getBytes(UTF_8).length;
        return story.id().getBytes(UTF_8).length + version + ENVELOPE;
    }
}
