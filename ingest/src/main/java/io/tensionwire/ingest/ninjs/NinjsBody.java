package io.tensionwire.ingest.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import io.tensionwire.ingest.json.WireFields;
import io.tensionwire.ingest.markup.Element;
import io.tensionwire.ingest.markup.Html;
import io.tensionwire.ingest.markup.Paragraphs;
import io.tensionwire.ingest.story.Block;
import io.tensionwire.ingest.words.WordList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One of the bodies of an item. Wires send the same text in several forms; the form that marks paragraphs up is the best,
 * plain text comes next. Never are two of them put together.
 *
 * @param role what the item calls it, in small letters: {@code html}, {@code text}
 * @param type its media type; empty if none is given
 * @param value the text
 */
record NinjsBody(String role, String type, String value) {
    private static final String FIELD = "body";
    private static final String NITF_CONTENT = "body.content";
    /** What begins with the name of the body and is none. */
    private static final Set<String> OTHERS =
            Set.of("footer", "header", "format", "type", "encoding", "language", "id");

    private static final Set<String> NOT_STORY = Set.copyOf(WordList.of(NinjsBody.class, "not-story-classes.txt"));
    /** No wrapped line is longer, in characters. */
    private static final int WRAPPED = 100;
    /** Lines that are wrapped are at least this long on average, in characters. */
    private static final int FILLED = 50;

    /** Tells whether an item has a body. */
    static boolean isIn(WireFields fields) {
        return all(fields).findAny().isPresent();
    }

    /** Returns the paragraphs of the best body that has any. */
    static List<String> paragraphs(WireFields fields) {
        return all(fields)
                .sorted(Comparator.comparingInt(NinjsBody::rank))
                .map(NinjsBody::paragraphs)
                .filter(paragraphs -> !paragraphs.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Stream<NinjsBody> all(WireFields fields) {
        Stream<NinjsBody> named = fields.names()
                .filter(name -> name.startsWith(FIELD) && !OTHERS.contains(name.substring(FIELD.length())))
                .flatMap(name -> fields.all(name).stream()
                        .filter(JsonNode::isTextual)
                        .map(value -> new NinjsBody(name.substring(FIELD.length()), "", value.textValue())));
        Stream<NinjsBody> listed =
                fields.objects("bodies").map(NinjsBody::listed).filter(Objects::nonNull);
        return Stream.concat(named, listed);
    }

    private static NinjsBody listed(WireFields body) {
        String value = body.text("value");
        String role = Objects.requireNonNullElse(body.text("role"), "");
        String type = Objects.requireNonNullElse(body.text("contenttype", "mimetype"), "");
        return value == null ? null : new NinjsBody(lower(role), lower(type), value);
    }

    private int rank() {
        if (isXml()) {
            return isNitf() ? 2 : 5;
        }
        if (role.contains("html") || type.contains("html")) {
            return role.contains("rich") ? 1 : 0;
        }
        boolean isText = role.isEmpty() || role.contains("text") || role.contains("plain") || type.startsWith("text/");
        return isText ? 3 : 4;
    }

    /** NITF marks its paragraphs; other XML can only be guessed at. */
    private boolean isNitf() {
        return value.contains("<" + NITF_CONTENT);
    }

    private boolean isXml() {
        boolean isHtml = role.contains("html") || type.contains("html");
        return !isHtml && (role.contains("xml") || role.contains("nitf") || type.contains("xml"));
    }

    /** Returns its paragraphs without what is no part of the story. */
    List<String> paragraphs() {
        if (isXml()) {
            Element xml = Html.mendedXml(value);
            return Paragraphs.of(xml.descendants(NITF_CONTENT).findFirst().orElse(xml));
        }
        if (Html.isLikely(value)) {
            return Paragraphs.of(Html.body(value), NinjsBody::isNotStory);
        }
        boolean isMarkup = rank() <= 1;
        List<String> paragraphs = plain(isMarkup);
        return isMarkup
                ? paragraphs.stream()
                        .map(paragraph -> Html.body(paragraph).text())
                        .toList()
                : paragraphs;
    }

    /** Text without markup; in what should have some, ends of lines mean nothing. */
    private List<String> plain(boolean isMarkup) {
        List<String> paragraphs = new ArrayList<>();
        boolean isWrapped = value.lines().mapToInt(String::length).max().orElse(0) <= WRAPPED;
        for (Block block : Block.of(value)) {
            if (isMarkup || isWrapped && isFilled(block)) {
                paragraphs.add(block.paragraph());
            } else if (isWrapped) {
                paragraphs.add(String.join("\n", block.lines()));
            } else {
                paragraphs.addAll(block.lines());
            }
        }
        return paragraphs;
    }

    private static boolean isFilled(Block block) {
        List<String> lines = block.lines();
        return lines.subList(0, lines.size() - 1).stream()
                        .mapToInt(String::length)
                        .average()
                        .orElse(FILLED)
                >= FILLED;
    }

    private static boolean isNotStory(Element element) {
        String classes = element.attribute("class");
        return classes != null && Stream.of(classes.split("\\s+")).anyMatch(NOT_STORY::contains);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
