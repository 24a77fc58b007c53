package io.tensionwire.ingest.feed;

import io.tensionwire.ingest.markup.Element;
import io.tensionwire.ingest.story.StoryDraft;
import io.tensionwire.ingest.words.WordList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What agencies say of a story in vocabularies of their own, which no standard names: status, embargo, slug line and the like,
 * told by the names of their elements in {@code extensions.txt}.
 */
final class AgencyExtensions {
    private static final Map<String, Field> FIELDS = WordList.of(AgencyExtensions.class, "extensions.txt").stream()
            .map(line -> line.split("\\s+"))
            .collect(Collectors.toUnmodifiableMap(
                    columns -> columns[0], columns -> Field.valueOf(columns[1].toUpperCase(Locale.ROOT))));

    private enum Field {
        BYLINE,
        DATELINE,
        EMBARGO,
        SLUGLINE,
        STATUS,
        URGENCY
    }

    private AgencyExtensions() {}

    /** Fills in what the extensions of an entry say; of several elements for one field the first counts. */
    static void fill(ItemFields fields, StoryDraft draft) {
        Map<Field, String> said = new HashMap<>();
        fields.item()
                .elements()
                .filter(element -> FeedModule.of(element.namespace()) == FeedModule.OTHER
                        && !element.namespace().equals(fields.item().namespace()))
                .flatMap(AgencyExtensions::leaves)
                .forEach(leaf -> note(leaf, said));
        said.forEach((field, value) -> fill(field, value, draft));
    }

    private static Stream<Element> leaves(Element element) {
        return element.all().filter(found -> found.elements().findAny().isEmpty());
    }

    private static void note(Element leaf, Map<Field, String> said) {
        Field field = FIELDS.get(leaf.name().toLowerCase(Locale.ROOT).replaceAll("[-_]", ""));
        if (field != null && !leaf.text().isEmpty()) {
            said.putIfAbsent(field, leaf.text());
        }
    }

    private static void fill(Field field, String value, StoryDraft draft) {
        switch (field) {
            case BYLINE -> draft.byline(value);
            case DATELINE -> draft.dateline(value);
            case EMBARGO -> {
                // Some say only whether there is one.
                if (!Arrays.asList("false", "no", "0", "none").contains(value.toLowerCase(Locale.ROOT))) {
                    draft.embargo(value);
                }
            }
            case SLUGLINE -> draft.slugline(value);
            case STATUS -> draft.status(value);
            case URGENCY -> draft.urgency(value);
            default -> throw new IllegalStateException("no such field: " + field);
        }
    }
}
