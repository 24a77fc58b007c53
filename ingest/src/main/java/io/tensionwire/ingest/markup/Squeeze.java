package io.tensionwire.ingest.markup;

/** White space as markup means it: a run of it is one space. */
final class Squeeze {
    private Squeeze() {}

    /** Appends characters, each run of white space as one space, none behind a space or at the beginning. */
    static void append(String characters, StringBuilder to) {
        int at = 0;
        while (at < characters.length()) {
            int end = endOfWords(characters, at);
            if (end > at) {
                // Characters of a part are appended one by one, those of a whole are copied.
                to.append(end - at == characters.length() ? characters : characters.substring(at, end));
                at = end;
            } else {
                if (!to.isEmpty() && !isSpace(to.charAt(to.length() - 1))) {
                    to.append(' ');
                }
                at++;
            }
        }
    }

    /** Returns the end of the words that begin here and are parted by single spaces, which need not be squeezed. */
    private static int endOfWords(String characters, int from) {
        int end = from;
        for (int at = from; at < characters.length(); at++) {
            char c = characters.charAt(at);
            // One comparison settles most characters: what is smaller wraps round.
            if ((char) (c - '!') < 0xA0 - '!' || !isSpace(c)) {
                end = at + 1;
            } else if (at > end || at == from || c != ' ') {
                break;
            }
        }
        return end;
    }

    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0' || c > '\u00FF' && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
