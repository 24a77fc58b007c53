package io.tensionwire.ingest.story;

import io.tensionwire.ingest.words.WordList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines behind the end of a story that are not part of it, by {@code closing-lines.txt}. */
final class ClosingLines {
    /** Longer lines are text. */
    private static final int LONGEST = 700;

    /** Stands in the one shape that may begin with anything, which costs much to find out. */
    private static final String CONTRIBUTION = "contributed to this ";

    private static final Pattern CLOSING = pattern(shape -> !shape.contains(CONTRIBUTION));
    private static final Pattern CONTRIBUTED = pattern(shape -> shape.contains(CONTRIBUTION));

    private ClosingLines() {}

    /** Returns the paragraph without such lines at its end; empty if it held nothing else. */
    static String without(String paragraph) {
        if (paragraph.indexOf('\n') < 0 && paragraph.indexOf('\r') < 0) {
            return isClosing(paragraph) ? "" : paragraph;
        }
        List<String> lines = paragraph.lines().toList();
        int end = lines.size();
        while (end > 0 && isClosing(lines.get(end - 1))) {
            end--;
        }
        return end == lines.size() ? paragraph : String.join("\n", lines.subList(0, end));
    }

    private static boolean isClosing(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        String stripped = line.strip();
        return CLOSING.matcher(stripped).matches()
                || mayTellOfContribution(stripped)
                        && CONTRIBUTED.matcher(stripped).matches();
    }

    private static boolean mayTellOfContribution(String line) {
        for (int at = 0; at <= line.length() - CONTRIBUTION.length(); at++) {
            char c = line.charAt(at);
            if ((c == 'c' || c == 'C') && line.regionMatches(true, at, CONTRIBUTION, 0, CONTRIBUTION.length())) {
                return true;
            }
        }
        return false;
    }

    private static Pattern pattern(Predicate<String> taken) {
        return Pattern.compile(
                WordList.of(ClosingLines.class, "closing-lines.txt").stream()
                        .filter(taken)
                        .collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
