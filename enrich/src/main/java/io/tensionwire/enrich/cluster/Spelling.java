package io.tensionwire.enrich.cluster;

import java.text.Normalizer;

/**
 * Folds the spellings of a word into one: {@code Kyiv} and {@code Kiev}, {@code Türkiye} and {@code Turkey}, {@code defence}
 * and {@code defense} differ between agencies, most of all in vowels.
 *
 * <p>Of a Latin word the first consonants remain, without doubled ones, those that stand for the same sound as one. Words of
 * other scripts stay as they are.
 */
final class Spelling {
    private static final int LONGEST = 6;
    private static final String VOWELS = "aeiouyhj";
    private static final String ALIKE = "ckqkzsxswv";

    private Spelling() {}

    /**
     * Returns the folded form of a word.
     *
     * @param word in small letters
     */
    static String folded(String word) {
        String plain = plain(word);
        StringBuilder consonants = new StringBuilder(LONGEST);
        char last = 0;
        for (int i = 0; i < plain.length() && consonants.length() < LONGEST; i++) {
            char letter = sound(plain.charAt(i));
            if (letter >= 0x250) {
                return word;
            }
            if (Character.isLetterOrDigit(letter) && VOWELS.indexOf(letter) < 0 && letter != last) {
                consonants.append(letter);
                last = letter;
            }
        }
        return consonants.length() < 2 ? plain : consonants.toString();
    }

    private static String plain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > 0x7f) {
                return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
            }
        }
        return word;
    }

    private static char sound(char letter) {
        for (int i = 0; i < ALIKE.length(); i += 2) {
            if (ALIKE.charAt(i) == letter) {
                return ALIKE.charAt(i + 1);
            }
        }
        return letter;
    }
}
