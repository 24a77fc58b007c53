package io.tensionwire.enrich.text;

/**
 * Numbers for words, case and all. A word is looked up as a slice of a text, so that nothing is allocated, and is known by a
 * fingerprint of 64 bits, so that a look-up reads no other memory than the table: among a million words, the odds that two have
 * the same fingerprint are one to thirty million. Not safe for adding from several threads; safe for looking up once all words
 * are in.
 */
public final class Vocabulary {
    /** The number of a word that is not known. */
    public static final int UNKNOWN = -1;

    private static final long OFFSET = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;
    private static final long FREE = 0;

    /** A slot has two places side by side, so that a look-up reads one line of memory: the fingerprint, and the number. */
    private long[] slots;

    private int size;

    public Vocabulary() {
        this(1 << 10);
    }

    /** A vocabulary that begins with room for half as many words as this power of two. */
    public Vocabulary(int room) {
        slots = new long[room * 2];
    }

    /** Returns the number of a word, a new one if it was not known. */
    public int add(String word) {
        long fingerprint = fingerprint(word, 0, word.length());
        int slot = slot(fingerprint);
        if (slots[slot] == fingerprint) {
            return (int) slots[slot + 1];
        }
        if ((size + 1) * 4 > slots.length) {
            grow();
            slot = slot(fingerprint);
        }
        slots[slot] = fingerprint;
        slots[slot + 1] = size;
        return size++;
    }

    /** Returns the number of the word that a text has from start to end; {@link #UNKNOWN} if there is none. */
    public int number(String text, int start, int end) {
        long fingerprint = fingerprint(text, start, end);
        int slot = slot(fingerprint);
        return slots[slot] == fingerprint ? (int) slots[slot + 1] : UNKNOWN;
    }

    /** Returns the place of the slot that has the fingerprint, else of the free one that it would take. */
    private int slot(long fingerprint) {
        int mask = slots.length - 1;
        int slot = (int) fingerprint * 2 & mask;
        while (slots[slot] != FREE && slots[slot] != fingerprint) {
            slot = (slot + 2) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (int at = 0; at < old.length; at += 2) {
            if (old[at] != FREE) {
                int slot = slot(old[at]);
                slots[slot] = old[at];
                slots[slot + 1] = old[at + 1];
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
