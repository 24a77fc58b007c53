package io.tensionwire.ingest.story;

import io.tensionwire.ingest.dateline.Dateline;
import io.tensionwire.ingest.words.WordList;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Recognises the line below a story in which an agency signs, with or without the initials of its writers, or ends it. */
final class ClosingSignature {
    private static final int LONGEST = 90;
    private static final Set<String> AGENCIES = WordList.of(Dateline.class, "agencies.txt").stream()
            .map(agency -> agency.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> END_MARKS = Set.copyOf(WordList.of(ClosingSignature.class, "end-marks.txt"));
    private static final Pattern END_MARK = Pattern.compile("[-–—(#* ]*([\\p{L}\\p{N}]{2,8})[-–—)#* .]*");
    /** {@code dpa ab cd}, {@code AFP sn}. */
    private static final Pattern INITIALS = Pattern.compile("(\\p{L}{2,9})(?: \\p{Ll}{1,5}(?:[/-]\\p{Ll}{1,5})*){1,7}");
    /** {@code (©AFP)}, {@code (SDA\\/sj)}, {@code (AFP/ab/cd)}. */
    private static final Pattern IN_BRACKETS =
            Pattern.compile("\\([©(cC) ]{0,4}(\\p{L}{2,9})(?:[\\\\/]+[\\p{L}\\\\/]{1,20})?\\)\\.?");

    /** {@code ab/cde/f}, {@code bur-ab/cd}. */
    private static final Pattern SLASHED_INITIALS = Pattern.compile("(?=\\S*/)/?\\p{Ll}{1,6}(?:[-/]\\p{Ll}{1,6}){1,8}");
    /** {@code ==Kyodo}. */
    private static final Pattern RULED = Pattern.compile("[=*_-]{1,4} ?(\\p{L}{2,9})[=*_-]{0,4}");
    /** {@code 12 34 CRO01 1113 APE480 GEST}: what tells machines where the story goes. */
    private static final Pattern ROUTING = Pattern.compile(
            "(?=(?:.*\\b(?=[A-Z]*\\d)(?=\\d*[A-Z])[A-Z0-9]{3,}\\b){2})[A-Z0-9]{1,9}(?: [A-Z0-9]{1,9}){4,20}");

    /** A sentence and behind it {@code EFE}, {@code (AFP)} or {@code (ANSA).}. */
    private static final Pattern BEHIND_SENTENCE =
            Pattern.compile("(.*[.!?\"\u00BB\u201D])\\s+(?:\\((\\p{L}{2,9})\\)\\.?|(\\p{Lu}{2,9}))", Pattern.DOTALL);

    private ClosingSignature() {}

    /** Returns the paragraph without the agency's name behind its last sentence. */
    static String without(String paragraph) {
        int tail = Math.max(0, paragraph.length() - LONGEST);
        Matcher signed = BEHIND_SENTENCE.matcher(paragraph.substring(tail));
        if (!signed.matches()) {
            return paragraph;
        }
        String name = signed.group(2) == null ? signed.group(3) : signed.group(2);
        return AGENCIES.contains(name.toLowerCase(Locale.ROOT))
                ? paragraph.substring(0, tail) + signed.group(1)
                : paragraph;
    }

    /** Tells whether a closing paragraph is such a line and nothing else. */
    static boolean matches(String paragraph) {
        String line = paragraph.strip();
        if (line.length() > LONGEST) {
            return false;
        }
        if (SLASHED_INITIALS.matcher(line).matches() || ROUTING.matcher(line).matches()) {
            return true;
        }
        Matcher end = END_MARK.matcher(line);
        if (end.matches() && END_MARKS.contains(end.group(1).toLowerCase(Locale.ROOT))) {
            return true;
        }
        return isSigned(INITIALS.matcher(line)) || isSigned(IN_BRACKETS.matcher(line)) || isSigned(RULED.matcher(line));
    }

    private static boolean isSigned(Matcher line) {
        return line.matches() && AGENCIES.contains(line.group(1).toLowerCase(Locale.ROOT));
    }
}
