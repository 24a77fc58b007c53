package io.tensionwire.enrich.text;

import io.tensionwire.enrich.lexicon.LexiconFiles;
import io.tensionwire.enrich.lexicon.LexiconRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tells the language of a story. The wire's own word holds, unless the script or the small words of the text contradict it.
 * Immutable; safe to share between threads.
 */
public final class LanguageReader {
    /** The lexicon file that it is compiled from. */
    public static final String FILE = "function-words.tsv";

    private static final int LONGEST_WORD = 12;
    private static final int WORDS_READ = 100;
    private static final int SURE = 3;

    private final List<String> languages = new ArrayList<>();

    private final Vocabulary words = new Vocabulary();

    /** By the number of a word: the bits of the languages that have it. */
    private final List<Integer> languagesOfWord = new ArrayList<>();

    /**
     * Compiles the file.
     *
     * @throws io.tensionwire.enrich.lexicon.LexiconException if it is missing or faulty
     */
    public LanguageReader(LexiconFiles files) {
        for (LexiconRow row : files.rows(FILE, 2)) {
            if (!languages.contains(row.cell(0))) {
                languages.add(row.cell(0));
            }
            int bit = 1 << languages.indexOf(row.cell(0));
            row.list(1).forEach(word -> add(word, bit));
        }
    }

    private void add(String word, int language) {
        int number = words.add(word);
        if (number == languagesOfWord.size()) {
            languagesOfWord.add(0);
        }
        languagesOfWord.set(number, languagesOfWord.get(number) | language);
    }

    /**
     * Returns the language of a text, as a primary subtag of BCP 47 in small letters; {@code und} if neither the wire nor the text
     * tells.
     *
     * @param told the wire's word, a tag of BCP 47; null if it has none
     * @param text the longest field of the story
     */
    public String languageOf(String told, TokenizedText text) {
        String language = primary(told);
        Script script = Script.of(text.text());
        if (!script.writes(language)) {
            return script == Script.LATIN ? readWords(language, "und", text) : script.likeliest();
        }
        return script == Script.LATIN ? readWords(language, language, text) : known(language, script);
    }

    private static String known(String language, Script script) {
        return language.equals("und") ? script.likeliest() : language;
    }

    private static String primary(String told) {
        if (told == null || told.isBlank()) {
            return "und";
        }
        int end = told.indexOf('-');
        String tag = end < 0 ? told : told.substring(0, end);
        return tag.toLowerCase(Locale.ROOT).equals("in") ? "id" : tag.toLowerCase(Locale.ROOT);
    }

    /** Returns the language that has clearly more of the text's small words than the one told; else the other one given. */
    private String readWords(String told, String otherwise, TokenizedText text) {
        int[] counts = count(text);
        int best = 0;
        for (int language = 1; language < counts.length; language++) {
            best = counts[language] > counts[best] ? language : best;
        }
        int toldPlace = languages.indexOf(told);
        if (toldPlace < 0 && !told.equals("und") && otherwise.equals(told)) {
            return told;
        }
        int ofTold = toldPlace < 0 ? 0 : counts[toldPlace];
        return counts[best] >= ofTold + Math.max(SURE, ofTold / 4) ? languages.get(best) : otherwise;
    }

    private int[] count(TokenizedText text) {
        int[] counts = new int[languages.size()];
        int limit = Math.min(text.size(), WORDS_READ);
        for (int token = 0; token < limit; token++) {
            if (text.kind(token) == TokenKind.LOWER && text.end(token) - text.start(token) <= LONGEST_WORD) {
                int word = words.number(text.text(), text.start(token), text.end(token));
                int bits = word == Vocabulary.UNKNOWN ? 0 : languagesOfWord.get(word);
                for (int language = 0; bits != 0; language++, bits >>>= 1) {
                    counts[language] += bits & 1;
                }
            }
        }
        return counts;
    }
}
