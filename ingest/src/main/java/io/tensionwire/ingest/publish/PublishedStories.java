package io.tensionwire.ingest.publish;

import io.tensionwire.contract.Story;
import io.tensionwire.ingest.source.ItemStamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was last published of each of an item's latest stories: it goes out with every position. Not thread-safe. */
final class PublishedStories {
    private final Map<String, String> prints;
    private final int remembered;

    PublishedStories(Map<String, String> prints, int remembered) {
        this.prints = new LinkedHashMap<>(prints);
        this.remembered = remembered;
    }

    /** Remembers a story as published; returns whether its id was known. */
    boolean put(String id, String print) {
        // Taken out first, so that the map stays in the order of publication and its first entry is the oldest.
        boolean known = prints.remove(id) != null;
        prints.put(id, print);
        while (prints.size() > remembered) {
            prints.remove(prints.keySet().iterator().next());
        }
        return known;
    }

    Map<String, String> prints() {
        return prints;
    }

    /**
     * Returns what tells a story from another of the same id. A time that the wire itself did not give differs at every
     * reading, so it is no part of what the story is.
     */
    static String print(Story story, ItemStamp stamp, Instant arrival) {
        Instant created = story.versionCreated();
        boolean given = !created.equals(arrival) && !created.equals(stamp.modified());
        String version = story.version() == null ? "" : " " + story.version();
        return story.contentHash() + version + (given ? " " + created : "");
    }
}
