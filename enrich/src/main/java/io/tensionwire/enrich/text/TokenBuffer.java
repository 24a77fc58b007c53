package io.tensionwire.enrich.text;

import java.util.Arrays;

/** Growing arrays that the {@link Tokenizer} fills. */
final class TokenBuffer {
    private static final int LETTERS_A_TOKEN = 4;

    int[] starts;
    int[] ends;
    byte[] kinds;
    int size;

    /** A buffer with room for the tokens that a text of this many UTF-16 code units is likely to have. */
    TokenBuffer(int textLength) {
        int room = 4 + textLength / LETTERS_A_TOKEN;
        starts = new int[room];
        ends = new int[room];
        kinds = new byte[room];
    }

    void add(int start, int end, TokenKind kind) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            kinds = Arrays.copyOf(kinds, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        kinds[size++] = (byte) kind.ordinal();
    }
}
