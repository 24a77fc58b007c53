package io.tensionwire.enrich.packed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Takes up what {@link PackedWriter} laid down, in the same order. Used by one thread.
 *
 * <p>Every method throws {@link IndexOutOfBoundsException} or {@link IllegalArgumentException} where the bytes are not what was
 * laid down.
 */
public final class PackedReader {
    private final byte[] bytes;
    private int at;

    PackedReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Returns a whole number. */
    public long whole() {
        long rest = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = bytes[at++];
            rest |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return rest >>> 1 ^ -(rest & 1);
            }
        }
        throw new IllegalArgumentException("a number of more than ten bytes");
    }

    /** Returns a whole number that was an {@code int}. */
    public int number() {
        return (int) whole();
    }

    /** Returns four bytes as they are. */
    public int hash() {
        int hash = 0;
        for (int i = 0; i < 4; i++) {
            hash = hash << 8 | bytes[at++] & 0xFF;
        }
        return hash;
    }

    /** Returns a real number. */
    public double real() {
        long high = hash();
        return Double.longBitsToDouble(high << 32 | hash() & 0xFFFF_FFFFL);
    }

    /** Returns a yes or no. */
    public boolean flag() {
        return whole() == 1;
    }

    /** Returns a text; null if there is none. */
    public String text() {
        int length = lengthOfNext();
        if (length < 0) {
            return null;
        }
        String text = new String(bytes, at, length, UTF_8);
        at += length;
        return text;
    }

    /** Returns bytes; null if there are none. */
    public byte[] bytes() {
        int length = lengthOfNext();
        if (length < 0) {
            return null;
        }
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    /** Returns all of a list. */
    public <T> List<T> all(Function<PackedReader, T> each) {
        int size = number();
        List<T> parts = new ArrayList<>(Math.min(size, bytes.length));
        for (int i = 0; i < size; i++) {
            parts.add(each.apply(this));
        }
        return parts;
    }

    /** Returns texts. */
    public List<String> texts() {
        return all(PackedReader::text);
    }

    private int lengthOfNext() {
        int length = number();
        if (length > bytes.length - at) {
            throw new IndexOutOfBoundsException(length + " bytes announced, " + (bytes.length - at) + " left");
        }
        return length;
    }
}
