package io.tensionwire.ingest.feed;

import io.tensionwire.ingest.markup.Element;
import io.tensionwire.ingest.story.UnreadableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What must be known of a feed before its first item can be told: what it says of itself, which may stand behind the items,
 * and which ids it gives to several of them.
 *
 * @param about what the feed says of itself
 * @param repeated the ids that items with different addresses share
 */
record FeedSurvey(List<Element> about, Set<String> repeated) {
    /** No feed says more of itself. */
    private static final int MOST = 1000;

    /** Goes through a feed once. What cannot be read ends the survey and not the reading. */
    static FeedSurvey of(FeedText feed) {
        List<Element> about = new ArrayList<>();
        Map<String, String> links = new HashMap<>();
        Set<String> repeated = new HashSet<>();
        try {
            FeedScan scan = new FeedScan(feed);
            for (Optional<FeedPart> part = scan.next(); part.isPresent(); part = scan.next()) {
                if (part.get() instanceof FeedPart.About said && about.size() < MOST) {
                    about.add(said.element());
                } else if (part.get() instanceof FeedPart.Item item) {
                    ItemFields fields = new ItemFields(item.element());
                    String link = ItemIdentity.link(fields);
                    String id = ItemIdentity.given(fields);
                    String known = id == null || link == null ? null : links.putIfAbsent(id, link);
                    if (known != null && !known.equals(link)) {
                        repeated.add(id);
                    }
                }
            }
        } catch (UnreadableException e) {
            // The reading comes to the same place and tells it.
            return new FeedSurvey(List.copyOf(about), Set.copyOf(repeated));
        }
        return new FeedSurvey(List.copyOf(about), Set.copyOf(repeated));
    }

    /** Returns the language of the feed as written; null if it names none. */
    String language() {
        return about.stream()
                .filter(element -> element.is("language"))
                .map(Element::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseGet(() -> attribute("xml:lang"));
    }

    /** Returns the address that those in the feed are relative to; null if there is none. */
    String base() {
        String base = attribute("xml:base");
        return base != null
                ? base
                : about.stream()
                        .filter(element -> element.is("link"))
                        .map(element -> element.attributes().getOrDefault("href", element.text()))
                        .filter(StoryLink::isWeb)
                        .findFirst()
                        .orElse(null);
    }

    private String attribute(String name) {
        return about.stream()
                .filter(element -> FeedNames.isContainer(element.name()))
                .map(element -> element.attribute(name))
                .filter(value -> value != null && !value.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
