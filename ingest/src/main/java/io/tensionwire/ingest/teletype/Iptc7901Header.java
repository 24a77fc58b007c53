package io.tensionwire.ingest.teletype;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of a message, such as {@code abc0123 3 i 510 agency 0045}; section 4 of IPTC 7901. The count of words is not
 * kept: it is an estimate.
 *
 * @param service the letters of the service
 * @param number the number of the message in its service, counted anew every day
 * @param urgency one digit
 * @param category letters of the agency's own
 * @param information what the agency adds, of up to 50 characters; empty if it adds nothing
 */
record Iptc7901Header(String service, String number, String urgency, String category, String information) {
    private static final String ADDRESS = "(?<service>[A-Za-z]{1,8}) ?(?<number>\\d{3,5})";
    private static final String URGENCY = " (?<urgency>[1-9]) (?<category>[A-Za-z]{1,4}|\\d{1,3})";
    private static final String WORDS = " +(?<words>\\d{1,5})";
    private static final String INFORMATION = "(?: +(?<information>[^\\r\\n\\x01-\\x04]{0,80}))?";
    /** A header where nothing else tells that one is meant. */
    static final String UNFRAMED = ADDRESS + URGENCY + WORDS + INFORMATION;

    private static final Pattern FRAMED =
            Pattern.compile(ADDRESS + URGENCY + "(?:" + WORDS + ")?" + INFORMATION + "\\s*");

    /** Reads a line without control characters; empty if it is no header. */
    static Optional<Iptc7901Header> of(String line) {
        Matcher header = FRAMED.matcher(line.strip());
        if (!header.matches()) {
            return Optional.empty();
        }
        String information = header.group("information");
        return Optional.of(new Iptc7901Header(
                header.group("service"),
                header.group("number"),
                header.group("urgency"),
                header.group("category"),
                information == null ? "" : information.strip()));
    }
}
