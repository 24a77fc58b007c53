package io.tensionwire.ingest.story;

import io.tensionwire.ingest.words.WordList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises an embargo in a note to editors, by the words of {@code embargo-words.txt}. */
public final class EmbargoNotice {
    private static final Pattern WORDS = Pattern.compile(
            String.join("|", WordList.of(EmbargoNotice.class, "embargo-words.txt")),
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    /** One of these stands in every notice, which rules most notes out at once; a test compares them with the words. */
    static final List<String> STEMS = List.of("embarg", "sperrfrist", "for release", "for use", "not for ");

    /** Notes are short; bounds the work on a hostile one. */
    private static final int LONGEST = 4000;

    private EmbargoNotice() {}

    /**
     * Returns what a note gives as the end of the embargo, which need not be a time that can be read; empty if the note tells
     * of no embargo.
     *
     * @param note a note to editors or a line above a story, never the story itself
     */
    public static Optional<String> in(String note) {
        String beginning = note.substring(0, Math.min(LONGEST, note.length()));
        String folded = beginning.toLowerCase(Locale.ROOT);
        if (STEMS.stream().noneMatch(folded::contains)) {
            return Optional.empty();
        }
        Matcher words = WORDS.matcher(beginning);
        if (!words.find()) {
            return Optional.empty();
        }
        String end = note.substring(words.end()).replaceFirst("^[\\s:]+", "").strip();
        return Optional.of(end.isEmpty() ? note.strip() : end);
    }
}
