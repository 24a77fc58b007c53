package io.tensionwire.enrich.tension;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/** The words that the rules of one language know, numbered; found from a slice of text without allocation. Immutable. */
final class Vocabulary {
    /** What {@link #find} returns for a word that no rule knows. */
    static final int UNKNOWN = -1;

    private final List<String> words;
    private final int[] slots;

    Vocabulary(Iterable<String> lowerCaseWords) {
        LinkedHashSet<String> distinct = new LinkedHashSet<>();
        lowerCaseWords.forEach(word -> distinct.add(word.toLowerCase(Locale.ROOT)));
        words = List.copyOf(distinct);
        slots = new int[Integer.highestOneBit(Math.max(8, words.size()) * 4)];
        for (int id = 0; id < words.size(); id++) {
            String word = words.get(id);
            int slot = hash(word, 0, word.length()) & (slots.length - 1);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = id + 1;
        }
    }

    int size() {
        return words.size();
    }

    /** Returns the number of the word that the slice is, whatever its case; {@link #UNKNOWN} if no rule knows it. */
    int find(String text, int start, int end) {
        int slot = hash(text, start, end) & (slots.length - 1);
        while (slots[slot] != 0) {
            String word = words.get(slots[slot] - 1);
            if (word.length() == end - start && same(word, text, start)) {
                return slots[slot] - 1;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return UNKNOWN;
    }

    private static boolean same(String word, String text, int start) {
        for (int i = 0; i < word.length(); i++) {
            if (fold(text.charAt(start + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int hash(String text, int start, int end) {
        int hash = 0;
        for (int at = start; at < end; at++) {
            hash = hash * 31 + fold(text.charAt(at));
        }
        return hash ^ (hash >>> 15);
    }

    private static char fold(char c) {
        return c == '’' ? '\'' : c < 128 ? (c >= 'A' && c <= 'Z' ? (char) (c + 32) : c) : Character.toLowerCase(c);
    }
}
