package io.tensionwire.ingest.feed;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first element of a document, found without parsing it, so that a document that cannot be parsed is known as well.
 *
 * @param name its name as written, with its prefix
 * @param at where its tag begins
 * @param to where its tag ends; the end of the text if the tag is cut off
 * @param hasJunkBefore whether text stands before it that has no place in XML
 */
record FeedRoot(String name, int at, int to, boolean hasJunkBefore) {
    /** How much text of a broken page, such as the warning of a server, may stand before the XML. */
    private static final int LONGEST_JUNK = 2000;

    private static final Pattern NAME = Pattern.compile("<([A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?)");
    private static final Pattern RSS_WITHIN = Pattern.compile("(?i)<(?:\\w+:)?(?:channel|item)\\b|/rss/|/rdf/simple/");
    private static final Pattern ATOM_WITHIN =
            Pattern.compile("(?i)<(?:\\w+:)?(?:entry|title|updated|id)\\b|2005/Atom|purl\\.org/atom");
    private static final Pattern ATOM_NAMESPACE = Pattern.compile("(?i)2005/Atom|purl\\.org/atom");

    /** Returns the first element; empty if the text has none. */
    static Optional<FeedRoot> of(String text) {
        int at = behindMisc(text, 0);
        boolean junk = at < text.length() && !startsElement(text, at);
        if (junk) {
            int xml = text.indexOf("<?xml", at);
            if (xml < 0 || xml > LONGEST_JUNK) {
                return Optional.empty();
            }
            at = behindMisc(text, xml);
        }
        Matcher name = NAME.matcher(text);
        if (at >= text.length() || !name.region(at, text.length()).lookingAt()) {
            return Optional.empty();
        }
        int end = text.indexOf('>', at);
        return Optional.of(new FeedRoot(name.group(1), at, end < 0 ? text.length() : end + 1, junk));
    }

    boolean isRss(String text) {
        return switch (localName()) {
            case "rss" -> true;
            case "rdf", "channel" -> RSS_WITHIN.matcher(text).find(at);
            default -> false;
        };
    }

    boolean isAtom(String text) {
        return switch (localName()) {
            case "feed" -> ATOM_WITHIN.matcher(text).find(at);
            case "entry" -> ATOM_NAMESPACE.matcher(text).region(at, to).find();
            default -> false;
        };
    }

    String localName() {
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean startsElement(String text, int at) {
        return text.charAt(at) == '<' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }

    /** Returns where what is neither white space, declaration, comment nor DOCTYPE begins. */
    private static int behindMisc(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int next = at;
            if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF') {
                next = at + 1;
            } else if (text.startsWith("<?", at)) {
                next = behind(text, "?>", at);
            } else if (text.startsWith("<!--", at)) {
                next = behind(text, "-->", at + 4);
            } else if (text.startsWith("<!", at)) {
                next = behindDoctype(text, at);
            }
            if (next == at) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private static int behindDoctype(String text, int at) {
        int close = text.indexOf('>', at);
        int subset = text.indexOf('[', at);
        return subset >= 0 && subset < close ? behind(text, "]>", subset) : behind(text, ">", at);
    }

    private static int behind(String text, String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }
}
