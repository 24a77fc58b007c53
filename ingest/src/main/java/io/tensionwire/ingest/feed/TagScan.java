package io.tensionwire.ingest.feed;

import java.util.Locale;
import java.util.Set;

/**
 * Finds the tags that make a feed in text that is not well-formed, passing over comments and CDATA sections. Reads the text
 * once. Not thread-safe.
 */
final class TagScan {
    private static final Set<String> OWN_PREFIXES = Set.of("", "rss", "atom");
    private static final int LONGEST_NAME = 40;

    private final String text;
    private final String prefix;
    private final Occurrences commentEnds;
    private final Occurrences sectionEnds;
    private final Occurrences sectionStarts;
    private int at;

    /** What a tag does. */
    enum Kind {
        /** An item begins. */
        ITEM_BEGINS,
        /** An item ends. */
        ITEM_ENDS,
        /** The feed or its channel ends. */
        FEED_ENDS,
        /** A CDATA section begins that has no end of its own. */
        SECTION_UNENDED,
        /** The text ends. */
        TEXT_ENDS
    }

    /**
     * A tag.
     *
     * @param from where it begins
     * @param to where it ends
     */
    record Tag(Kind kind, int from, int to) {}

    TagScan(String text, FeedRoot root, int at) {
        this.text = text;
        this.at = at;
        int colon = root.name().indexOf(':');
        prefix = colon < 0 ? "" : root.name().substring(0, colon).toLowerCase(Locale.ROOT);
        commentEnds = new Occurrences(text, "-->");
        sectionEnds = new Occurrences(text, "]]>");
        sectionStarts = new Occurrences(text, "<![CDATA[");
    }

    Tag next() {
        while (true) {
            int open = text.indexOf('<', at);
            if (open < 0) {
                return new Tag(Kind.TEXT_ENDS, text.length(), text.length());
            }
            at = open + 1;
            if (text.startsWith("<!--", open)) {
                int end = commentEnds.from(open + 4);
                at = end == Occurrences.NONE ? at : end + 3;
            } else if (text.startsWith("<![CDATA[", open)) {
                int end = sectionEnds.from(open);
                if (end == Occurrences.NONE || sectionStarts.from(open + 1) < end) {
                    return new Tag(Kind.SECTION_UNENDED, open, open + 9);
                }
                at = end + 3;
            } else {
                Tag tag = tag(open);
                if (tag != null) {
                    at = tag.to();
                    return tag;
                }
            }
        }
    }

    private Tag tag(int open) {
        boolean isEnd = text.startsWith("</", open);
        int name = open + (isEnd ? 2 : 1);
        int end = name;
        while (end < text.length() && end - name < LONGEST_NAME && isNamePart(text.charAt(end))) {
            end++;
        }
        Kind kind = kind(text.substring(name, end), isEnd);
        if (kind == null) {
            return null;
        }
        int close = text.indexOf('>', end);
        return close < 0 ? new Tag(Kind.TEXT_ENDS, text.length(), text.length()) : new Tag(kind, open, close + 1);
    }

    private Kind kind(String written, boolean isEnd) {
        int colon = written.indexOf(':');
        String tagPrefix = colon < 0 ? "" : written.substring(0, colon).toLowerCase(Locale.ROOT);
        String local = written.substring(colon + 1);
        boolean isDeleted = local.equalsIgnoreCase("deleted-entry");
        if (FeedNames.isItem(local) && (isDeleted || isOwn(tagPrefix))) {
            return isEnd ? Kind.ITEM_ENDS : Kind.ITEM_BEGINS;
        }
        return isEnd && FeedNames.isContainer(local) && (isOwn(tagPrefix) || tagPrefix.equals("rdf"))
                ? Kind.FEED_ENDS
                : null;
    }

    private boolean isOwn(String tagPrefix) {
        return OWN_PREFIXES.contains(tagPrefix) || tagPrefix.equals(prefix);
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '_' || c == '.';
    }
}
