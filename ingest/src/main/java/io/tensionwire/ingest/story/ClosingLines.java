package io.tensionwire.ingest.story;

import io.tensionwire.ingest.words.WordList;
import java.util.List;
import java.util.regex.Pattern;

/** Lines behind the end of a story that are not part of it, by {@code closing-lines.txt}. */
final class ClosingLines {
    /** Longer lines are text. */
    private static final int LONGEST = 700;

    private static final Pattern CLOSING = Pattern.compile(
            String.join("|", WordList.of(ClosingLines.class, "closing-lines.txt")),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private ClosingLines() {}

    /** Returns the paragraph without such lines at its end; empty if it held nothing else. */
    static String without(String paragraph) {
        List<String> lines = paragraph.lines().toList();
        int end = lines.size();
        while (end > 0 && isClosing(lines.get(end - 1))) {
            end--;
        }
        return end == lines.size() ? paragraph : String.join("\n", lines.subList(0, end));
    }

    private static boolean isClosing(String line) {
        return line.length() <= LONGEST && CLOSING.matcher(line.strip()).matches();
    }
}
