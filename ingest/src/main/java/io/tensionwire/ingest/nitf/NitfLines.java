package io.tensionwire.ingest.nitf;

import io.tensionwire.ingest.markup.Element;
import io.tensionwire.ingest.markup.Paragraphs;
import io.tensionwire.ingest.markup.Text;
import java.util.Optional;
import java.util.stream.Collectors;

/** The byline and the dateline of a document. */
final class NitfLines {
    private NitfLines() {}

    /** Returns who wrote it, without titles and addresses; null if nobody is named. */
    static String byline(Element body) {
        String bylines = body.at("body.head", "byline")
                .map(NitfLines::authors)
                .filter(authors -> !authors.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        return bylines.isEmpty() ? null : bylines;
    }

    private static String authors(Element byline) {
        String names = String.join(" ", Paragraphs.of(byline, part -> part.is("byttl") || part.is("virtloc")));
        String line = (names.isEmpty() ? byline.text() : names).replace('\n', ' ');
        int end = line.length();
        while (end > 0 && " ,;".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(0, end);
    }

    /** Returns where it was written; null if no place is named. */
    static String dateline(Element body) {
        Optional<Element> dateline = body.first("body.head", "dateline")
                .or(() -> body.descendants("dateline").findFirst());
        return dateline.map(NitfLines::place).orElse(null);
    }

    /** A dateline is a line of text, or marks up its parts, of which the date is told elsewhere. */
    private static String place(Element dateline) {
        String text = dateline.nodes().stream().anyMatch(NitfLines::isWritten)
                ? dateline.text()
                : dateline.elements()
                        .filter(part -> !part.is("story.date"))
                        .map(NitfLines::parts)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        return text.isEmpty() ? null : text;
    }

    private static String parts(Element location) {
        boolean isLine = location.nodes().stream().anyMatch(NitfLines::isWritten);
        return isLine || location.elements().findAny().isEmpty()
                ? location.text()
                : location.elements()
                        .map(Element::text)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
    }

    private static boolean isWritten(Object node) {
        return node instanceof Text text && text.characters().chars().anyMatch(Character::isLetterOrDigit);
    }
}
