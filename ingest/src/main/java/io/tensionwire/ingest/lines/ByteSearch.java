package io.tensionwire.ingest.lines;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds a byte, eight at a time: looking at each byte alone takes a sixth of the time that a story takes. */
final class ByteSearch {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private ByteSearch() {}

    /** Returns where the first of an ASCII character between these offsets stands; {@code to} if none does. */
    static int first(char ascii, byte[] bytes, int from, int to) {
        long sought = ONES * ascii;
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            long zeroWhereFound = (long) LONGS.get(bytes, at) ^ sought;
            // The high bit of the first byte that is zero is the lowest one that is set; those behind it may be wrong.
            long found = (zeroWhereFound - ONES) & ~zeroWhereFound & HIGH_BITS;
            if (found != 0) {
                return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
        }
        while (at < to && bytes[at] != ascii) {
            at++;
        }
        return at;
    }
}
