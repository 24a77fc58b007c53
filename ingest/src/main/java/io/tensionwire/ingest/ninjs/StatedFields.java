package io.tensionwire.ingest.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import io.tensionwire.ingest.json.WireFields;
import io.tensionwire.ingest.markup.CharacterReferences;
import io.tensionwire.ingest.markup.Html;
import io.tensionwire.ingest.story.PublishingStatus;
import io.tensionwire.ingest.story.StoryDraft;
import io.tensionwire.ingest.story.UnreadableException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The fields on which it depends whether and as what a story may be shown. A doubt is never read in favour of showing it. */
final class StatedFields {
    /** Stands for a value that has the wrong type, so that it is not taken for absent. */
    private static final String UNREADABLE = "unreadable";

    private StatedFields() {}

    /**
     * Returns the first id under these names; null if there is none.
     *
     * @throws UnreadableException if there is one and it is no text, or if a name has several
     */
    static String id(WireFields fields, String... names) throws UnreadableException {
        for (String name : names) {
            List<String> ids = fields.texts(name).distinct().toList();
            boolean isText = fields.all(name).stream().noneMatch(JsonNode::isContainerNode);
            if (isText && ids.size() == 1) {
                return ids.get(0);
            }
            if (ids.size() > 1 && isText) {
                throw new UnreadableException("its id \"" + name + "\" is given twice with different values");
            }
        }
        for (String name : names) {
            if (fields.has(name)) {
                throw new UnreadableException(
                        "its id \"" + name + "\" is no text, so that nobody can tell which story it is");
            }
        }
        return null;
    }

    /**
     * Returns the words of status under a name.
     *
     * @throws UnreadableException if one is no text
     */
    static List<String> statuses(WireFields fields, String name) throws UnreadableException {
        List<String> words = new ArrayList<>(1);
        for (JsonNode value : fields.all(name)) {
            if (!value.isTextual()) {
                throw new UnreadableException(
                        "its \"" + name + "\" is no text, so that nobody can tell whether it may be shown");
            }
            words.add(value.textValue());
        }
        return words;
    }

    /** Returns the word that allows least; null if there is none. */
    static String strictest(List<String> words) {
        return words.stream()
                .min(Comparator.comparingInt(StatedFields::freedom))
                .orElse(null);
    }

    private static int freedom(String word) {
        return PublishingStatus.of(word)
                .map(status -> switch (status) {
                    case CANCELED -> 0;
                    case WITHHELD -> 2;
                    case EMBARGOED -> 3;
                    case USABLE -> 4;
                })
                .orElse(1);
    }

    /** Fills in all ends of embargoes under these names; what is no time holds without end. */
    static void embargo(StoryDraft draft, WireFields fields, String... names) {
        Stream.of(names)
                .flatMap(name -> fields.all(name).stream())
                .filter(value -> !isNone(value))
                .map(StatedFields::time)
                .forEach(draft::embargo);
    }

    /** Returns the time under these names as written; null if there is none. */
    static String time(WireFields fields, String... names) {
        String time = fields.time(names);
        return time == null && fields.has(names) ? UNREADABLE : time;
    }

    /** Returns the first text under these names as one line without markup; null if there is none. */
    static String line(WireFields fields, String... names) {
        return withoutMarkup(fields.text(names));
    }

    /** Returns a line without markup and references to characters; null for null. */
    static String withoutMarkup(String line) {
        if (line == null) {
            return null;
        }
        return Html.isLikely(line) ? Html.body(line).text() : CharacterReferences.replaced(line);
    }

    private static boolean isNone(JsonNode value) {
        boolean isBlank = value.isTextual() && value.textValue().isBlank();
        return isBlank || value.isBoolean() && !value.booleanValue() || value.isContainerNode() && value.isEmpty();
    }

    private static String time(JsonNode value) {
        String time = WireFields.time(value);
        return time == null ? UNREADABLE : time;
    }
}
