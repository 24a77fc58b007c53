package io.tensionwire.ingest.newsml;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/** Takes out of text the markup that editing systems left in it, escaped once too often. */
final class Leftovers {
    private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9]{0,15})(?:\\s[^<>@]{0,300})?/?>");
    private static final Pattern CLOSING_TAG = Pattern.compile("</([A-Za-z][A-Za-z0-9]{0,15})>");
    private static final Pattern REFERENCE = Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});");

    private Leftovers() {}

    /** Returns the paragraph without tags, and with references replaced; the same where there are none. */
    static String mended(String paragraph) {
        String mended = paragraph;
        if (mended.indexOf('&') >= 0 && REFERENCE.matcher(mended).find()) {
            mended = Parser.unescapeEntities(mended, true);
        }
        return mended.indexOf('<') >= 0 ? withoutTags(mended) : mended;
    }

    /** A word in angle brackets is only a tag if HTML knows it or it is closed again. */
    private static String withoutTags(String text) {
        Set<String> closed =
                CLOSING_TAG.matcher(text).results().map(tag -> tag.group(1)).collect(Collectors.toSet());
        Matcher tags = TAG.matcher(text);
        StringBuilder kept = new StringBuilder(text.length());
        while (tags.find()) {
            boolean isTag = Tag.isKnownTag(tags.group(1)) || closed.contains(tags.group(1));
            tags.appendReplacement(kept, isTag ? "" : Matcher.quoteReplacement(tags.group()));
        }
        return tags.appendTail(kept).toString();
    }
}
