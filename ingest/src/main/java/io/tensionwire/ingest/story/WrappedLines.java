package io.tensionwire.ingest.story;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Text that was written for a column of fixed width: lines that end only because the column was full are joined again, those
 * that were ended on purpose stay. A line was ended by the column if the next word would not have fitted in, or if the
 * sentence goes on in small letters.
 */
public final class WrappedLines {
    /** Columns of teletypes and terminals; what is wider or narrower was not written for one. */
    private static final int NARROWEST = 40;

    private static final int WIDEST = 100;
    /** Lines are filled to within a word; a few lines may be longer than the rest. */
    private static final int SLACK = 12;

    private static final Pattern OPEN_HYPHEN = Pattern.compile(".*\\p{L}-");
    /** In German a hyphen stands for the word that follows the conjunction. */
    private static final Pattern CONJUNCTION = Pattern.compile("(?:und|oder|bis|and|or|to|et|ou|en|of)\\b.*");

    private WrappedLines() {}

    /** Returns the paragraphs, each with the lines joined that a column has parted, and the others still parted by a line feed. */
    public static List<String> joined(List<String> paragraphs) {
        int column = column(paragraphs);
        return paragraphs.stream()
                .map(paragraph -> paragraph.indexOf('\n') < 0 ? paragraph : joined(paragraph, column))
                .toList();
    }

    /** The longest line that another one follows; 0 if the text was not written for a column. */
    private static int column(List<String> paragraphs) {
        int longest = 0;
        for (String paragraph : paragraphs) {
            List<String> lines = paragraph.lines().toList();
            for (int i = 0; i + 1 < lines.size(); i++) {
                longest = Math.max(longest, lines.get(i).length());
            }
        }
        return longest >= NARROWEST && longest <= WIDEST ? longest : 0;
    }

    private static String joined(String paragraph, int column) {
        StringBuilder joined = new StringBuilder(paragraph.length());
        String above = null;
        for (String line : paragraph.lines().toList()) {
            if (above != null) {
                joined.append(isWrapped(above, line, column) ? gap(above, line) : "\n");
            }
            joined.append(line);
            above = line;
        }
        return joined.toString();
    }

    private static boolean isWrapped(String line, String next, int column) {
        if (column == 0 || line.indexOf('\t') >= 0 || next.indexOf('\t') >= 0 || opensItem(next)) {
            return false;
        }
        int space = next.indexOf(' ');
        int word = space < 0 ? next.length() : space;
        return line.length() + 1 + word > column - SLACK || Character.isLowerCase(next.codePointAt(0));
    }

    private static boolean opensItem(String line) {
        return line.startsWith("- ") || line.startsWith("* ") || line.startsWith("#");
    }

    private static String gap(String line, String next) {
        boolean isWordParted = OPEN_HYPHEN.matcher(line).matches()
                && Character.isLowerCase(next.codePointAt(0))
                && !CONJUNCTION.matcher(next).matches();
        return isWordParted ? "" : " ";
    }
}
