package io.tensionwire.ingest.newsml;

import io.tensionwire.ingest.markup.Element;
import io.tensionwire.ingest.words.WordList;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a component of NewsML 1 is to the story, by the words of {@code component-roles.txt}. */
enum ComponentRole {
    /** The story itself among what goes with it. */
    MAIN,
    /** The headline as content. */
    TITLE,
    /** The first paragraph, which the body does not repeat. */
    LEAD,
    /** The text. */
    BODY,
    /** What goes with a story and is none of its text. */
    ASIDE,
    /** Nothing is said, or nothing that is known. */
    UNTOLD;

    private static final Map<String, ComponentRole> WORDS =
            WordList.of(ComponentRole.class, "component-roles.txt").stream()
                    .map(line -> line.split("\\s+"))
                    .collect(Collectors.toUnmodifiableMap(
                            columns -> columns[0], columns -> valueOf(columns[1].toUpperCase(Locale.ROOT))));

    static ComponentRole of(Element component) {
        return component
                .first("Role")
                .map(role -> WORDS.getOrDefault(FormalName.word(role).replace(" ", ""), UNTOLD))
                .orElse(UNTOLD);
    }
}
