package io.tensionwire.enrich.entity;

import io.tensionwire.enrich.lexicon.LexiconFiles;
import io.tensionwire.enrich.lexicon.LexiconRow;
import io.tensionwire.enrich.text.Vocabulary;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The classes of words, by the numbers of the words. Built once; safe to share between threads after that. */
final class WordClasses {
    private static final Map<String, WordClass> BY_KEY = byKey();

    private final Vocabulary vocabulary;
    private int[] bits = new int[1 << 16];

    WordClasses(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    private static Map<String, WordClass> byKey() {
        Map<String, WordClass> classes = new HashMap<>();
        for (WordClass wordClass : WordClass.values()) {
            classes.put(wordClass.key(), wordClass);
        }
        return classes;
    }

    /** Reads the word lists, which name a class and its words. */
    void read(LexiconFiles files) {
        files.each("name-words.tsv", 2, this::read);
        readOrdinary(files, "ordinary-words.txt", WordClass.ORDINARY);
        readOrdinary(files, "ordinary-words-id.txt", WordClass.ORDINARY_INDONESIAN);
    }

    private void read(LexiconRow row) {
        WordClass wordClass = BY_KEY.get(row.cell(0));
        if (wordClass == null) {
            throw row.error("\"" + row.cell(0) + "\" is no class of words; the classes are "
                    + Arrays.stream(WordClass.values()).map(WordClass::key).toList());
        }
        row.list(1).forEach(word -> add(word, wordClass));
        if (wordClass == WordClass.FUNCTION) {
            row.list(1).forEach(word -> add(word.toLowerCase(Locale.ROOT), wordClass));
        }
    }

    private void readOrdinary(LexiconFiles files, String file, WordClass ofLanguage) {
        for (String word : files.words(file)) {
            add(word, ofLanguage);
            add(capitalized(word), ofLanguage);
        }
    }

    private static String capitalized(String word) {
        int first = Character.charCount(word.codePointAt(0));
        return Character.toString(Character.toTitleCase(word.codePointAt(0))) + word.substring(first);
    }

    /** Puts a word into a class, as it is written here. */
    void add(String word, WordClass wordClass) {
        int number = vocabulary.add(word);
        if (number >= bits.length) {
            bits = Arrays.copyOf(bits, Math.max(number + 1, bits.length * 2));
        }
        bits[number] |= wordClass.bit();
    }

    /** Returns whether a word is a first name. */
    boolean isGivenName(String word) {
        return (of(vocabulary.number(word, 0, word.length())) & WordClass.GIVEN_NAME.bit()) != 0;
    }

    /** Returns whether a word is an ordinary one. */
    boolean isOrdinary(String word) {
        return (of(vocabulary.number(word, 0, word.length())) & WordClass.ORDINARY.bit()) != 0;
    }

    /** Returns whether a word is ordinary, a first name or a surname. */
    boolean isCommon(String word) {
        int common = WordClass.ORDINARY.bit()
                | WordClass.ORDINARY_INDONESIAN.bit()
                | WordClass.GIVEN_NAME.bit()
                | WordClass.SURNAME.bit();
        return (of(vocabulary.number(word, 0, word.length())) & common) != 0;
    }

    /** Returns the bits of the classes of a word; 0 for one that is not known. */
    int of(int word) {
        return word >= 0 && word < bits.length ? bits[word] : 0;
    }
}
