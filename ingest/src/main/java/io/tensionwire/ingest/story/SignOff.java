package io.tensionwire.ingest.story;

import io.tensionwire.ingest.words.WordList;
import java.util.regex.Pattern;

/**
 * Recognises the names of those who reported and edited a story, by the words of {@code sign-off-words.txt}: in brackets
 * behind the last sentence, or as a paragraph of their own without brackets.
 */
final class SignOff {
    private static final int LONGEST = 700;
    private static final String WORDS =
            "(?:" + String.join("|", WordList.of(SignOff.class, "sign-off-words.txt")) + ")\\b";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern IN_BRACKETS =
            Pattern.compile("(?<!\\s)\\s*\\(" + WORDS + "(?:[^()]|\\([^()]{0,80}\\)){1,600}\\)\\.?$", FLAGS);
    /** A sentence ends in a full stop; names only do where more names follow the first ones. */
    private static final Pattern BARE =
            Pattern.compile(WORDS + " (?:[^.!?\"]{1,400}|[^!?\"]{1,300}; ?" + WORDS + " [^!?\"]{1,300})", FLAGS);

    private SignOff() {}

    /** Returns the paragraph without its sign-off; empty if it held nothing else. */
    static String without(String paragraph) {
        int tail = Math.max(0, paragraph.length() - LONGEST);
        String end = paragraph.substring(tail);
        if (tail == 0 && BARE.matcher(end).matches()) {
            return "";
        }
        if (!Endings.holdBracket(end)) {
            return paragraph;
        }
        return paragraph.substring(0, tail) + IN_BRACKETS.matcher(end).replaceFirst("");
    }
}
