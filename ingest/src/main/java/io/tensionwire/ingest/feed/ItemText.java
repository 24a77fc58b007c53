package io.tensionwire.ingest.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.tensionwire.ingest.charset.TextDecoder;
import io.tensionwire.ingest.markup.CharacterReferences;
import io.tensionwire.ingest.markup.Element;
import io.tensionwire.ingest.markup.Html;
import io.tensionwire.ingest.markup.Paragraphs;
import io.tensionwire.ingest.story.Block;
import io.tensionwire.ingest.story.UnreadableException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** The text of an item as paragraphs: the full text where the feed carries it, else the summary. */
final class ItemText {
    /** No story holds more markup; a tree of it costs many times its text. */
    private static final int MOST_TAGS = 50_000;

    /** Where texts stand, the fullest first. */
    private static final String[] NAMES = {
        "content:encoded",
        "*:full-text",
        "*:fulltext",
        "content",
        "xhtml:body",
        "xhtml:div",
        "atom:content",
        "body",
        "description",
        "summary",
        "excerpt:encoded",
        "atom:summary",
        "dc:description",
        "dc:abstract",
        "itunes:summary"
    };

    private ItemText() {}

    /**
     * Returns the paragraphs of the first text of the item that has any; none if the item has no text.
     *
     * @throws UnreadableException if the text asks for too much
     */
    static List<String> of(ItemFields fields) throws UnreadableException {
        boolean linesMatter = fields.uses(FeedModule.WORDPRESS);
        for (Element candidate : fields.all(NAMES).toList()) {
            List<String> paragraphs = PageMatter.without(paragraphs(candidate, linesMatter));
            if (!paragraphs.isEmpty()) {
                return paragraphs;
            }
        }
        return List.of();
    }

    /** Returns the paragraphs of a text that may be HTML, escaped once or twice. */
    static List<String> ofText(String text) throws UnreadableException {
        return PageMatter.without(ofText(text, false));
    }

    private static List<String> paragraphs(Element element, boolean linesMatter) throws UnreadableException {
        String type = element.attributes().getOrDefault("type", "").toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/")) {
            for (Element part : element.elements().toList()) {
                List<String> paragraphs = paragraphs(part, linesMatter);
                if (!paragraphs.isEmpty()) {
                    return paragraphs;
                }
            }
            return List.of();
        }
        if (isNoText(type)) {
            return List.of();
        }
        if (element.elements().findAny().isPresent()) {
            return Paragraphs.of(element, PageMatter::isDropped);
        }
        String characters = element.rawText();
        return ofText(
                "base64".equalsIgnoreCase(element.attribute("mode")) ? decoded(characters) : characters, linesMatter);
    }

    /** Pictures and the like, which Atom carries in the place of text. */
    private static boolean isNoText(String type) {
        return type.matches("(?:image|audio|video|font|model)/.*")
                || type.startsWith("application/") && !type.contains("xml") && !type.contains("html");
    }

    private static String decoded(String base64) {
        try {
            return TextDecoder.decode(Base64.getMimeDecoder().decode(base64.getBytes(ISO_8859_1)))
                    .text();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static List<String> ofText(String text, boolean linesMatter) throws UnreadableException {
        if (HtmlTags.in(text)) {
            return html(text, linesMatter);
        }
        String replaced = CharacterReferences.replaced(text);
        return HtmlTags.in(replaced)
                ? html(replaced, linesMatter)
                : Block.of(replaced).stream().map(Block::paragraph).toList();
    }

    private static List<String> html(String html, boolean linesMatter) throws UnreadableException {
        if (html.chars().filter(c -> c == '<').count() > MOST_TAGS) {
            throw new UnreadableException(
                    "the text of the item holds more than " + MOST_TAGS + " tags; send it without what is not text");
        }
        String marked = html;
        if (linesMatter) {
            marked = EditorText.marked(html);
        } else if (!HtmlTags.partParagraphs(html)) {
            marked = html.replaceAll("\\R\\s*\\R", "<br><br>");
        }
        Element body = Html.body(CharacterReferences.bareAmpersandsEscaped(marked));
        return Paragraphs.of(body, PageMatter::isDropped).stream()
                .map(CharacterReferences::replaced)
                .toList();
    }
}
