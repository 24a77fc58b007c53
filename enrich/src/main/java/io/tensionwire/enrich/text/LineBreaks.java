package io.tensionwire.enrich.text;

/**
 * Tells which line ends of a text are paragraph ends. A blank line is one. So is the end of a line before an indented one. In a
 * text whose lines are not wrapped, every line end is one; in a wrapped text, that of a line much shorter than the longest.
 */
final class LineBreaks {
    /** Wires wrap at 64 to 80 characters; a line beyond this is not wrapped. */
    private static final int LONGEST_WRAPPED = 100;

    private static final int INDENT = 3;

    private final String text;
    private final int longestLine;

    LineBreaks(String text) {
        this.text = text;
        int longest = 0;
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            longest = Math.max(longest, end - start);
            start = end + 1;
        }
        longestLine = Math.max(longest, text.length() - start);
    }

    /** Returns whether a paragraph ends between two places that have only white space between them. */
    boolean paragraphBetween(int from, int to) {
        int lineEnd = -1;
        for (int at = from; at < to; at++) {
            if (text.charAt(at) == '\n') {
                if (lineEnd >= 0) {
                    return true;
                }
                lineEnd = at;
            }
        }
        return lineEnd >= 0 && (to - lineEnd > INDENT || endsParagraph(lineEnd));
    }

    private boolean endsParagraph(int lineEnd) {
        if (longestLine > LONGEST_WRAPPED) {
            return true;
        }
        int shortest = longestLine / 2;
        for (int at = lineEnd - 1; at >= 0 && lineEnd - at <= shortest; at--) {
            if (text.charAt(at) == '\n') {
                return true;
            }
        }
        return lineEnd < shortest;
    }
}
