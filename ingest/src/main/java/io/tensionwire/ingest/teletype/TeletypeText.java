package io.tensionwire.ingest.teletype;

import io.tensionwire.ingest.story.WrappedLines;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines as paragraphs. An empty line ends a paragraph, an indented one begins the next. Lines with wide gaps in them are rows
 * of a table: they stay lines, with a tab for each gap.
 */
final class TeletypeText {
    private static final Pattern INDENTED = Pattern.compile("(?: {2,}|\\t)\\S.*");
    private static final Pattern GAP = Pattern.compile("(?<=\\S)(?: {3,}|\\s*\\t\\s*)(?=\\S)");

    private TeletypeText() {}

    /** Returns the paragraphs of lines without control characters; lines within them are parted by a line feed. */
    static List<String> paragraphs(List<String> lines) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        boolean wasIndented = false;
        for (String line : lines) {
            String text = GAP.matcher(line.strip()).replaceAll("\t").replace("  ", " ");
            boolean isRow = text.indexOf('\t') >= 0;
            boolean isIndented = !isRow && INDENTED.matcher(line).matches();
            if (text.isEmpty() || isIndented && !wasIndented) {
                end(open, paragraphs);
            }
            if (!text.isEmpty()) {
                open.append(open.isEmpty() ? "" : "\n").append(text);
            }
            wasIndented = isIndented;
        }
        end(open, paragraphs);
        return WrappedLines.joined(paragraphs);
    }

    private static void end(StringBuilder open, List<String> paragraphs) {
        if (Controls.isReadable(open.toString())) {
            paragraphs.add(open.toString());
        }
        open.setLength(0);
    }
}
