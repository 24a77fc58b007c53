package io.tensionwire.ingest.teletype;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two lines that begin a message: service, number and selector, then priority, category, format and keyword, perhaps with
 * the date of filing and a count of words, which are not kept.
 *
 * @param service the letter of the service level
 * @param number the four digits of the story's number
 * @param priority one letter, see {@link #urgency()}
 * @param category one character
 * @param isTabular whether the text is to be set as a table
 * @param keyword the slug, often cut short
 * @param filed month and day of filing as four digits; null if they are not given
 */
record Anpa1312Header(
        String service,
        String number,
        String priority,
        String category,
        boolean isTabular,
        String keyword,
        String filed) {
    private static final String FIRST = "(?<service>[A-Za-z])(?<number>\\d{4})[^\\r\\n\\x02]{0,80}";
    private static final String SECOND =
            "(?<priority>[A-Za-z]) (?<category>[A-Za-z0-9])(?<format>[\\x11-\\x14]{0,4})[ ]?(?<rest>[^\\r\\n\\x02]{0,120})";
    private static final Pattern LINES =
            Pattern.compile("[\\x00\\x04-\\x20\\x7F]*\\x01?" + FIRST + "[\\r\\n]+" + SECOND);
    private static final Pattern BEHIND_KEYWORD =
            Pattern.compile("(?<keyword>.*?)(?:\\s+(?<filed>\\d{1,2}-\\d{1,2}))?(?:\\s+(?<words>\\d{1,5}))?\\s*");
    private static final Pattern SYNCHRONISED =
            Pattern.compile("[\\x00\\x04-\\x15\\x17-\\x20\\x7F]*\\x16[\\x00\\x16]*\\x01");
    /** The second of the two characters of format, device control 2, asks for tables. */
    private static final String TABULAR = "\u0012";
    /** A keyword of AP's and its members begins with the cycle; without marks of a frame nothing else tells a header. */
    static final Pattern UNFRAMED = Pattern.compile("[A-Za-z]\\d{4}[^\\r\\n]{0,20}\\r?\\n"
            + "[a-z] [a-z0-9][\\x11-\\x14]{0,4} [^\\r\\n]{3,80}\\d{1,2}-\\d{1,2}(?: +\\d{1,5})?\\s*[\\r\\n]");

    private static final Pattern NOISE = Pattern.compile("[\\x00\\x04-\\x20\\x7F]*");

    /** Tells whether an item that begins like this is framed as ANPA 1312 is, or begins with a header. */
    static boolean opens(String opening) {
        boolean isFramed = SYNCHRONISED.matcher(opening).lookingAt()
                && Iptc7901Header.of(firstLine(opening)).isEmpty();
        return isFramed
                || LINES.matcher(opening).lookingAt() && opening.indexOf(Controls.START_OF_HEADING) >= 0
                || UNFRAMED.matcher(NOISE.matcher(opening).replaceFirst("")).lookingAt();
    }

    private static String firstLine(String opening) {
        String behind = opening.substring(opening.indexOf(Controls.START_OF_HEADING) + 1);
        return Controls.removed(behind.lines().findFirst().orElse(""));
    }

    /** Reads the beginning of a message; empty if it is no header. */
    static Optional<Anpa1312Header> of(String message) {
        Matcher lines = LINES.matcher(message);
        if (!lines.lookingAt()) {
            return Optional.empty();
        }
        Matcher rest = BEHIND_KEYWORD.matcher(Controls.removed(lines.group("rest")));
        boolean hasKeyword = rest.matches();
        String filed = hasKeyword ? rest.group("filed") : null;
        return Optional.of(new Anpa1312Header(
                lines.group("service"),
                lines.group("number"),
                lines.group("priority"),
                lines.group("category"),
                lines.group("format").endsWith(TABULAR),
                hasKeyword ? rest.group("keyword").strip() : "",
                filed == null ? null : filed.replace("-", "")));
    }

    /** Returns the offset behind the header in a message that begins with one. */
    static int length(String message) {
        Matcher lines = LINES.matcher(message);
        return lines.lookingAt() ? lines.end() : 0;
    }

    /**
     * Returns the urgency of the IPTC for the priority: flash, bulletin, urgent, regular and deferred are 1 to 5; null for
     * others, which say when a story is meant to be used.
     */
    String urgency() {
        int at = "fburd".indexOf(Character.toLowerCase(priority.charAt(0)));
        return at < 0 ? null : String.valueOf(at + 1);
    }
}
