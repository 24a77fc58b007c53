package io.tensionwire.ingest.newsml;

import io.tensionwire.ingest.markup.Element;
import io.tensionwire.ingest.markup.Html;
import io.tensionwire.ingest.markup.Paragraphs;
import io.tensionwire.ingest.nitf.NitfBody;
import io.tensionwire.ingest.story.PlainParagraphs;
import io.tensionwire.ingest.words.WordList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The story within whatever a NewsML item carries it in: XHTML, NITF, bare paragraphs, any of them as escaped text, or plain
 * text. What stands beside the story, such as its heading, keywords and contacts, is left out; what its heading says is told
 * apart. Null where it says nothing.
 *
 * @param paragraphs lines within them parted by a line feed
 */
record StoryMarkup(List<String> paragraphs, String headline, String byline, String dateline, boolean hadLeftovers) {
    private static final int LONGEST_CLASS = 500;
    private static final Set<String> PLACEHOLDERS = Set.of("NewsComponentRef", "NewsItemRef", "ContentItemRef");
    /** Classes, in small letters, of elements that are no part of the story, by {@code beside-the-story.txt}. */
    private static final Set<String> BESIDE = Set.copyOf(WordList.of(StoryMarkup.class, "beside-the-story.txt"));

    /**
     * Reads the story.
     *
     * @param holder the element that holds it
     */
    static StoryMarkup of(Element holder) {
        if (holder.elements().findAny().isPresent()) {
            return ofTree(holder);
        }
        String raw = holder.rawText();
        if (!Html.isLikely(raw)) {
            return new StoryMarkup(withoutMarkers(PlainParagraphs.of(raw)), null, null, null, false);
        }
        boolean isXml = raw.contains("<nitf") || raw.contains("<body.content");
        return ofTree(isXml ? Html.mendedXml(raw) : Html.body(raw));
    }

    /** Tells how much text there is, in UTF-16 code units. */
    int length() {
        return paragraphs.stream().mapToInt(String::length).sum();
    }

    private static StoryMarkup ofTree(Element tree) {
        List<String> paragraphs = paragraphs(story(tree));
        List<String> mended = paragraphs.stream().map(Leftovers::mended).toList();
        List<Element> all = tree.all().toList();
        List<Element> heads = all.stream()
                .filter(element -> element.is("header") || element.is("body.head"))
                .toList();
        return new StoryMarkup(
                withoutMarkers(mended),
                text(Stream.concat(below(heads, "hl1"), below(heads, "h1"))),
                text(Stream.concat(classed(all, "byline"), below(heads, "byline"))),
                text(Stream.concat(classed(all, "dateline"), below(heads, "dateline"))),
                !mended.equals(paragraphs));
    }

    /** The part of XHTML that is marked as the main one, the body of NITF, or all there is. */
    private static Element story(Element tree) {
        Optional<Element> nitf = tree.descendants("body.content").findFirst();
        if (nitf.isPresent()) {
            return nitf.get();
        }
        Element body = tree.descendants("body").findFirst().orElse(tree);
        return body.all()
                .filter(element -> element.is("main") || element.is("section") && hasClass(element, "main"))
                .findFirst()
                .orElse(body);
    }

    private static List<String> paragraphs(Element story) {
        if (story.elements().findAny().isEmpty()) {
            return PlainParagraphs.of(story.rawText());
        }
        return story.is("body.content")
                ? NitfBody.paragraphs(story)
                : Paragraphs.of(story, element -> element != story && isBeside(element));
    }

    /** Leaves out lines that hold no word, and the names that editing systems put where a part of another kind belongs. */
    private static List<String> withoutMarkers(List<String> paragraphs) {
        return paragraphs.stream()
                .map(StoryMarkup::withoutMarkers)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    private static String withoutMarkers(String paragraph) {
        if (paragraph.indexOf('\n') < 0 && paragraph.indexOf('\r') < 0) {
            return isText(paragraph) ? paragraph : "";
        }
        return paragraph.lines().filter(StoryMarkup::isText).collect(Collectors.joining("\n"));
    }

    private static boolean isText(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (Character.isLetterOrDigit(line.charAt(i))) {
                return !PLACEHOLDERS.contains(line);
            }
        }
        return false;
    }

    private static boolean isBeside(Element element) {
        return element.is("header")
                || element.is("body.head")
                || element.is("body.end")
                || element.attribute("hidden") != null
                || classes(element).anyMatch(BESIDE::contains);
    }

    private static Stream<Element> below(List<Element> heads, String name) {
        return heads.stream().flatMap(head -> head.descendants(name));
    }

    private static Stream<Element> classed(List<Element> all, String name) {
        return all.stream().filter(element -> hasClass(element, name));
    }

    private static boolean hasClass(Element element, String name) {
        return classes(element).anyMatch(name::equals);
    }

    private static Stream<String> classes(Element element) {
        String classes = element.attribute("class");
        return classes == null
                ? Stream.empty()
                : Stream.of(classes.toLowerCase(Locale.ROOT).split("\\s+"));
    }

    private static String text(Stream<Element> elements) {
        return elements.map(Element::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
