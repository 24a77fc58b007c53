package io.tensionwire.ingest.story;

import io.tensionwire.ingest.words.WordList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a desk sends behind a story for other desks and not for readers, such as contacts; by {@code desk-notes.txt}. */
final class DeskNotes {
    private static final Set<String> HEADINGS = Set.copyOf(WordList.of(DeskNotes.class, "desk-notes.txt"));
    private static final Pattern MARKED = Pattern.compile("#{1,4} ?(.*)");
    private static final Pattern RULE = Pattern.compile("[*_=~ -]+");

    private static final int LONGEST = 120;

    private DeskNotes() {}

    /** Takes the first such heading and all behind it, and a rule right above it, out of a text's paragraphs. */
    static void dropFrom(List<String> paragraphs) {
        for (int i = 0; i < paragraphs.size(); i++) {
            String paragraph = paragraphs.get(i);
            boolean isLongLine =
                    paragraph.length() > LONGEST && paragraph.indexOf('\n') < 0 && paragraph.indexOf('\r') < 0;
            List<String> lines = isLongLine ? List.of() : paragraph.lines().toList();
            for (int line = 0; line < lines.size(); line++) {
                if (isHeading(lines.get(line))) {
                    paragraphs.subList(i + 1, paragraphs.size()).clear();
                    paragraphs.set(i, String.join("\n", lines.subList(0, line)));
                    dropRulesAtEnd(paragraphs);
                    return;
                }
            }
        }
    }

    private static void dropRulesAtEnd(List<String> paragraphs) {
        while (!paragraphs.isEmpty()) {
            String last = paragraphs.get(paragraphs.size() - 1);
            if (!last.isEmpty() && !RULE.matcher(last).matches()) {
                return;
            }
            paragraphs.remove(paragraphs.size() - 1);
        }
    }

    /** Takes white space and what closes a heading off its end. */
    private static String withoutMarks(String line) {
        String words = line.strip();
        int end = words.length();
        while (end > 0 && (words.charAt(end - 1) <= ' ' || ":.*-".indexOf(words.charAt(end - 1)) >= 0)) {
            end--;
        }
        return words.substring(0, end);
    }

    private static boolean isHeading(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        String words = withoutMarks(line).toLowerCase(Locale.ROOT);
        Matcher marked = MARKED.matcher(words);
        return HEADINGS.contains(marked.matches() ? "heading: " + marked.group(1) : words);
    }
}
