package io.tensionwire.ingest.newsml;

import io.tensionwire.ingest.markup.Element;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses among what an item says in several languages. */
final class InLanguage {
    private InLanguage() {}

    /** Returns the first element with text in this language, else in none that is named, else in any. */
    static Optional<Element> first(Stream<Element> elements, String language) {
        return elements.filter(element -> !element.text().isEmpty())
                .min(Comparator.comparingInt(element -> distance(element, language)));
    }

    /** Returns how far an element's own language is from this one: 0 the same, 1 unknown, 2 another. */
    static int distance(Element element, String language) {
        String own = element.attribute("xml:lang");
        if (own == null || language == null) {
            return 1;
        }
        return isSame(own, language) ? 0 : 2;
    }

    /** Tells whether two tags are of the same language, whatever the country. */
    static boolean isSame(String one, String other) {
        return one != null && other != null && primary(one).equals(primary(other));
    }

    private static String primary(String tag) {
        return tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }
}
