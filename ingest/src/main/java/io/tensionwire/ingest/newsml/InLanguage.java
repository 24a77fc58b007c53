package io.tensionwire.ingest.newsml;

import io.tensionwire.ingest.markup.Element;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses among what an item says in several languages. */
final class InLanguage {
    private InLanguage() {}

    /** Returns the first element with text in this language, else in none that is named, else in any. */
    static Optional<Element> first(Stream<Element> elements, String language) {
        return Optional.ofNullable(first(elements.toList(), language));
    }

    /** Returns the text of the element that {@link #first} finds; null if there is none. */
    static String text(List<Element> elements, String language) {
        Element first = first(elements, language);
        return first == null ? null : first.text();
    }

    private static Element first(List<Element> elements, String language) {
        Element nearest = null;
        int least = Integer.MAX_VALUE;
        for (Element element : elements) {
            int distance = distance(element, language);
            if (distance < least && !element.text().isEmpty()) {
                nearest = element;
                least = distance;
            }
        }
        return nearest;
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
        int end = 0;
        while (end < tag.length() && tag.charAt(end) != '-' && tag.charAt(end) != '_') {
            end++;
        }
        return tag.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
