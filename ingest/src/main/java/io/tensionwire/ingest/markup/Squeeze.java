package io.tensionwire.ingest.markup;

/** White space as markup means it: a run of it is one space. */
final class Squeeze {
    private Squeeze() {}

    /** Appends characters, each run of white space as one space, none behind a space or at the beginning. */
    static void append(String characters, StringBuilder to) {
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (!isSpace(c)) {
                to.append(c);
            } else if (!to.isEmpty() && !isSpace(to.charAt(to.length() - 1))) {
                to.append(' ');
            }
        }
    }

    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0' || c > '\u00FF' && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
