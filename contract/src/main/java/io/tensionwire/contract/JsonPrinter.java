package io.tensionwire.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;

/**
 * Puts JSON down token by token, as Jackson does: without white space, characters beyond the first plane as escapes of their
 * surrogates. Text is copied in stretches, not character by character, which is what makes it quick. Used by one thread.
 */
final class JsonPrinter {
    /** The longest escape of one byte of text, and of a character beyond the first plane. */
    private static final int LONGEST_ESCAPE = 12;

    private static final int HALF = 1 << 4;
    private static final byte[] HEX_DIGITS = "0123456789ABCDEF".getBytes(ISO_8859_1);

    private byte[] bytes;
    private int length;

    /** Puts one part of a list. */
    @FunctionalInterface
    interface Part<T> {
        /** Puts it. */
        void put(T part, JsonPrinter json) throws UnusualJsonException;
    }

    /** A printer that has room for this many bytes before it must make more. */
    JsonPrinter(int room) {
        bytes = new byte[room];
    }

    /** Puts a punctuation mark. */
    void put(char mark) {
        makeRoom(1);
        bytes[length++] = (byte) mark;
    }

    /** Puts a token that is JSON already. */
    void put(byte[] token) {
        makeRoom(token.length);
        System.arraycopy(token, 0, bytes, length, token.length);
        length += token.length;
    }

    /** Begins a member of an object: its name, which needs no escape, behind a comma unless it is the first. */
    void name(String ascii) {
        makeRoom(ascii.length() + 4);
        if (bytes[length - 1] != '{') {
            bytes[length++] = ',';
        }
        bytes[length++] = '"';
        for (int i = 0; i < ascii.length(); i++) {
            bytes[length++] = (byte) ascii.charAt(i);
        }
        bytes[length++] = '"';
        bytes[length++] = ':';
    }

    /** Puts a member whose value is a text, unless there is none. */
    void text(String name, String text) throws UnusualJsonException {
        if (text != null) {
            name(name);
            text(text);
        }
    }

    /** Puts a member whose value is a whole number. */
    void number(String name, long number) {
        name(name);
        put(Long.toString(number).getBytes(ISO_8859_1));
    }

    /**
     * Puts a member whose value is a real number.
     *
     * @throws UnusualJsonException if it is not finite
     */
    void real(String name, double number) throws UnusualJsonException {
        if (!Double.isFinite(number)) {
            throw UnusualJsonException.FOUND;
        }
        name(name);
        put(Double.toString(number).getBytes(ISO_8859_1));
    }

    /** Puts a member whose value is a list. */
    <T> void list(String name, List<T> parts, Part<T> part) throws UnusualJsonException {
        name(name);
        put('[');
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                put(',');
            }
            part.put(parts.get(i), this);
        }
        put(']');
    }

    /** Puts a member whose value is a list of texts. */
    void texts(String name, List<String> texts) throws UnusualJsonException {
        list(name, texts, (text, json) -> json.text(text));
    }

    /** Puts ASCII that needs no escape, such as a time, in quotes. */
    void quoted(String ascii) {
        put('"');
        put(ascii.getBytes(ISO_8859_1));
        put('"');
    }

    /**
     * Puts a text in quotes.
     *
     * @throws UnusualJsonException if it holds half of a surrogate pair
     */
    void text(String text) throws UnusualJsonException {
        byte[] utf8 = text.getBytes(UTF_8);
        // UTF-8 cannot carry half of a pair; what reads back as it was held none.
        if (!new String(utf8, UTF_8).equals(text)) {
            throw UnusualJsonException.FOUND;
        }
        put('"');
        int from = 0;
        while (from < utf8.length) {
            int end = PlainStretch.endInFirstPlane(utf8, from);
            makeRoom(end - from + LONGEST_ESCAPE);
            System.arraycopy(utf8, from, bytes, length, end - from);
            length += end - from;
            from = end == utf8.length ? end : escape(utf8, end);
        }
        put('"');
    }

    /** Puts a whole number. */
    void number(int number) {
        put(Integer.toString(number).getBytes(ISO_8859_1));
    }

    /** Returns what was put down. */
    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Escapes what stands here, for which there is room; returns the place behind it. */
    private int escape(byte[] utf8, int at) {
        int b = utf8[at];
        if (b < 0) {
            int codePoint = (b & 7) << 18 | (utf8[at + 1] & 63) << 12 | (utf8[at + 2] & 63) << 6 | utf8[at + 3] & 63;
            putEscaped(Character.highSurrogate(codePoint));
            putEscaped(Character.lowSurrogate(codePoint));
            return at + 4;
        }
        int letter = "\"\\\b\f\n\r\t".indexOf(b);
        if (letter < 0) {
            putEscaped((char) b);
        } else {
            bytes[length++] = '\\';
            bytes[length++] = (byte) "\"\\bfnrt".charAt(letter);
        }
        return at + 1;
    }

    private void putEscaped(char character) {
        bytes[length++] = '\\';
        bytes[length++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[length++] = HEX_DIGITS[(character >> shift) % HALF];
        }
    }

    private void makeRoom(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }
}
