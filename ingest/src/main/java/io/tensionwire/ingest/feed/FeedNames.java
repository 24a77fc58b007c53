package io.tensionwire.ingest.feed;

import java.util.Locale;
import java.util.Set;

/** The elements that make a feed, whatever its version, by local name in small letters. */
final class FeedNames {
    private static final Set<String> CONTAINERS = Set.of("rss", "rdf", "channel", "feed");
    private static final Set<String> ITEMS = Set.of("item", "entry", "deleted-entry");

    private FeedNames() {}

    static boolean isContainer(String localName) {
        return CONTAINERS.contains(localName.toLowerCase(Locale.ROOT));
    }

    static boolean isItem(String localName) {
        return ITEMS.contains(localName.toLowerCase(Locale.ROOT));
    }
}
