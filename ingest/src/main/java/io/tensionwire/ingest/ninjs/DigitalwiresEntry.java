package io.tensionwire.ingest.ninjs;

import io.tensionwire.ingest.json.WireFields;
import io.tensionwire.ingest.story.StoryDraft;
import io.tensionwire.ingest.story.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An entry of dpa's digitalwires. Its {@code urn} is the story's, its {@code entry_id} the delivery's. Boxes, the notepad and
 * its contacts are no part of the story. An entry without an article is the picture or recording that it comes with.
 */
final class DigitalwiresEntry {
    private static final Set<String> SUBJECTS = Set.of("dpasubject", "geosubject", "genre");

    private DigitalwiresEntry() {}

    /** Tells whether an object is such an entry. */
    static boolean isOne(WireFields fields) {
        String format = fields.text("format");
        return format != null && format.startsWith("digitalwires") || fields.has("entryid") && fields.has("urn");
    }

    static void fill(StoryDraft draft, WireFields fields) throws UnreadableException {
        List<String> statuses = new ArrayList<>(StatedFields.statuses(fields, "pubstatus"));
        categories(fields, "pubstatus")
                .map(category -> category.text("qcode", "name"))
                .filter(Objects::nonNull)
                .forEach(statuses::add);
        draft.guid(StatedFields.id(fields, "urn"))
                .version(fields.text("version"))
                .versionCreated(StatedFields.time(fields, "versioncreated"))
                .status(StatedFields.strictest(statuses))
                .provider(provider(fields))
                .dateline(StatedFields.line(fields, "dateline"));
        StatedFields.embargo(draft, fields, "embargoed");
        NinjsItem.fillText(draft, fields);
        String article = fields.text("articlehtml");
        draft.paragraphs(article == null ? List.of() : new NinjsBody("html", "", article).paragraphs());
        fillSignals(draft, fields);
        fields.objects("categories")
                .filter(category -> SUBJECTS.contains(kind(category)))
                .forEach(category -> draft.subject(category.text("qcode"), kind(category), category.text("name")));
    }

    private static void fillSignals(StoryDraft draft, WireFields fields) {
        if (!draft.hasText()) {
            fields.objects("associations")
                    .map(association -> association.text("type"))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(ItemTypes::signal)
                    .ifPresent(draft::signal);
        }
        fields.texts("signal").forEach(draft::signal);
        categories(fields, "signal")
                .map(category -> category.text("qcode", "name"))
                .forEach(draft::signal);
    }

    /** Whom the entry credits; dpa also delivers what others write. */
    private static String provider(WireFields fields) {
        String credit = fields.text("creditline");
        return credit != null
                ? credit
                : categories(fields, "provider")
                        .map(category -> category.text("name"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static Stream<WireFields> categories(WireFields fields, String kind) {
        return fields.objects("categories").filter(category -> kind(category).equals(kind));
    }

    private static String kind(WireFields category) {
        String type = Objects.requireNonNullElse(category.text("type"), "");
        return type.substring(type.indexOf(':') + 1);
    }
}
