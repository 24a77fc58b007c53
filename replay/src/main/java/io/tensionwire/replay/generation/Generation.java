package io.tensionwire.replay.generation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.tensionwire.contract.Topics;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * All of history, enriched once: topics and indices of its own beside the live ones.
 *
 * @param name lower case letters and digits
 * @param prefix the prefix of its topics
 * @param indexPrefix the prefix of its indices
 * @param lexicon the version of the rules and gazetteers that it was begun with
 * @param state how far it is
 * @param begun when it was begun
 * @param complete when it last had all of history; null before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Generation(
        String name, String prefix, String indexPrefix, String lexicon, State state, Instant begun, Instant complete) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,40}");
    /** The name of what runs live, in whatever speaks of generations. */
    public static final String LIVE = "live";

    /** How far a generation is. */
    public enum State {
        /** It is being made. */
        RUNNING,
        /** It had all of history. */
        COMPLETE
    }

    /**
     * Returns a generation that is begun.
     *
     * @param live the names of the live topics
     * @param liveIndices the prefix of the live indices
     * @throws IllegalArgumentException if the name cannot be part of the name of a topic, or is that of the live one
     */
    public static Generation begin(String name, Topics live, String liveIndices, String lexicon, Instant now) {
        if (!NAME.matcher(name).matches() || name.equals(LIVE)) {
            throw new IllegalArgumentException(
                    "the name of a generation is up to 40 lower case letters and digits, and not \"" + LIVE + "\"; \""
                            + name + "\" is not");
        }
        return new Generation(
                name,
                live.prefix() + "generation." + name + ".",
                liveIndices + "generation-" + name + "-",
                lexicon,
                State.RUNNING,
                now,
                null);
    }

    /** Returns what runs live, as a generation. */
    public static Generation live(Topics live, String liveIndices) {
        return new Generation(LIVE, live.prefix(), liveIndices, null, State.COMPLETE, Instant.EPOCH, null);
    }

    /** Returns the generation once it has all of history. */
    public Generation completed(Instant now) {
        return new Generation(name, prefix, indexPrefix, lexicon, State.COMPLETE, begun, now);
    }

    /** Returns the names of its topics. */
    @JsonIgnore
    public Topics topics() {
        return new Topics(prefix);
    }

    /** Returns whether it is what runs live. */
    @JsonIgnore
    public boolean isLive() {
        return name.equals(LIVE);
    }
}
