package io.tensionwire.ingest.feed;

import io.tensionwire.ingest.format.Repair;
import io.tensionwire.ingest.markup.Element;
import io.tensionwire.ingest.story.StoryDraft;
import io.tensionwire.ingest.story.UnreadableException;
import io.tensionwire.ingest.time.WireTime;
import java.util.Arrays;

/** What an item of RSS or an entry of Atom says: both say the same things under different names. */
final class ItemDraft {
    private final FeedText feed;
    private final FeedSurvey survey;

    ItemDraft(FeedText feed, FeedSurvey survey) {
        this.feed = feed;
        this.survey = survey;
    }

    /** Tells whether an item holds more than a date: no story is lost with one that does not. */
    static boolean saysAnything(FeedPart.Item item) {
        Element element = item.element();
        return !element.attributes().isEmpty() || element.elements().anyMatch(ItemDraft::saysAnything);
    }

    private static boolean saysAnything(Element field) {
        boolean isDate = WireTime.parse(field.text()).isPresent();
        return !isDate && !field.text().isEmpty()
                || field.all().anyMatch(element -> !element.attributes().isEmpty());
    }

    /**
     * Returns what an item says.
     *
     * @throws UnreadableException if its text asks for too much
     */
    StoryDraft of(FeedPart.Item item) throws UnreadableException {
        StoryDraft draft = new StoryDraft(feed.repairs());
        if (item.isMended()) {
            draft.repaired(Repair.MARKUP);
        }
        ItemFields fields = new ItemFields(item.element());
        if (item.element().is("deleted-entry")) {
            return draft.guid(item.element().attribute("ref"))
                    .versionCreated(item.element().attribute("when"))
                    .status("deleted");
        }
        draft.guid(ItemIdentity.of(fields, survey))
                .headline(fields.words("title", "dc:title", "atom:title", "media:title"))
                .paragraphs(ItemText.of(fields))
                .byline(Authors.of(fields))
                .language(language(fields))
                .link(ItemLink.of(fields, survey.base()))
                .provider(provider(fields))
                .embargo(fields.text("prism:embargoDate"))
                .versionCreated(ItemTimes.of(fields, ItemTimes.CHANGED))
                .firstCreated(ItemTimes.of(fields, ItemTimes.PUBLISHED));
        AgencyExtensions.fill(fields, draft);
        addStatus(fields, draft);
        addSubjects(fields, draft);
        return draft;
    }

    private String language(ItemFields fields) {
        String own = fields.text("dc:language", "language");
        if (own == null) {
            own = fields.item().language();
        }
        return own == null ? survey.language() : own;
    }

    /** Feeds that gather from others name them. */
    private static String provider(ItemFields fields) {
        return fields.all("source", "atom:source", "dc:publisher")
                .map(source -> source.first("title").map(PlainWords::of).orElseGet(() -> words(source)))
                .filter(name -> !name.isEmpty() && !name.contains("://"))
                .findFirst()
                .orElse(null);
    }

    private static String words(Element source) {
        return source.elements().findAny().isPresent() ? "" : PlainWords.of(source);
    }

    private static void addStatus(ItemFields fields, StoryDraft draft) {
        boolean isDraft = fields.all("app:control").anyMatch(control -> "yes".equalsIgnoreCase(control.text("draft")));
        String status = fields.text("wp:status");
        if (isDraft || fields.text("wp:post_password") != null) {
            draft.status("withheld");
        } else if (status != null) {
            draft.status(status);
        }
        if ("attachment".equals(fields.text("wp:post_type"))) {
            draft.signal("picture");
        }
    }

    private static void addSubjects(ItemFields fields, StoryDraft draft) {
        fields.all("category", "atom:category", "dc:subject").forEach(category -> {
            String term = category.attribute("term");
            String label = category.attribute("label");
            String words = PlainWords.of(category);
            String name = label != null ? PlainWords.of(label) : words.isEmpty() ? term : words;
            String scheme =
                    category.attribute("scheme") != null ? category.attribute("scheme") : category.attribute("domain");
            draft.subject(term != null ? term : category.attribute("nicename"), scheme, name);
        });
        fields.all("media:keywords")
                .flatMap(keywords -> Arrays.stream(keywords.text().split("[,;]")))
                .map(String::strip)
                .filter(keyword -> !keyword.isEmpty())
                .forEach(keyword -> draft.subject(null, null, keyword));
    }
}
