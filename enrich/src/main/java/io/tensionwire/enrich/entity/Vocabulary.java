package io.tensionwire.enrich.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers for words, case and all. A word is looked up as a slice of a text, so that nothing is allocated. Not safe for
 * adding from several threads; safe for looking up once all words are in.
 */
final class Vocabulary {
    /** The number of a word that is not known. */
    static final int UNKNOWN = -1;

    private final List<String> words = new ArrayList<>();
    private int[] slots;

    Vocabulary() {
        this(1 << 10);
    }

    /** A vocabulary that begins with room for half as many words as this power of two. */
    Vocabulary(int room) {
        slots = new int[room];
        Arrays.fill(slots, UNKNOWN);
    }

    /** Returns the number of a word, a new one if it was not known. */
    int add(String word) {
        int known = number(word, 0, word.length());
        if (known != UNKNOWN) {
            return known;
        }
        if ((words.size() + 1) * 2 > slots.length) {
            grow();
        }
        words.add(word);
        place(words.size() - 1);
        return words.size() - 1;
    }

    /** Returns the number of the word that a text has from start to end; {@link #UNKNOWN} if there is none. */
    int number(String text, int start, int end) {
        int mask = slots.length - 1;
        for (int slot = spread(hash(text, start, end)) & mask; slots[slot] != UNKNOWN; slot = (slot + 1) & mask) {
            String word = words.get(slots[slot]);
            if (word.length() == end - start && text.startsWith(word, start)) {
                return slots[slot];
            }
        }
        return UNKNOWN;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, UNKNOWN);
        for (int number = 0; number < words.size(); number++) {
            place(number);
        }
    }

    private void place(int number) {
        String word = words.get(number);
        int mask = slots.length - 1;
        int slot = spread(hash(word, 0, word.length())) & mask;
        while (slots[slot] != UNKNOWN) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = number;
    }

    private static int hash(String text, int start, int end) {
        int hash = 0;
        for (int at = start; at < end; at++) {
            hash = 31 * hash + text.charAt(at);
        }
        return hash;
    }

    private static int spread(int hash) {
        return hash * 0x9E3779B9 >>> 8 ^ hash;
    }
}
