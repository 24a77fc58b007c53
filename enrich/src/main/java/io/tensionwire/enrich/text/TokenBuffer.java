package io.tensionwire.enrich.text;

import java.util.Arrays;

/** Growing arrays that the {@link Tokenizer} fills. */
final class TokenBuffer {
    int[] starts = new int[256];
    int[] ends = new int[256];
    byte[] kinds = new byte[256];
    int size;

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
