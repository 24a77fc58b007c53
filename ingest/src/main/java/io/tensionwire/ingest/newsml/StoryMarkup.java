package io.tensionwire.ingest.newsml;

import io.tensionwire.ingest.markup.Element;
import io.tensionwire.ingest.markup.Html;
import io.tensionwire.ingest.markup.Paragraphs;
import io.tensionwire.ingest.nitf.NitfBody;
import io.tensionwire.ingest.story.PlainParagraphs;
import io.tensionwire.ingest.words.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
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
    private static final int LONGEST_PLACEHOLDER = 20;
    private static final Set<String> PLACEHOLDERS = Set.of("NewsComponentRef", "NewsItemRef", "ContentItemRef");
    /** Classes, in small letters, of elements that are no part of the story, by {@code beside-the-story.txt}. */
    private static final Set<String> BESIDE = Set.copyOf(WordList.of(StoryMarkup.class, "beside-the-story.txt"));

    /**
     * Reads the story.
     *
     * @param holder the element that holds it
     */
    static StoryMarkup of(Element holder) {
        if (holder.hasElements()) {
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
        List<String> mended = new ArrayList<>(paragraphs);
        mended.replaceAll(Leftovers::mended);
        List<Element> all = tree.all().toList();
        List<Element> heads = new ArrayList<>(1);
        for (Element element : all) {
            if (isHead(element)) {
                heads.add(element);
            }
        }
        String title = text(heads, "hl1");
        return new StoryMarkup(
                withoutMarkers(mended),
                title == null ? text(heads, "h1") : title,
                text(all, heads, "byline"),
                text(all, heads, "dateline"),
                !mended.equals(paragraphs));
    }

    private static boolean isHead(Element element) {
        return element.is("header") || element.is("body.head");
    }

    /** The part of XHTML that is marked as the main one, the body of NITF, or all there is. */
    private static Element story(Element tree) {
        Element nitf = tree.firstBelow(element -> element.is("body.content"));
        if (nitf != null) {
            return nitf;
        }
        Element found = tree.firstBelow(element -> element.is("body"));
        Element body = found == null ? tree : found;
        Element main = isMain(body) ? body : body.firstBelow(StoryMarkup::isMain);
        return main == null ? body : main;
    }

    private static boolean isMain(Element element) {
        return element.is("main") || element.is("section") && hasClass(element, "main");
    }

    private static List<String> paragraphs(Element story) {
        if (!story.hasElements()) {
            return PlainParagraphs.of(story.rawText());
        }
        return story.is("body.content")
                ? NitfBody.paragraphs(story)
                : Paragraphs.of(story, element -> element != story && isBeside(element));
    }

    /** Leaves out lines that hold no word, and the names that editing systems put where a part of another kind belongs. */
    private static List<String> withoutMarkers(List<String> paragraphs) {
        List<String> kept = new ArrayList<>(paragraphs.size());
        for (String paragraph : paragraphs) {
            String text = withoutMarkers(paragraph);
            if (!text.isEmpty()) {
                kept.add(text);
            }
        }
        return kept;
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
                return line.length() > LONGEST_PLACEHOLDER || !PLACEHOLDERS.contains(line);
            }
        }
        return false;
    }

    private static boolean isBeside(Element element) {
        return isHead(element)
                || element.is("body.end")
                || element.attribute("hidden") != null
                || hasClass(element, BESIDE::contains);
    }

    private static boolean hasClass(Element element, String name) {
        return hasClass(element, name::equals);
    }

    private static boolean hasClass(Element element, Predicate<String> wanted) {
        String classes = element.attribute("class");
        if (classes == null) {
            return false;
        }
        return Stream.of(classes.toLowerCase(Locale.ROOT).split("\\s+")).anyMatch(wanted);
    }

    /** Returns what the first element of this class that says anything says, else what one of this name in a head does. */
    private static String text(List<Element> all, List<Element> heads, String name) {
        for (Element element : all) {
            if (hasClass(element, name)) {
                String text = element.text();
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return text(heads, name);
    }

    private static String text(List<Element> heads, String name) {
        return heads.stream()
                .flatMap(head -> head.descendants(name))
                .map(Element::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
