package io.tensionwire.enrich.entity;

import java.util.Arrays;

/**
 * Numbers for words, case and all. A word is looked up as a slice of a text, so that nothing is allocated, and is known by a
 * fingerprint of 64 bits, so that a look-up reads no other memory than the table: among a million words, the odds that two have
 * the same fingerprint are one to thirty million. Not safe for adding from several threads; safe for looking up once all words
 * are in.
 */
final class Vocabulary {
    /** The number of a word that is not known. */
    static final int UNKNOWN = -1;

    private static final long OFFSET = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;
    private static final long FREE = 0;

    private long[] fingerprints;
    private int[] numbers;
    private int size;

    Vocabulary() {
        this(1 << 10);
    }

    /** A vocabulary that begins with room for half as many words as this power of two. */
    Vocabulary(int room) {
        fingerprints = new long[room];
        numbers = new int[room];
    }

    /** Returns the number of a word, a new one if it was not known. */
    int add(String word) {
        long fingerprint = fingerprint(word, 0, word.length());
        int slot = slot(fingerprint);
        if (fingerprints[slot] == fingerprint) {
            return numbers[slot];
        }
        if ((size + 1) * 2 > fingerprints.length) {
            grow();
            slot = slot(fingerprint);
        }
        fingerprints[slot] = fingerprint;
        numbers[slot] = size;
        return size++;
    }

    /** Returns the number of the word that a text has from start to end; {@link #UNKNOWN} if there is none. */
    int number(String text, int start, int end) {
        long fingerprint = fingerprint(text, start, end);
        int slot = slot(fingerprint);
        return fingerprints[slot] == fingerprint ? numbers[slot] : UNKNOWN;
    }

    /** Returns the slot that has the fingerprint, else the free one that it would take. */
    private int slot(long fingerprint) {
        int mask = fingerprints.length - 1;
        int slot = (int) fingerprint & mask;
        while (fingerprints[slot] != FREE && fingerprints[slot] != fingerprint) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldFingerprints = fingerprints;
        int[] oldNumbers = numbers;
        fingerprints = new long[oldFingerprints.length * 2];
        numbers = Arrays.copyOf(oldNumbers, oldNumbers.length * 2);
        for (int old = 0; old < oldFingerprints.length; old++) {
            if (oldFingerprints[old] != FREE) {
                int slot = slot(oldFingerprints[old]);
                fingerprints[slot] = oldFingerprints[old];
                numbers[slot] = oldNumbers[old];
            }
        }
    }

    /** FNV-1a over the UTF-16 code units, with a last step that spreads the high bits over the low ones. */
    private static long fingerprint(String text, int start, int end) {
        long hash = OFFSET;
        for (int at = start; at < end; at++) {
            hash = (hash ^ text.charAt(at)) * PRIME;
        }
        hash ^= hash >>> 32;
        return hash == FREE ? 1 : hash;
    }
}
