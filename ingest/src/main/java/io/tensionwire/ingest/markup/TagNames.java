package io.tensionwire.ingest.markup;

/** Keeps hostile markup from names of tags without an end, which cost the parser the square of their length. */
final class TagNames {
    /** No vocabulary has a longer name, its prefix included. */
    private static final int LONGEST = 100;

    private TagNames() {}

    /**
     * Returns the markup with the opening brackets of overlong tag names written as text; the same object where there are
     * none.
     */
    static String bounded(String markup) {
        StringBuilder bounded = null;
        int copied = 0;
        for (int open = markup.indexOf('<'); open >= 0; open = markup.indexOf('<', open + 1)) {
            if (isOverlong(markup, open + 1)) {
                bounded = bounded == null ? new StringBuilder(markup.length() + 16) : bounded;
                bounded.append(markup, copied, open).append("&lt;");
                copied = open + 1;
            }
        }
        return bounded == null
                ? markup
                : bounded.append(markup, copied, markup.length()).toString();
    }

    private static boolean isOverlong(String markup, int from) {
        int name = from < markup.length() && markup.charAt(from) == '/' ? from + 1 : from;
        if (name >= markup.length() || !Character.isLetter(markup.charAt(name))) {
            return false;
        }
        int end = Math.min(markup.length(), name + LONGEST);
        for (int at = name; at < end; at++) {
            char c = markup.charAt(at);
            if (c <= ' ' || c == '/' || c == '>') {
                return false;
            }
        }
        return end == name + LONGEST;
    }
}
