package io.tensionwire.ingest.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import io.tensionwire.ingest.json.WireFields;
import io.tensionwire.ingest.story.KillWords;
import io.tensionwire.ingest.story.PublishingStatus;
import io.tensionwire.ingest.story.StoryDraft;
import io.tensionwire.ingest.story.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An item of ninjs, by the names of any version: {@code byline} became {@code by}, {@code headline} became {@code headlines},
 * {@code body_html} became one of the {@code bodies}. Superdesk calls the id {@code guid}.
 */
final class NinjsItem {
    /** What is known to be the same for all versions goes before addresses, which may be those of one delivery. */
    private static final String[] IDS = {"guid", "usn", "uri", "urn"};
    /** What only items have: with an id it makes an object one. */
    private static final Set<String> MARKS = Set.of(
            "version",
            "versioncreated",
            "firstcreated",
            "pubstatus",
            "embargoed",
            "type",
            "profile",
            "urgency",
            "slugline",
            "byline",
            "descriptions",
            "descriptiontext",
            "copyrightholder",
            "copyrightnotice",
            "usageterms",
            "ednote",
            "located",
            "mimetype",
            "renditions",
            "associations",
            "representationtype",
            "standard");

    private NinjsItem() {}

    /** Tells whether an object is an item. */
    static boolean isOne(WireFields fields) {
        return hasContent(fields) || fields.has(IDS) && fields.names().anyMatch(MARKS::contains);
    }

    /** Tells whether an object says something itself, which envelopes do not. */
    static boolean hasContent(WireFields fields) {
        boolean isDated = fields.has("pubstatus") || fields.has("versioncreated") && fields.has(IDS);
        return isDated || fields.has("headline", "headlines", "bodies") || NinjsBody.isIn(fields);
    }

    static void fill(StoryDraft draft, WireFields fields) throws UnreadableException {
        String id = StatedFields.id(fields, IDS);
        draft.guid(id == null ? fields.text("id") : id)
                .version(fields.text("version"))
                .versionCreated(StatedFields.time(fields, "versioncreated", "modified", "updated"))
                .firstCreated(StatedFields.time(fields, "firstcreated", "firstversion", "created"))
                .status(status(fields))
                .provider(provider(fields))
                .dateline(dateline(fields));
        StatedFields.embargo(draft, fields, "embargoed", "embargo", "embargoeduntil");
        fillText(draft, fields);
        fillSignals(draft, fields);
        fillSubjects(draft, fields);
    }

    /** Fills in what all JSON that is made like ninjs names alike. */
    static void fillText(StoryDraft draft, WireFields fields) {
        draft.headline(headline(fields))
                .byline(StatedFields.line(fields, "byline", "by"))
                .slugline(fields.text("slugline", "slug"))
                .language(fields.texts("language").findFirst().orElse(fields.text("lang")))
                .urgency(fields.text("urgency"))
                .link(link(fields))
                .paragraphs(NinjsBody.paragraphs(fields));
    }

    /** The types that are no text, and the wire's own marks. */
    static void fillSignals(StoryDraft draft, WireFields fields) {
        draft.signal(ItemTypes.signal(fields));
        Stream.concat(fields.texts("signal"), fields.texts("signals")).forEach(draft::signal);
        if (fields.text("evolvedfrom") != null) {
            draft.signal("update");
        }
    }

    static void fillSubjects(StoryDraft draft, WireFields fields) {
        for (String name : List.of("subject", "subjects")) {
            fields.objects(name).forEach(subject -> fillSubject(draft, subject));
            fields.all(name).stream()
                    .filter(JsonNode::isArray)
                    .flatMap(array -> fields.texts(name))
                    .forEach(text -> draft.subject(null, null, text));
        }
        fields.texts("keywords")
                .flatMap(words -> Stream.of(words.split("[+;|]")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .forEach(word -> draft.subject(null, "keyword", word));
    }

    private static void fillSubject(StoryDraft draft, WireFields subject) {
        String scheme = subject.text("scheme");
        if (subject.all("code").stream().anyMatch(JsonNode::isArray)) {
            subject.texts("code").forEach(code -> draft.subject(code, scheme, null));
        } else {
            draft.subject(subject.text("code", "literal", "qcode", "uri"), scheme, subject.text("name"));
        }
    }

    private static String status(WireFields fields) throws UnreadableException {
        List<String> words = new ArrayList<>(StatedFields.statuses(fields, "pubstatus"));
        for (String other : StatedFields.statuses(fields, "status")) {
            boolean isKill = PublishingStatus.of(other).equals(PublishingStatus.of("canceled"));
            if (isKill || !fields.has("pubstatus") && !other.isBlank()) {
                words.add(other);
            }
        }
        boolean isKilledBySlug = words.isEmpty() && KillWords.in(fields.text("slugline", "slug"));
        return isKilledBySlug ? "canceled" : StatedFields.strictest(words);
    }

    private static String headline(WireFields fields) {
        String one = StatedFields.line(fields, "headline");
        if (one != null) {
            return one;
        }
        List<WireFields> several = fields.objects("headlines").toList();
        return Stream.concat(several.stream().filter(NinjsItem::isMain), several.stream())
                .map(headline -> StatedFields.line(headline, "value", "text"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> StatedFields.line(fields, "headlines", "title"));
    }

    private static boolean isMain(WireFields headline) {
        return !headline.has("role") || "main".equalsIgnoreCase(headline.text("role"));
    }

    private static String provider(WireFields fields) {
        String provider = fields.text("provider", "source", "copyrightholder", "sourcefeed");
        return provider != null
                ? provider
                : Stream.of("provider", "infosources", "infosource")
                        .flatMap(fields::objects)
                        .map(source -> source.text("name", "literal"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static String dateline(WireFields fields) {
        return fields.inner("dateline")
                .map(dateline -> dateline.text("text", "located"))
                .orElseGet(() -> StatedFields.line(fields, "dateline", "located", "location"));
    }

    private static String link(WireFields fields) {
        String link = fields.text("link", "canonicalurl", "canonical", "url");
        return link != null && link.matches("https?://\\S+") ? link : null;
    }
}
