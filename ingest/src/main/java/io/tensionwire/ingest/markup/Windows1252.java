package io.tensionwire.ingest.markup;

import java.nio.charset.Charset;

/** The C1 control characters, which nobody writes, read as what windows-1252 has in their places. */
final class Windows1252 {
    private static final String CHARACTERS = characters();

    private Windows1252() {}

    /** Returns the character for a code from 0x80 to 0x9F; the code itself where windows-1252 has none. */
    static char character(int code) {
        return CHARACTERS.charAt(code - 0x80);
    }

    /** Returns the text with its C1 control characters read as windows-1252; the same object if it has none. */
    static String mended(String text) {
        int at = 0;
        while (at < text.length() && !isC1(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        char[] characters = text.toCharArray();
        for (; at < characters.length; at++) {
            if (isC1(characters[at])) {
                characters[at] = character(characters[at]);
            }
        }
        return new String(characters);
    }

    static boolean isC1(char c) {
        return c >= 0x80 && c < 0xA0 && c != 0x85;
    }

    private static String characters() {
        byte[] codes = new byte[0x20];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) (0x80 + i);
        }
        char[] characters = new String(codes, Charset.forName("windows-1252")).toCharArray();
        for (int i = 0; i < characters.length; i++) {
            characters[i] = characters[i] == '\uFFFD' ? (char) (0x80 + i) : characters[i];
        }
        return new String(characters);
    }
}
