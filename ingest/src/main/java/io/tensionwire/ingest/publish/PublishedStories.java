package io.tensionwire.ingest.publish;

import io.tensionwire.contract.Story;
import io.tensionwire.ingest.source.ItemStamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was last published of each of an item's latest stories, so that an item that is read again publishes only what is new
 * in it. Bounded: of larger items the oldest are forgotten and published again, which the lifecycle drops. Not thread-safe.
 */
final class PublishedStories {
    /** How many stories are remembered: they go out with every position. */
    static final int REMEMBERED = 64;

    private final Map<String, String> prints;

    PublishedStories(Map<String, String> prints) {
        this.prints = new LinkedHashMap<>(prints);
    }

    /**
     * Remembers a story as published.
     *
     * @return whether it must be published: whether it differs from what was last published under its id
     */
    boolean add(Story story, ItemStamp stamp, Instant arrival) {
        String print = print(story, stamp, arrival);
        // Taken out first, so that the map stays in the order of publication and its first entry is the oldest.
        String last = prints.remove(story.id());
        prints.put(story.id(), print);
        if (prints.size() > REMEMBERED) {
            prints.remove(prints.keySet().iterator().next());
        }
        return !print.equals(last);
    }

    Map<String, String> prints() {
        return prints;
    }

    /** A time that the wire itself did not give differs at every reading, so it is no part of what the story is. */
    private static String print(Story story, ItemStamp stamp, Instant arrival) {
        Instant created = story.versionCreated();
        boolean given = !created.equals(arrival) && !created.equals(stamp.modified());
        String version = story.version() == null ? "" : " " + story.version();
        return story.contentHash() + version + (given ? " " + created : "");
    }
}
