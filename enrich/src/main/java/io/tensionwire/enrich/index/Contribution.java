package io.tensionwire.enrich.index;

import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.enrich.packed.PackedReader;
import io.tensionwire.enrich.packed.PackedWriter;
import io.tensionwire.enrich.packed.Packing;
import java.time.Instant;
import java.util.List;

/**
 * What the latest revision of a story brings to the index: a pure function of the enriched story and of when it arrived.
 *
 * @param story id of the story
 * @param source who brought it
 * @param hour the hour of event time in which it broke, in hours since 1970
 * @param length how long its text is, in UTF-16 code units
 * @param shares what it says of each subject, in the order of subjects; null when the story is dead or superseded and counts
 *     no more
 */
public record Contribution(String story, String source, long hour, int length, List<SubjectShare> shares) {
    static final Packing<Contribution> PACKING = new Packing<>(1, Contribution::pack, Contribution::unpack);

    /**
     * Returns what this story brings.
     *
     * @param arrival files a story that names no time of its own
     */
    public static Contribution of(EnrichedStory enriched, Instant arrival) {
        Story story = enriched.story();
        List<SubjectShare> shares = story.status() == StoryStatus.USABLE && enriched.supersededBy() == null
                ? SubjectShares.of(enriched.annotations().indicators())
                : null;
        String source = story.source() == null ? "" : story.source();
        return new Contribution(story.id(), source, hour(story, arrival), length(story), shares);
    }

    /** Lays it down. */
    public void pack(PackedWriter packed) {
        packed.text(story);
        packed.text(source);
        packed.whole(hour);
        packed.whole(length);
        packed.flag(shares != null);
        if (shares != null) {
            packed.all(shares, SubjectShare::pack);
        }
    }

    /** Takes one up. */
    public static Contribution unpack(PackedReader packed) {
        return new Contribution(
                packed.text(),
                packed.text(),
                packed.whole(),
                packed.number(),
                packed.flag() ? packed.all(SubjectShare::unpack) : null);
    }

    private static long hour(Story story, Instant arrival) {
        Instant broke = story.firstCreated() != null
                ? story.firstCreated()
                : story.versionCreated() != null ? story.versionCreated() : arrival;
        return Math.max(0, Math.floorDiv(broke.getEpochSecond(), 3600));
    }

    private static int length(Story story) {
        return story.body() == null ? 0 : story.body().length();
    }
}
