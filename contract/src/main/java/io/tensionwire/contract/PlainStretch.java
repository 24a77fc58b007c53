package io.tensionwire.contract;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds where text stops being the same inside and outside of JSON, eight bytes at a time: looking at each byte alone takes
 * half of the time that reading and writing a story takes.
 */
final class PlainStretch {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long SPACES = ONES * ' ';
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';

    private PlainStretch() {}

    /** Returns where the first quote, backslash or control stands from here on; the length if none does. */
    static int end(byte[] utf8, int from) {
        int at = from;
        for (; at <= utf8.length - Long.BYTES; at += Long.BYTES) {
            long marks = marks((long) LONGS.get(utf8, at));
            if (marks != 0) {
                return at + first(marks);
            }
        }
        while (at < utf8.length && !isMark(utf8[at])) {
            at++;
        }
        return at;
    }

    /** The same, but ends before a character beyond the first plane as well, which takes four bytes. */
    static int endInFirstPlane(byte[] utf8, int from) {
        int at = from;
        for (; at <= utf8.length - Long.BYTES; at += Long.BYTES) {
            long eight = (long) LONGS.get(utf8, at);
            // Only the first of four bytes begins with four bits that are set.
            long marks = marks(eight) | eight & eight << 1 & eight << 2 & eight << 3 & HIGH_BITS;
            if (marks != 0) {
                return at + first(marks);
            }
        }
        while (at < utf8.length && !isMark(utf8[at]) && (utf8[at] & 0xF0) != 0xF0) {
            at++;
        }
        return at;
    }

    /** Sets the high bit of each byte that is a mark. Of those above the lowest one some may be set that are none. */
    private static long marks(long eight) {
        long smaller = eight - SPACES & ~eight;
        return (smaller | zeros(eight ^ QUOTES) | zeros(eight ^ BACKSLASHES)) & HIGH_BITS;
    }

    private static long zeros(long eight) {
        return eight - ONES & ~eight;
    }

    private static int first(long marks) {
        return Long.numberOfTrailingZeros(marks) / Byte.SIZE;
    }

    private static boolean isMark(byte b) {
        return b >= 0 && b < ' ' || b == '"' || b == '\\';
    }
}
