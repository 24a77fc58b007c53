package io.tensionwire.ingest.feed;

import java.util.regex.Pattern;

/**
 * Text as it stands in WordPress before a page is made of it: line ends matter, and short codes in square brackets stand for
 * what the page shows in their places.
 */
final class EditorText {
    private static final Pattern CAPTION = Pattern.compile(
            "\\[(caption|wp_caption|gallery|embed|audio|video|playlist)\\b[^\\]\\[]{0,2000}](?s:.{0,3000}?)\\[/\\1]");
    /** One with an attribute, or one that closes: a word alone in brackets is an editor's remark. */
    private static final Pattern CODE =
            Pattern.compile("\\[[a-z][a-z0-9_-]{1,40}\\s+[a-z_-]{1,40}=[^\\]\\[]{0,1000}]|\\[/[a-z][a-z0-9_-]{1,40}]");

    private static final Pattern PREFORMATTED = Pattern.compile("(?i)<pre\\b");

    private EditorText() {}

    /** Returns the text as HTML: without short codes, and with a break at each end of a line that stands in text. */
    static String marked(String text) {
        String bare = CODE.matcher(CAPTION.matcher(text).replaceAll("")).replaceAll("");
        return PREFORMATTED.matcher(bare).find() ? bare : withBreaks(bare);
    }

    private static String withBreaks(String text) {
        StringBuilder marked = new StringBuilder(text.length() + 64);
        boolean isInTag = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            isInTag = c == '<' || c != '>' && isInTag;
            marked.append(c == '\n' && !isInTag ? "<br>\n" : c);
        }
        return marked.toString();
    }
}
