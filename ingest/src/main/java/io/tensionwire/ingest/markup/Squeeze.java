package io.tensionwire.ingest.markup;

/** White space as markup means it: a run of it is one space. */
final class Squeeze {
    private Squeeze() {}

    /** Appends characters, each run of white space as one space, none behind a space or at the beginning. */
    static void append(String characters, StringBuilder to) {
        int at = 0;
        while (at < characters.length()) {
            if (isSpace(characters.charAt(at))) {
                if (!to.isEmpty() && !isSpace(to.charAt(to.length() - 1))) {
                    to.append(' ');
                }
                at++;
            } else {
                int end = endOfWord(characters, at);
                to.append(characters, at, end);
                at = end;
            }
        }
    }

    private static int endOfWord(String characters, int from) {
        int end = from + 1;
        while (end < characters.length() && !isSpace(characters.charAt(end))) {
            end++;
        }
        return end;
    }

    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0' || c > '\u00FF' && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
