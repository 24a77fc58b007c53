package io.tensionwire.enrich.entity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The spellings of names without accents, as wires send them: {@code Liege} for Liège. A short word, or one that is on the lists
 * of ordinary words, first names or surnames, is left alone: {@code Nis} and {@code Leon} need the accent.
 */
final class PlainSpellings {
    private static final int SHORTEST_WORD = 5;

    private final WordClasses classes;
    private final Map<String, ListedName> byPlainName = new LinkedHashMap<>();

    /** Spellings that are no words of these classes. */
    PlainSpellings(WordClasses classes) {
        this.classes = classes;
    }

    /** Takes note of a name; the first one that comes with a plain spelling holds it. */
    void note(String name, ListedName listed) {
        String plain = NormalisedName.plain(name);
        if (!plain.equals(name)) {
            byPlainName.putIfAbsent(plain, listed);
        }
    }

    /** Hands over the plain spellings, once all words of all classes are known. */
    void forEach(BiConsumer<String, ListedName> consumer) {
        byPlainName.forEach((plain, listed) -> {
            if (plain.indexOf(' ') > 0 || plain.length() >= SHORTEST_WORD && !classes.isCommon(plain)) {
                consumer.accept(plain, listed);
            }
        });
    }
}
