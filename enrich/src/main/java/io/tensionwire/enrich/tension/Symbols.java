package io.tensionwire.enrich.tension;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What each word of the vocabulary stands for in patterns: the symbols it satisfies, the marks it carries, the verb forms it
 * may be. Immutable.
 */
final class Symbols {
    static final int BASE = 1;
    static final int PARTICIPLE = 2;
    static final int GERUND = 4;

    private static final int[] NOTHING = {};

    private final Vocabulary vocabulary;
    private final Map<String, Integer> idBySymbol = new LinkedHashMap<>();
    private final int[][] symbolsOfWord;
    private final long[] tracesOfWord;
    private final long[] marksOfWord;
    private final byte[] formsOfWord;
    private final long knownMarks;

    /**
     * Numbers the symbols that the patterns use and opens each into its words.
     *
     * @throws IllegalArgumentException if a class is not there
     */
    Symbols(Collection<String> usedSymbols, WordClasses classes, WordForms forms) {
        Map<String, Set<Integer>> symbolsByWord = new LinkedHashMap<>();
        Set<String> verbs = new TreeSet<>();
        for (String symbol : usedSymbols) {
            int id = idBySymbol.computeIfAbsent(symbol, s -> idBySymbol.size());
            for (String entry : entries(symbol, classes)) {
                words(entry, forms).forEach(word -> symbolsByWord
                        .computeIfAbsent(word, w -> new LinkedHashSet<>())
                        .add(id));
                if (entry.indexOf('~') > 0) {
                    verbs.add(entry.substring(0, entry.indexOf('~')));
                }
            }
        }
        for (Mark mark : Mark.values()) {
            marked(mark, classes).forEach(entry -> words(entry, forms)
                    .forEach(word -> symbolsByWord.computeIfAbsent(word, w -> new LinkedHashSet<>())));
        }
        vocabulary = new Vocabulary(symbolsByWord.keySet());
        symbolsOfWord = new int[vocabulary.size()][];
        symbolsByWord.forEach((word, ids) -> symbolsOfWord[id(word)] =
                ids.stream().mapToInt(Integer::intValue).toArray());
        tracesOfWord = Arrays.stream(symbolsOfWord).mapToLong(Symbols::trace).toArray();
        marksOfWord = new long[vocabulary.size()];
        for (Mark mark : Mark.values()) {
            marked(mark, classes)
                    .forEach(entry -> words(entry, forms).forEach(word -> marksOfWord[id(word)] |= mark.bit()));
        }
        knownMarks = Arrays.stream(marksOfWord).reduce(0, (marks, more) -> marks | more);
        formsOfWord = new byte[vocabulary.size()];
        verbs.forEach(base -> noteForms(base, forms));
    }

    /** A language that has no words of a kind leaves the class out. */
    private static Set<String> marked(Mark mark, WordClasses classes) {
        return classes.names().contains(mark.className()) ? classes.entries(mark.className()) : Set.of();
    }

    private void noteForms(String base, WordForms forms) {
        note(base, BASE);
        forms.participle(base).forEach(form -> note(form, PARTICIPLE));
        forms.gerund(base).forEach(form -> note(form, GERUND));
    }

    private void note(String word, int form) {
        int id = id(word);
        if (id != Vocabulary.UNKNOWN) {
            formsOfWord[id] |= (byte) form;
        }
    }

    private int id(String word) {
        return vocabulary.find(word, 0, word.length());
    }

    private static Collection<String> entries(String symbol, WordClasses classes) {
        if (!symbol.startsWith("<")) {
            return Element.Word.choices(symbol);
        }
        String name = symbol.substring(1, symbol.indexOf('>'));
        return classes.entries(name).stream()
                .filter(entry -> entry.indexOf(' ') < 0)
                .toList();
    }

    /** Opens one entry, such as {@code deploy~ed}, into the words it stands for. */
    static Set<String> words(String entry, WordForms forms) {
        int tilde = entry.indexOf('~');
        if (tilde > 0) {
            String base = entry.substring(0, tilde);
            return switch (entry.substring(tilde + 1)) {
                case "" -> forms.all(base);
                case "ed" -> forms.past(base);
                case "ing" -> new LinkedHashSet<>(forms.gerund(base));
                case "fut" -> forms.future(base);
                case "0" -> Set.of(base);
                default ->
                    throw new IllegalArgumentException(
                            "\"" + entry + "\" has an unknown ending; use ~, ~ed, ~ing, ~fut or ~0");
            };
        }
        if (entry.endsWith("+") && entry.length() > 1) {
            return forms.noun(entry.substring(0, entry.length() - 1));
        }
        return Set.of(entry);
    }

    /** Returns the number of a symbol that the patterns use. */
    int symbol(String symbol) {
        return idBySymbol.get(symbol);
    }

    /** Returns the words that the rules know. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Returns how many symbols there are. */
    int count() {
        return idBySymbol.size();
    }

    /** Returns the number of the word that a slice of text is, or {@link Vocabulary#UNKNOWN}. */
    int word(String text, int start, int end) {
        return vocabulary.find(text, start, end);
    }

    /** Returns the symbols that a word satisfies; not to be changed. */
    int[] of(int word) {
        return word == Vocabulary.UNKNOWN ? NOTHING : symbolsOfWord[word];
    }

    /** Returns the traces that a word's symbols leave in 64 bits. */
    long trace(int word) {
        return word == Vocabulary.UNKNOWN ? 0 : tracesOfWord[word];
    }

    /**
     * Returns a bit for each symbol; several share one. Two sets of symbols without a common bit have no symbol in common, which is
     * told from two numbers, where a look into the sets would be a walk through memory.
     */
    static long trace(int... symbols) {
        long trace = 0;
        for (int symbol : symbols) {
            trace |= 1L << symbol;
        }
        return trace;
    }

    /** Returns whether a word carries a mark. */
    boolean has(int word, Mark mark) {
        return word != Vocabulary.UNKNOWN && (marksOfWord[word] & mark.bit()) != 0;
    }

    /** Returns whether the language has words with a mark. */
    boolean knows(Mark mark) {
        return (knownMarks & mark.bit()) != 0;
    }

    /** Returns whether a word may be a form of a verb that the rules know. */
    boolean isVerb(int word) {
        return word != Vocabulary.UNKNOWN && formsOfWord[word] != 0;
    }

    /** Returns whether a word may be this form of a verb. */
    boolean mayBe(int word, int form) {
        return word != Vocabulary.UNKNOWN && (formsOfWord[word] & form) != 0;
    }
}
