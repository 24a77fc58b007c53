package io.tensionwire.enrich.tension;

import io.tensionwire.enrich.lexicon.LexiconRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The named classes of words that patterns refer to as {@code <forces>}, read from a file of lines {@code name TAB
 * entry|entry|…}. An entry is a word in the notation of patterns, several words, or another class, whatever its case. Immutable.
 */
final class WordClasses {
    private final Map<String, List<String>> entriesByName = new LinkedHashMap<>();

    /** Reads rows of two cells; a class may be continued on several rows. */
    WordClasses(List<LexiconRow> rows) {
        for (LexiconRow row : rows) {
            entriesByName
                    .computeIfAbsent(row.cell(0), name -> new ArrayList<>())
                    .addAll(row.list(1).stream()
                            .map(entry -> entry.toLowerCase(Locale.ROOT))
                            .toList());
        }
    }

    /** Returns the names of all classes, as listed. */
    Set<String> names() {
        return entriesByName.keySet();
    }

    /**
     * Returns the entries of a class with the classes in it opened.
     *
     * @throws IllegalArgumentException if there is no such class, or it holds itself
     */
    Set<String> entries(String name) {
        Set<String> entries = new LinkedHashSet<>();
        open(name, entries, new LinkedHashSet<>());
        return entries;
    }

    private void open(String name, Set<String> into, Set<String> open) {
        List<String> entries = entriesByName.get(name);
        if (entries == null || !open.add(name)) {
            throw new IllegalArgumentException("word class <" + name + "> "
                    + (entries == null ? "does not exist; add it to the words file" : "holds itself"));
        }
        for (String entry : entries) {
            if (entry.startsWith("<")) {
                open(entry.substring(1, entry.length() - 1), into, open);
            } else {
                into.add(entry);
            }
        }
        open.remove(name);
    }
}
