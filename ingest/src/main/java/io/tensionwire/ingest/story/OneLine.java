package io.tensionwire.ingest.story;

/** Text as one line: each run of white space is one space. */
public final class OneLine {
    private OneLine() {}

    /** Returns the text as one line without white space at its ends; the same object if it is that already. */
    public static String of(String text) {
        int at = firstToSqueeze(text);
        if (at == text.length()) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length()).append(text, 0, at);
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (!isSpace(c)) {
                line.append(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().stripTrailing();
    }

    private static int firstToSqueeze(String text) {
        boolean behindSpace = true;
        for (int at = 0; at < text.length(); at++) {
            boolean space = isSpace(text.charAt(at));
            if (space && (behindSpace || text.charAt(at) != ' ' || at == text.length() - 1)) {
                return at;
            }
            behindSpace = space;
        }
        return text.length();
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c >= 0x7F && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
