package io.tensionwire.ingest.teletype;

import io.tensionwire.ingest.dateline.Dateline;
import io.tensionwire.ingest.story.Bylines;
import io.tensionwire.ingest.story.EmbargoNotice;
import io.tensionwire.ingest.words.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stands above the text of a message: take keys, headline and byline. An equals sign ends it; where there is none, an
 * empty line or the dateline does.
 *
 * @param lines how many lines of the message belong to it
 * @param headline the headline in one line; null if there is none
 * @param byline who wrote it; null if nobody is named
 * @param takeKeys lines that say how the message continues an earlier one, as written
 * @param embargoes ends of embargoes, as written
 */
record TeletypeHeading(int lines, String headline, String byline, List<String> takeKeys, List<String> embargoes) {
    private static final int MOST_LINES = 12;
    /** A block of more lines that nothing marks is a paragraph. */
    private static final int MOST_UNMARKED = 3;

    private static final Pattern INDENTED = Pattern.compile(" {2,}\\S.*|\\t.*");
    private static final Set<String> AGENCIES = WordList.of(Dateline.class, "agencies.txt").stream()
            .map(agency -> agency.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern DESK_BYLINE =
            Pattern.compile("(?:By|Von|Par|Door) (\\p{L}+)(?: [^.!?\"]{1,40})?", Pattern.CASE_INSENSITIVE);

    /** Reads the heading of a message whose lines hold no control characters. */
    static TeletypeHeading of(List<String> lines) {
        int end = end(lines);
        Parts parts = new Parts();
        lines.subList(0, end).forEach(parts::take);
        return new TeletypeHeading(end, parts.headline(), parts.byline, parts.takeKeys, parts.embargoes);
    }

    private static int end(List<String> lines) {
        int end = endOfMarked(lines);
        long written =
                lines.subList(0, end).stream().filter(line -> !line.isBlank()).count();
        boolean isMarked = end > 0 && isClosing(lines.get(end - 1));
        return isMarked || written <= MOST_UNMARKED ? end : 0;
    }

    private static int endOfMarked(List<String> lines) {
        int firstEmpty = -1;
        int seen = 0;
        for (int i = 0; i < lines.size() && i < MOST_LINES; i++) {
            String line = lines.get(i);
            if (line.isBlank()) {
                firstEmpty = seen > 0 && firstEmpty < 0 ? i : firstEmpty;
                continue;
            }
            boolean opensText = INDENTED.matcher(line).matches()
                    && (seen > 0 || i + 1 < lines.size() && !lines.get(i + 1).isBlank());
            if (opensText || isDateline(line.strip())) {
                return firstEmpty >= 0 ? firstEmpty : seen > 0 ? i : 0;
            }
            if (isClosing(line)) {
                return behindClosing(lines, i);
            }
            seen++;
        }
        return firstEmpty >= 0 ? firstEmpty : seen <= MOST_UNMARKED ? lines.size() : 0;
    }

    /** Each line of a heading may be closed by a sign of its own. */
    private static int behindClosing(List<String> lines, int closing) {
        int end = closing + 1;
        while (end < lines.size() && end < MOST_LINES && isClosing(lines.get(end))) {
            end++;
        }
        return end;
    }

    /** {@code KILL - KILL} looks like one. */
    private static boolean isDateline(String line) {
        return Dateline.opening(line).isPresent() && TakeKeys.ofLine(line).isEmpty() && !TakeKeys.ordersKill(line);
    }

    private static boolean isClosing(String line) {
        return line.stripTrailing().endsWith("=");
    }

    /** The lines of a heading by what they are. */
    private static final class Parts {
        private final List<String> takeKeys = new ArrayList<>();
        private final List<String> embargoes = new ArrayList<>();
        private final List<String> others = new ArrayList<>();
        private String byline;

        void take(String written) {
            String text = written.strip();
            String line = isClosing(text) ? text.substring(0, text.length() - 1).strip() : text;
            if (line.isEmpty()) {
                return;
            }
            boolean isEmbargo = EmbargoNotice.in(line).map(embargoes::add).isPresent();
            // Below the first line of a headline, such words are its second line.
            boolean isAboveHeadline = others.isEmpty() || line.startsWith("(");
            if (isAboveHeadline && TakeKeys.ofLine(line).isPresent()) {
                takeKeys.add(line);
            } else if (isByline(line)) {
                byline = line;
            } else if (!isEmbargo) {
                if (others.isEmpty() && TakeKeys.ordersKill(line)) {
                    takeKeys.add(line);
                }
                others.add(line);
            }
        }

        private boolean isByline(String line) {
            if (others.isEmpty()) {
                return false;
            }
            Matcher desk = DESK_BYLINE.matcher(line);
            return Bylines.isByline(line)
                    || desk.matches() && AGENCIES.contains(desk.group(1).toLowerCase(Locale.ROOT));
        }

        /** A rubric, one word or what ends in a colon, may stand above the headline, which may be broken in two. */
        String headline() {
            int first = 0;
            while (first + 1 < others.size() && isRubric(others.get(first))) {
                first++;
            }
            return others.isEmpty() ? null : String.join(" ", others.subList(first, others.size()));
        }

        private static boolean isRubric(String line) {
            return line.endsWith(":") || line.indexOf(' ') < 0;
        }
    }
}
