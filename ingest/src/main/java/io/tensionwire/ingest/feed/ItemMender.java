package io.tensionwire.ingest.feed;

import io.tensionwire.ingest.feed.TagScan.Tag;
import io.tensionwire.ingest.markup.Element;
import io.tensionwire.ingest.markup.Html;
import io.tensionwire.ingest.markup.MarkupException;
import io.tensionwire.ingest.markup.XmlPull;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads single items out of a feed that is not well-formed, with the namespaces that its root declares. */
final class ItemMender {
    private static final int LONGEST_ROOT_TAG = 16_000;
    private static final Pattern BARE_AMPERSAND = Pattern.compile(
            "<!\\[CDATA\\[(?s:.*?)]]>|&(?!(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)");

    private final FeedText feed;
    private final String rootTag;
    private final String rootEnd;

    ItemMender(FeedText feed) {
        this.feed = feed;
        String tag = feed.text().substring(feed.root().at(), feed.root().to());
        boolean isUsable = tag.endsWith(">") && !tag.endsWith("/>") && tag.length() <= LONGEST_ROOT_TAG;
        rootTag = isUsable ? tag : "<feed>";
        rootEnd = "</" + (isUsable ? feed.root().name() : "feed") + ">";
    }

    /** Tells whether a tag says nothing beyond its name. */
    boolean isBlank(Tag tag) {
        return isBlank(feed.text().substring(tag.from(), tag.to()));
    }

    /**
     * Reads an item; empty if nothing stands in it.
     *
     * @param hasEndTag whether its own end tag ends it
     */
    Optional<FeedPart.Item> item(int from, int to, boolean hasEndTag) {
        String xml = feed.text().substring(from, to);
        if (isBlank(xml)) {
            return Optional.empty();
        }
        Optional<Element> strict = hasEndTag ? strict(xml) : Optional.empty();
        if (strict.isPresent()) {
            return Optional.of(new FeedPart.Item(strict.get(), false, from, to));
        }
        String escaped = BARE_AMPERSAND
                .matcher(xml)
                .replaceAll(found -> found.group().equals("&") ? "&amp;" : Matcher.quoteReplacement(found.group()));
        return (hasEndTag ? strict(escaped) : Optional.<Element>empty())
                .or(() -> mended(escaped))
                .map(element -> new FeedPart.Item(element, true, from, to));
    }

    /** Tells whether there is nothing but white space and tags without attributes. */
    private static boolean isBlank(String xml) {
        int at = 0;
        while (at < xml.length()) {
            if (xml.charAt(at) == '<' && at + 1 < xml.length() && xml.charAt(at + 1) != '!') {
                int end = xml.indexOf('>', at);
                if (end < 0 || xml.lastIndexOf('=', end) > at) {
                    return false;
                }
                at = end + 1;
            } else if (Character.isWhitespace(xml.charAt(at))) {
                at++;
            } else {
                return false;
            }
        }
        return true;
    }

    private Optional<Element> strict(String xml) {
        try {
            XmlPull pull = XmlPull.of(rootTag + xml + rootEnd);
            boolean isRoot = true;
            while (pull.next()) {
                if (!isRoot) {
                    return Optional.of(pull.element());
                }
                isRoot = false;
            }
            return Optional.empty();
        } catch (MarkupException e) {
            return Optional.empty();
        }
    }

    private Optional<Element> mended(String xml) {
        return Html.mendedXml(rootTag + xml + rootEnd)
                .elements()
                .flatMap(Element::elements)
                .findFirst();
    }
}
