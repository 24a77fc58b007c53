package io.tensionwire.ingest.feed;

import java.util.regex.Pattern;

/** Tells text that holds HTML from text that does not: by tags that HTML has, since {@code a < b} is no markup. */
final class HtmlTags {
    private static final String ATTRIBUTES = "(?:\\s[^<>]{0,2000})?/?>";
    private static final Pattern ANY = Pattern.compile(
            "(?i)</?(?:a|abbr|acronym|article|aside|audio|b|big|blockquote|br|center|cite|code|dd|del|div|dl|dt|em|embed"
                    + "|figcaption|figure|font|footer|form|h[1-6]|header|hr|i|iframe|img|ins|kbd|li|main|mark|nobr|object"
                    + "|ol|p|pre|q|s|script|section|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|th|time|tr"
                    + "|tt|u|ul|var|video|wbr)" + ATTRIBUTES);
    private static final Pattern PARAGRAPH =
            Pattern.compile("(?i)<(?:p|br|div|li|h[1-6]|blockquote|table|pre|section|article|dd|hr)" + ATTRIBUTES);

    private HtmlTags() {}

    static boolean in(String text) {
        return text.indexOf('<') >= 0 && ANY.matcher(text).find();
    }

    /** Tells whether tags say where paragraphs begin and end. */
    static boolean partParagraphs(String html) {
        return PARAGRAPH.matcher(html).find();
    }
}
