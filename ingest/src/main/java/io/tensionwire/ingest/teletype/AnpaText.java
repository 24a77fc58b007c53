package io.tensionwire.ingest.teletype;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a message as a reader of the newspaper saw it: marks of the typesetter are no text, a space band is a space, an
 * opening brace is one half, two grave accents open a quotation and a lone underscore is a dash. Cells of tables are parted by
 * tabs.
 *
 * @param kind how the typesetter begins it
 * @param text without marks; cells parted by tabs
 * @param isCentered whether it is set in the middle, as titles and bylines are
 */
record AnpaText(Kind kind, String text, boolean isCentered) {
    /** How a stretch of text begins. */
    enum Kind {
        /** At the margin: headings, and titles in the text. */
        FLUSH,
        /** Indented: paragraphs. */
        INDENTED,
        /** At a tab line indicator: rows of tables. */
        ROW
    }

    private static final char BACKSPACE = 0x08;
    /** Space bands and tabs of the typesetter, in any number. */
    private static final Pattern SPACE_BAND = Pattern.compile("\\x10 ?");

    private static final Pattern SPACES = Pattern.compile(" {2,}");
    private static final Pattern TYPESETTER_TABS = Pattern.compile("[\\x1E\\x1F][ \\x1E\\x1F]*");
    private static final Pattern LONE_UNDERSCORE = Pattern.compile("(?<![^\\s;])_(?![^\\s;])");
    private static final Pattern CLOSING = Pattern.compile("(?:=|@?<|=<)$");
    private static final int FEWEST_CELLS = 3;

    /** Reads the text of a message. */
    static List<AnpaText> all(String message) {
        List<AnpaText> all = new ArrayList<>();
        List<AnpaText> parts = new ArrayList<>();
        boolean isOpen = false;
        for (String line : message.lines().toList()) {
            AnpaText read = of(line);
            if (read.text().isBlank()) {
                isOpen = false;
                continue;
            }
            boolean continues = isOpen && !Character.isWhitespace(line.charAt(0)) && read.kind() == Kind.INDENTED;
            if (!continues) {
                endParagraph(parts, all);
            }
            parts.add(read);
            isOpen = !isClosed(Controls.removed(line).stripTrailing());
        }
        endParagraph(parts, all);
        return all;
    }

    private static void endParagraph(List<AnpaText> parts, List<AnpaText> all) {
        if (!parts.isEmpty()) {
            String text = parts.stream().map(AnpaText::text).collect(Collectors.joining(" "));
            boolean isCentered = parts.get(parts.size() - 1).isCentered();
            all.add(new AnpaText(parts.get(0).kind(), text, isCentered));
            parts.clear();
        }
    }

    private static boolean isClosed(String line) {
        return line.endsWith("<") || line.endsWith("=");
    }

    private static String withoutMarks(String line, boolean isFlush) {
        int end = line.length()
                - CLOSING.matcher(line)
                        .results()
                        .mapToInt(mark -> mark.group().length())
                        .sum();
        int from = isFlush ? 1 : 0;
        return SPACES.matcher(line.substring(Math.min(from, end), end))
                .replaceAll(" ")
                .strip();
    }

    private static AnpaText of(String line) {
        boolean isRow = line.indexOf(BACKSPACE) >= 0;
        String spaced = TYPESETTER_TABS
                .matcher(SPACE_BAND.matcher(line).replaceAll(" "))
                .replaceAll("\t");
        String kept = Controls.removed(spaced).strip();
        boolean isFlush = kept.startsWith("^");
        boolean isCentered = kept.endsWith("=") || kept.endsWith("=<");
        String text = withoutMarks(kept, isFlush);
        Kind kind = isRow ? Kind.ROW : isFlush ? Kind.FLUSH : Kind.INDENTED;
        return new AnpaText(kind, typeset(cells(text)), isCentered);
    }

    /** Columns may be parted by semicolons, as sentences hardly ever are more than once without a space behind. */
    private static String cells(String text) {
        String[] cells = text.split(";(?! )", -1);
        return cells.length >= FEWEST_CELLS ? String.join("\t", cells).strip() : text;
    }

    private static String typeset(String text) {
        String quoted = text.replace("``", "\u201C")
                .replace("''", "\u201D")
                .replace('`', '\u2018')
                .replace('{', '\u00BD');
        return LONE_UNDERSCORE.matcher(quoted).replaceAll("\u2014");
    }

    boolean isRow() {
        return kind == Kind.ROW || text.indexOf('\t') >= 0;
    }
}
