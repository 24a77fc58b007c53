package io.tensionwire.enrich.packed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.BiConsumer;

/** Lays down the parts of a record one behind the other, each as short as it can be. Used by one thread. */
public final class PackedWriter {
    private byte[] bytes = new byte[256];
    private int length;

    /** Lays down a whole number: 1 byte if it is between -64 and 63, up to 10 otherwise (zigzag, base 128). */
    public void whole(long number) {
        makeRoom(10);
        long rest = number << 1 ^ number >> 63;
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    /** Lays down four bytes as they are: for hashes, which have no small values. */
    public void hash(int hash) {
        makeRoom(4);
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (hash >> shift);
        }
    }

    /** Lays down a real number, eight bytes. */
    public void real(double number) {
        long bits = Double.doubleToLongBits(number);
        hash((int) (bits >> 32));
        hash((int) bits);
    }

    /** Lays down a yes or no. */
    public void flag(boolean yes) {
        whole(yes ? 1 : 0);
    }

    /** Lays down a text, or that there is none (null). */
    public void text(String text) {
        bytes(text == null ? null : text.getBytes(UTF_8));
    }

    /** Lays down bytes, or that there are none (null). */
    public void bytes(byte[] more) {
        whole(more == null ? -1 : more.length);
        if (more != null) {
            makeRoom(more.length);
            System.arraycopy(more, 0, bytes, length, more.length);
            length += more.length;
        }
    }

    /** Lays down how many there are, and then each. */
    public <T> void all(Collection<T> parts, BiConsumer<T, PackedWriter> each) {
        whole(parts.size());
        for (T part : parts) {
            each.accept(part, this);
        }
    }

    /** Lays down texts. */
    public void texts(Collection<String> texts) {
        all(texts, (text, writer) -> writer.text(text));
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void makeRoom(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }
}
