package io.tensionwire.ingest.nitf;

import io.tensionwire.ingest.markup.Element;
import io.tensionwire.ingest.markup.Html;
import io.tensionwire.ingest.markup.Paragraphs;
import io.tensionwire.ingest.story.PlainParagraphs;
import io.tensionwire.ingest.story.WrappedLines;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The text of a document: without media, notes, copyright lines and what stands in heads of blocks. */
public final class NitfBody {
    /** What may stand in a block and is not its text. */
    private static final Set<String> NO_TEXT = Set.of(
            "abstract",
            "byline",
            "copyrite",
            "dateline",
            "datasource",
            "distributor",
            "media",
            "nitf-table-metadata",
            "note",
            "tagline");

    private NitfBody() {}

    /**
     * Returns the paragraphs of a {@code body.content}, or of any element that holds what one may hold. Lines that end only
     * because a column was full are joined.
     */
    public static List<String> paragraphs(Element content) {
        if (content.elements().findAny().isEmpty()) {
            return PlainParagraphs.of(content.rawText());
        }
        List<String> paragraphs = Paragraphs.of(
                content, element -> NO_TEXT.contains(element.name().toLowerCase(Locale.ROOT)));
        return WrappedLines.joined(
                paragraphs.stream().filter(paragraph -> !isCode(paragraph)).toList());
    }

    /** Some send what embeds a video as text. */
    private static boolean isCode(String paragraph) {
        return paragraph.startsWith("<")
                && Html.isLikely(paragraph)
                && Paragraphs.of(Html.body(paragraph)).isEmpty();
    }

    /** Returns the paragraphs of a {@code body}; where it has no content part, of all that is not its head or end. */
    static List<String> ofBody(Element body) {
        List<Element> contents = body.elements("body.content").toList();
        Stream<Element> parts = contents.isEmpty()
                ? body.elements().filter(part -> !part.is("body.head") && !part.is("body.end"))
                : contents.stream();
        return parts.flatMap(part -> paragraphs(part).stream()).toList();
    }
}
