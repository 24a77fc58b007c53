package io.tensionwire.ingest.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The paragraphs of marked-up text as a reader sees them. Blocks are paragraphs; a line break ends a line, two in a row end a
 * paragraph; rows of tables are lines with a tab between their cells; what is no text, such as scripts and captions of
 * pictures, is left out. Nothing is ever added but white space. Used for one text and thrown away.
 */
public final class Paragraphs {
    private final Predicate<Element> dropped;
    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private final StringBuilder line = new StringBuilder();

    private Paragraphs(Predicate<Element> dropped) {
        this.dropped = dropped;
    }

    /** Returns the paragraphs of an element; lines within a paragraph are parted by a line feed. */
    public static List<String> of(Element element) {
        return of(element, any -> false);
    }

    /**
     * Returns the paragraphs of an element.
     *
     * @param dropped tells elements that are left out with all that stands in them
     */
    public static List<String> of(Element element, Predicate<Element> dropped) {
        Paragraphs paragraphs = new Paragraphs(dropped);
        paragraphs.read(element);
        paragraphs.endParagraph();
        return List.copyOf(paragraphs.paragraphs);
    }

    /** Returns the paragraphs of what stands in an element, whatever its name: the title of a page is no text, that of a story is. */
    public static List<String> ofContent(Element element) {
        Paragraphs paragraphs = new Paragraphs(any -> false);
        paragraphs.readAll(element);
        paragraphs.endParagraph();
        return List.copyOf(paragraphs.paragraphs);
    }

    private void read(Element element) {
        if (dropped.test(element)) {
            return;
        }
        switch (ElementKind.of(element)) {
            case INLINE -> readAll(element);
            case BLOCK -> {
                endParagraph();
                readAll(element);
                endParagraph();
            }
            case LINE -> {
                endLine();
                readAll(element);
                endLine();
            }
            case CELL -> readCell(element);
            case BREAK -> breakLine();
            case PREFORMATTED -> readPreformatted(element);
            case HIDDEN -> {}
        }
    }

    private void readAll(Element element) {
        for (Node node : element.nodes()) {
            if (node instanceof Text text) {
                Squeeze.append(Windows1252.mended(text.characters()), line);
            } else if (node instanceof Element child) {
                read(child);
            }
        }
    }

    /** A cell is one stretch of its row, whatever blocks it holds. */
    private void readCell(Element cell) {
        String text = String.join(" ", of(cellContent(cell), dropped)).replace('\n', ' ');
        if (text.isEmpty()) {
            return;
        }
        if (!line.isEmpty()) {
            stripLine();
            line.append('\t');
        }
        line.append(text);
    }

    private static Element cellContent(Element cell) {
        Element content = new Element("span", cell.namespace(), null);
        cell.nodes().forEach(content::add);
        return content;
    }

    private void readPreformatted(Element element) {
        endParagraph();
        StringBuilder raw = new StringBuilder();
        appendRaw(element, raw);
        raw.toString().lines().forEach(kept -> {
            if (kept.isBlank()) {
                endParagraph();
            } else {
                line.append(kept.stripTrailing());
                endLine();
            }
        });
        endParagraph();
    }

    private void appendRaw(Element element, StringBuilder raw) {
        for (Node node : element.nodes()) {
            if (node instanceof Text text) {
                raw.append(Windows1252.mended(text.characters()));
            } else if (node instanceof Element child && !dropped.test(child)) {
                switch (ElementKind.of(child)) {
                    case BREAK -> raw.append('\n');
                    case HIDDEN -> {}
                    default -> appendRaw(child, raw);
                }
            }
        }
    }

    private void breakLine() {
        if (line.isEmpty()) {
            endParagraph();
        } else {
            endLine();
        }
    }

    private void endLine() {
        stripLine();
        if (line.isEmpty()) {
            return;
        }
        if (!open.isEmpty()) {
            open.append('\n');
        }
        open.append(line);
        line.setLength(0);
    }

    private void endParagraph() {
        if (open.isEmpty()) {
            stripLine();
            if (!line.isEmpty()) {
                paragraphs.add(line.toString());
                line.setLength(0);
            }
            return;
        }
        endLine();
        if (!open.isEmpty()) {
            paragraphs.add(open.toString());
            open.setLength(0);
        }
    }

    private void stripLine() {
        while (!line.isEmpty() && Squeeze.isSpace(line.charAt(line.length() - 1))) {
            line.setLength(line.length() - 1);
        }
    }
}
