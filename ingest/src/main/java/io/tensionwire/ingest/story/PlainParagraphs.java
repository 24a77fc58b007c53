package io.tensionwire.ingest.story;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The paragraphs of plain text: parted by a blank line, begun by a line that is indented, or each a line where lines are longer
 * than anybody sets them. Text that is
 * indented as a whole, because it stands in indented XML, is not indented.
 */
public final class PlainParagraphs {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final int INDENT = 2;
    /** The longest line that is set to a width. */
    private static final int WIDEST = 160;
    /** One line in so many may be indented less than the rest. */
    private static final int FEW = 4;

    private PlainParagraphs() {}

    /** Returns the paragraphs; lines that were ended on purpose are parted by a line feed. */
    public static List<String> of(String text) {
        List<String> lines = text.replace("\t", "    ").lines().toList();
        int margin = margin(lines);
        boolean isUnset = lines.stream().anyMatch(line -> line.length() > WIDEST + margin);
        List<String> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : lines) {
            if (isUnset || line.isBlank() || indent(line) >= margin + INDENT) {
                end(open, paragraphs);
            }
            if (!line.isBlank()) {
                open.append(open.isEmpty() ? "" : "\n").append(squeezed(line));
            }
        }
        end(open, paragraphs);
        return WrappedLines.joined(paragraphs);
    }

    /** The smallest indent that more than a few lines have; the first line stands behind a tag and tells nothing. */
    private static int margin(List<String> lines) {
        List<Integer> indents = lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(PlainParagraphs::indent)
                .sorted()
                .toList();
        return indents.isEmpty() ? 0 : indents.get(indents.size() / FEW);
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static String squeezed(String line) {
        return SPACES.matcher(line.strip()).replaceAll(" ");
    }

    private static void end(StringBuilder open, List<String> paragraphs) {
        if (!open.isEmpty()) {
            paragraphs.add(open.toString());
            open.setLength(0);
        }
    }
}
