package io.tensionwire.ingest.feed;

import io.tensionwire.ingest.json.WireFields;
import io.tensionwire.ingest.story.Block;
import io.tensionwire.ingest.story.StoryDraft;
import io.tensionwire.ingest.story.UnreadableException;
import io.tensionwire.ingest.time.WireTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an item of a JSON Feed says.
 *
 * @param feed what the feed says of itself
 * @param repairs what had to be mended to read it
 * @param repeated the ids that items with different addresses share
 */
record JsonItemDraft(WireFields feed, List<String> repairs, Set<String> repeated) {
    private static final String[] ADDRESSES = {"url", "externalurl"};

    /** Prepares the reading of these items. */
    static JsonItemDraft of(WireFields feed, List<String> repairs, Stream<WireFields> items) {
        Map<String, String> links = new HashMap<>();
        Set<String> repeated = new HashSet<>();
        items.forEach(item -> {
            String id = item.text("id");
            String link = item.text(ADDRESSES);
            String known = id == null || link == null ? null : links.putIfAbsent(id, link);
            if (known != null && !StoryLink.canonical(known).equals(StoryLink.canonical(link))) {
                repeated.add(id);
            }
        });
        return new JsonItemDraft(feed, repairs, Set.copyOf(repeated));
    }

    /**
     * Returns what an item says.
     *
     * @throws UnreadableException if its text asks for too much
     */
    StoryDraft draft(WireFields item) throws UnreadableException {
        String link = item.text(ADDRESSES);
        String title = item.text("title");
        StoryDraft draft = new StoryDraft(repairs)
                .guid(guid(item, link))
                .headline(title == null ? null : PlainWords.of(title))
                .paragraphs(paragraphs(item))
                .byline(authors(item))
                .language(item.has("language") ? item.text("language") : feed.text("language"))
                .link(link == null ? null : StoryLink.resolved(link, feed.text("homepageurl")))
                .versionCreated(time(item, "datemodified", "datepublished"))
                .firstCreated(time(item, "datepublished"));
        item.texts("tags").forEach(tag -> draft.subject(null, null, PlainWords.of(tag)));
        return draft;
    }

    private String guid(WireFields item, String link) {
        String id = item.text("id");
        if (id == null) {
            return link == null ? null : StoryLink.canonical(link);
        }
        return repeated.contains(id) && link != null ? id + "|" + StoryLink.canonical(link) : id;
    }

    /** Plain text, which JSON Feed gives beside HTML, holds no markup to clean; it has paragraphs only if it has lines. */
    private static List<String> paragraphs(WireFields item) throws UnreadableException {
        String html = item.text("contenthtml");
        String text = item.text("contenttext");
        List<String> plain = text == null
                ? List.of()
                : PageMatter.without(
                        Block.of(text).stream().map(Block::paragraph).toList());
        List<String> marked = html == null ? List.of() : ItemText.ofText(html);
        if (plain.isEmpty() && marked.isEmpty()) {
            String summary = item.text("summary");
            return summary == null ? List.of() : ItemText.ofText(summary);
        }
        return marked.size() > plain.size() ? marked : plain.isEmpty() ? marked : plain;
    }

    private static String authors(WireFields item) {
        String names = Stream.concat(item.objects("authors"), item.objects("author"))
                .map(author -> author.text("name"))
                .filter(Objects::nonNull)
                .map(Authors::name)
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    /** Returns the first of these times that can be read, else the first that is written; null if none is. */
    private static String time(WireFields item, String... names) {
        List<String> written = new ArrayList<>();
        for (String name : names) {
            String time = item.time(name);
            if (time != null) {
                written.add(time);
            }
        }
        return written.stream()
                .filter(time -> WireTime.parse(time).isPresent())
                .findFirst()
                .orElse(written.isEmpty() ? null : written.get(0));
    }
}
