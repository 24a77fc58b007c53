package io.tensionwire.ingest.story;

import io.tensionwire.ingest.dateline.Dateline;
import io.tensionwire.ingest.words.WordList;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** {@code ab/cde/f}, {@code bur-ab/cd}, {@code XYZ-AB/C}. */
    private static final Pattern SLASHED_INITIALS = Pattern.compile(
            "(?=\\S*/)/?(?:\\p{Ll}{1,6}(?:[-/]\\p{Ll}{1,6}){1,8}|\\p{Lu}{1,6}(?:[-/]\\p{Lu}{1,6}){1,8})");
    /** {@code TT}, {@code Ann-Kari Berg/TT}, {@code Ann Hill, The Associated Press}. */
    private static final Pattern BARE = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}.'’-]{0,30}(?: [\\p{L}.'’-]{1,30}){1,3}(?: ?/ ?|, ))?(\\p{Lu}[\\p{L} ]{1,30})");
    /** {@code ==Kyodo}. */
    private static final Pattern RULED = Pattern.compile("[=*_-]{1,4} ?(\\p{L}{2,9})[=*_-]{0,4}");
    /** {@code 12 34 CRO01 1113 APE480 GEST}: what tells machines where the story goes. */
    private static final Pattern ROUTING = Pattern.compile(
            "(?=(?:.*\\b(?=[A-Z]*\\d)(?=\\d*[A-Z])[A-Z0-9]{3,}\\b){2})[A-Z0-9]{1,9}(?: [A-Z0-9]{1,9}){4,20}");

    /** A sentence and behind it {@code EFE}, {@code (AFP)} or {@code (ANSA).}. */
    private static final Pattern BEHIND_SENTENCE = Pattern.compile(
            "(.*[.!?\"\u00BB\u201D])\\s+(?:\\((\\p{L}{2,9})\\)\\.?|(\\p{Lu}\\p{L}{1,8}))", Pattern.DOTALL);

    private ClosingSignature() {}

    /** Returns the paragraph without the agency's name behind its last sentence. */
    static String without(String paragraph) {
        int tail = Math.max(0, paragraph.length() - LONGEST);
        Matcher signed = BEHIND_SENTENCE.matcher(paragraph.substring(tail));
        if (!signed.matches()) {
            return paragraph;
        }
        String name = signed.group(2) == null ? signed.group(3) : signed.group(2);
        boolean isAgency = AGENCIES.contains(name.toLowerCase(Locale.ROOT));
        return isAgency || END_MARKS.contains(name.toLowerCase(Locale.ROOT))
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
        return Stream.of(INITIALS, IN_BRACKETS, RULED).anyMatch(shape -> isSigned(shape.matcher(line)));
    }

    /** Tells whether a closing paragraph is an agency, or an author and an agency, which above a text would be a byline. */
    static boolean namesAgency(String paragraph) {
        return paragraph.length() <= LONGEST && isSigned(BARE.matcher(paragraph.strip()));
    }

    private static boolean isSigned(Matcher line) {
        return line.matches() && AGENCIES.contains(line.group(1).toLowerCase(Locale.ROOT));
    }
}
