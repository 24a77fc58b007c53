package io.tensionwire.ingest.ninjs;

import io.tensionwire.ingest.json.WireFields;
import io.tensionwire.ingest.story.PublishingStatus;
import io.tensionwire.ingest.story.StoryDraft;
import io.tensionwire.ingest.story.UnreadableException;
import io.tensionwire.ingest.words.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * An item of the AP Media API. Its {@code uri} is the address of one delivery; what stays the same for all versions is
 * {@code altids.itemid}. Its editorial types say more than its status.
 */
final class ApItem {
    private static final String ALTERNATIVES = "altids";
    private static final Map<String, String> EDITORIAL_TYPES = WordList.of(ApItem.class, "editorial-types.txt").stream()
            .map(line -> line.split(" "))
            .collect(Collectors.toUnmodifiableMap(columns -> columns[0], columns -> columns[1]));

    private ApItem() {}

    /** Tells whether an object is such an item. */
    static boolean isOne(WireFields fields) {
        return fields.inner(ALTERNATIVES)
                .filter(ids -> ids.has("itemid", "etag"))
                .isPresent();
    }

    /** Tells whether an item is a message to editors and nothing else. */
    static boolean isService(WireFields fields) {
        List<String> meanings = meanings(fields);
        return isOne(fields)
                && meanings.contains("service")
                && meanings.stream().noneMatch(ApItem::isStatus);
    }

    static void fill(StoryDraft draft, WireFields fields) throws UnreadableException {
        List<String> meanings = meanings(fields);
        List<String> statuses = new ArrayList<>(StatedFields.statuses(fields, "pubstatus"));
        meanings.stream().filter(ApItem::isStatus).forEach(statuses::add);
        draft.guid(id(fields))
                .version(fields.text("version"))
                .versionCreated(StatedFields.time(fields, "versioncreated"))
                .firstCreated(StatedFields.time(fields, "firstcreated"))
                .status(StatedFields.strictest(statuses))
                .provider(fields.text("provider", "source"))
                .dateline(fields.inner("datelinelocation")
                        .map(place -> place.text("city", "name"))
                        .orElse(null));
        StatedFields.embargo(draft, fields, "embargoed");
        NinjsItem.fillText(draft, fields);
        fields.objects("bylines")
                .map(byline -> StatedFields.line(byline, "by", "name"))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(draft::byline);
        meanings.stream()
                .filter(meaning -> !isStatus(meaning) && !meaning.equals("service"))
                .forEach(draft::signal);
        NinjsItem.fillSignals(draft, fields);
        NinjsItem.fillSubjects(draft, fields);
    }

    private static String id(WireFields fields) throws UnreadableException {
        String id = StatedFields.id(fields.inner(ALTERNATIVES).orElseThrow(), "itemid");
        if (id != null) {
            return id;
        }
        String address = StatedFields.id(fields, "uri");
        return address == null ? null : address.replaceFirst("[?#].*", "").replaceFirst(".*/", "");
    }

    private static List<String> meanings(WireFields fields) {
        return fields.texts("editorialtypes")
                .map(type -> EDITORIAL_TYPES.get(type.replaceAll("\\s", "").toLowerCase(Locale.ROOT)))
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean isStatus(String meaning) {
        return PublishingStatus.of(meaning).isPresent();
    }
}
