package io.tensionwire.ingest.newsml;

import io.tensionwire.ingest.markup.Element;
import java.util.Locale;
import java.util.Optional;

/** The words of controlled vocabularies in NewsML 1. */
final class FormalName {
    private FormalName() {}

    /** Returns the formal name of an element; null if it has none or an empty one. */
    static String of(Element element) {
        String name = attribute(element, "FormalName");
        return name == null || name.isEmpty() ? null : name;
    }

    /** Returns an attribute; mended markup has their names in small letters. Null if there is none. */
    static String attribute(Element element, String name) {
        String value = element.attribute(name);
        return value == null ? element.attribute(name.toLowerCase(Locale.ROOT)) : value;
    }

    /** Returns the formal name of the first element at the end of a path that has one; null if none has. */
    static String at(Element element, String... path) {
        return element.at(path)
                .flatMap(found -> Optional.ofNullable(of(found)).stream())
                .findFirst()
                .orElse(null);
    }

    /** Returns the formal name of an element, or its text where that is missing; empty if it has neither. */
    static String orText(Element element) {
        String name = attribute(element, "FormalName");
        return name == null ? element.text() : name;
    }

    /** Returns the formal name in small letters; empty if there is none. */
    static String word(Element element) {
        String name = of(element);
        return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    }
}
