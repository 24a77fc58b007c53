package io.tensionwire.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * Takes JSON in UTF-8 token by token. Text is found and copied in stretches, not character by character, which is what makes
 * it quick. Used by one thread.
 */
final class JsonScanner {
    private static final int HEX_DIGITS = 4;
    /** So many digits always fit into an int. */
    private static final int MOST_DIGITS = 9;

    private static final char REPLACEMENT = '\uFFFD';
    private static final byte[] NONE = {};

    private final byte[] bytes;
    private byte[] unescaped = NONE;
    private int at;

    JsonScanner(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes this punctuation mark if it comes next, and white space before it; tells whether it did. */
    boolean takes(char mark) {
        skipSpace();
        if (byteAt(at) != mark) {
            return false;
        }
        at++;
        return true;
    }

    /**
     * Takes this punctuation mark.
     *
     * @throws UnusualJsonException if it does not come next
     */
    void take(char mark) throws UnusualJsonException {
        if (!takes(mark)) {
            throw UnusualJsonException.FOUND;
        }
    }

    /** Takes these bytes, such as a name in its quotes, if they come next; tells whether they did. */
    boolean takes(byte[] token) {
        skipSpace();
        int end = at + token.length;
        if (end > bytes.length || !Arrays.equals(bytes, at, end, token, 0, token.length)) {
            return false;
        }
        at = end;
        return true;
    }

    /**
     * Takes a text in quotes.
     *
     * @throws UnusualJsonException if none comes next, it is not valid UTF-8, or it holds what only Jackson reads
     */
    String text() throws UnusualJsonException {
        take('"');
        int from = at;
        at = PlainStretch.end(bytes, from);
        if (byteAt(at) != '"') {
            return textWithEscapes(from);
        }
        return decoded(bytes, from, at++ - from);
    }

    /**
     * Takes a whole number of few digits.
     *
     * @throws UnusualJsonException if none comes next
     */
    int number() throws UnusualJsonException {
        skipSpace();
        int from = at;
        int number = 0;
        while (isDigit(byteAt(at)) && at - from < MOST_DIGITS) {
            number = number * 10 + byteAt(at++) - '0';
        }
        boolean isPadded = byteAt(from) == '0' && at - from > 1;
        if (at == from || isPadded || "0123456789.eE".indexOf(byteAt(at)) >= 0) {
            throw UnusualJsonException.FOUND;
        }
        return number;
    }

    /**
     * Takes the white space that is left.
     *
     * @throws UnusualJsonException if anything else is
     */
    void end() throws UnusualJsonException {
        skipSpace();
        if (at != bytes.length) {
            throw UnusualJsonException.FOUND;
        }
    }

    /** Goes on behind the first plain stretch of a text. No escape is shorter than what it stands for. */
    private String textWithEscapes(int from) throws UnusualJsonException {
        if (unescaped.length == 0) {
            unescaped = new byte[bytes.length];
        }
        int length = copied(from, 0);
        while (byteAt(at) == '\\') {
            at++;
            length = unescape(length);
            int plain = at;
            at = PlainStretch.end(bytes, plain);
            length = copied(plain, length);
        }
        take('"');
        return decoded(unescaped, 0, length);
    }

    private int copied(int from, int to) {
        System.arraycopy(bytes, from, unescaped, to, at - from);
        return to + at - from;
    }

    /** Puts what an escape stands for at this place; returns the place behind it. */
    private int unescape(int to) throws UnusualJsonException {
        int letter = byteAt(at++);
        int plain = "\"\\/bfnrt".indexOf(letter);
        if (plain >= 0) {
            unescaped[to] = (byte) "\"\\/\b\f\n\r\t".charAt(plain);
            return to + 1;
        }
        if (letter != 'u') {
            throw UnusualJsonException.FOUND;
        }
        return put(codePoint(), to);
    }

    private int codePoint() throws UnusualJsonException {
        char first = hexCharacter();
        if (!Character.isSurrogate(first)) {
            return first;
        }
        boolean isFollowed = byteAt(at) == '\\' && byteAt(at + 1) == 'u';
        at += 2;
        if (!isFollowed || !Character.isHighSurrogate(first)) {
            throw UnusualJsonException.FOUND;
        }
        char second = hexCharacter();
        if (!Character.isLowSurrogate(second)) {
            throw UnusualJsonException.FOUND;
        }
        return Character.toCodePoint(first, second);
    }

    private char hexCharacter() throws UnusualJsonException {
        int character = 0;
        for (int i = 0; i < HEX_DIGITS; i++) {
            int digit = Character.digit(byteAt(at++), 16);
            if (digit < 0) {
                throw UnusualJsonException.FOUND;
            }
            character = character << 4 | digit;
        }
        return (char) character;
    }

    private int put(int codePoint, int to) {
        if (codePoint < 0x80) {
            unescaped[to] = (byte) codePoint;
            return to + 1;
        }
        byte[] utf8 = Character.toString(codePoint).getBytes(UTF_8);
        System.arraycopy(utf8, 0, unescaped, to, utf8.length);
        return to + utf8.length;
    }

    /** What is no UTF-8 decodes to the replacement character, which in text that is right hardly occurs. */
    private static String decoded(byte[] utf8, int from, int length) throws UnusualJsonException {
        String text = new String(utf8, from, length, UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            throw UnusualJsonException.FOUND;
        }
        return text;
    }

    private void skipSpace() {
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
            at++;
        }
    }

    /** Returns the byte at this place; behind the end one that no JSON holds. */
    private int byteAt(int place) {
        return place < bytes.length ? bytes[place] : 0;
    }

    private static boolean isDigit(int b) {
        return b >= '0' && b <= '9';
    }
}
