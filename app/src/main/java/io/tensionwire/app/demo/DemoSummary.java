package io.tensionwire.app.demo;

import io.tensionwire.contract.EnrichedStory;
import java.util.List;

/**
 * What became of the stories.
 *
 * @param stories the latest state of every story, by time
 * @param in distinct stories that went in
 * @param out stories that are in the index, killed and withheld ones as stubs
 * @param rejected where what could not be read, annotated or indexed came from, and why
 */
public record DemoSummary(List<EnrichedStory> stories, long in, long out, List<String> rejected) {
    /** Returns how many stories went in and came out nowhere. */
    public long lost() {
        return Math.max(0, in - out);
    }

    /** Returns the summary in one line. */
    public String line() {
        return "%d stories in, %d in the index, %d rejected, %d lost".formatted(in, out, rejected.size(), lost());
    }
}
