package io.tensionwire.ingest.story;

/** Rules most paragraphs out before a pattern is asked that is bound to their end. */
final class Endings {
    /** A bracket, a full stop and a line end. */
    private static final int TAIL = 6;

    private Endings() {}

    /** Tells whether a text may end in a closing bracket, with or without a full stop behind it. */
    static boolean holdBracket(String text) {
        for (int at = text.length() - 1; at >= Math.max(0, text.length() - TAIL); at--) {
            if (text.charAt(at) == ')' || text.charAt(at) == ']') {
                return true;
            }
        }
        return false;
    }
}
