package io.tensionwire.ingest.dateline;

import io.tensionwire.ingest.words.WordList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The shapes that datelines come in, most telling first. What is written between place and dash decides how much proof a
 * shape still needs: a date proves itself, an agency in brackets must be a known one unless the place is in capitals, and a
 * bare place must be in capitals and no label of a desk.
 */
final class DatelineShapes {
    /** No dateline is longer; bounds the work on a hostile paragraph. */
    private static final int LONGEST = 140;

    private static final Set<String> AGENCIES = WordList.of(DatelineShapes.class, "agencies.txt").stream()
            .map(DatelineShapes::folded)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> LABELS = Set.copyOf(WordList.of(DatelineShapes.class, "labels.txt"));

    private static final String WORD = "(?:al-|el-|d'|l')?\\p{Lu}[\\p{L}\\p{M}'’.-]*";
    private static final String PARTICLE =
            "(?:al|am|an|d[aeiou]|del|della|den|der|des|el|in|la|las|los|of|sur|the|upon|van|ya)";
    private static final String NAME = WORD + "(?:[ ](?:" + PARTICLE + "[ ]){0,2}" + WORD + "){0,3}";
    private static final String CAPITALS = "\\p{Lu}[\\p{Lu}\\p{M}'’.-]+(?:[ ]\\p{Lu}[\\p{Lu}\\p{M}'’.-]*){0,3}";
    private static final String PLACE = "(?<city>" + NAME + "(?:/" + NAME + "){0,3})";
    private static final String PLACE_IN_CAPITALS = "(?<city>" + CAPITALS + "(?:/" + CAPITALS + "){0,3})";
    private static final String REGION = "(?:,[ ](?<region>" + NAME + "?))";
    private static final String MONTH =
            "(?iu:(?:" + String.join("|", WordList.of(DatelineShapes.class, "months.txt")) + ")\\p{L}{0,8})\\.?";
    private static final String YEAR = "(?:,?[ ]\\d{4})?";
    private static final String DATE =
            "(?<date>" + MONTH + "[ ]\\d{1,2}" + YEAR + "|\\d{1,2}\\.?[ ](?:de[ ])?" + MONTH + YEAR + ")";
    private static final String BRACKETED = "(?:\\((?<agency>[\\p{L}\\p{M}\\p{N} ./&-]{2,40})\\))";
    private static final String SLASHED = "/(?<agency>[\\p{L}\\p{N} .&-]{2,30})/";
    private static final String SITE = "(?<agency>[\\p{L}\\p{N}-]{2,20}(?i:\\.(?:com|co|id|net|org|tv))(?i:\\.id)?)";
    private static final String DASH = "(?:[ ]?(?:-{1,3}|[–—])[ ]?|[ ][_=][ ]|:[ ])";
    private static final String SPACED_DASH = "(?:[ ](?:-{1,3}|–|_)[ ]|[ ]?—[ ]?)";

    /** One of these parts every dateline from its text or stands in it: paragraphs without them need not be looked at. */
    private static final String MARKS = "-\u2013\u2014_=:(/";

    private static final List<String> PARTS = List.of("city", "region", "date", "agency");

    private enum Proof {
        /** The shape alone tells. */
        SHAPE,
        /** The agency must be a known one. */
        KNOWN_AGENCY,
        /** The place must not begin with a desk's label. */
        NO_LABEL
    }

    /** A pattern, the names of the parts that it has, and what it needs besides. */
    private record Shape(Pattern pattern, Set<String> parts, Proof proof) {
        Shape(Proof proof, String dateline, String close) {
            this(
                    Pattern.compile("(?<text>" + dateline + ")" + close),
                    PARTS.stream()
                            .filter(part -> dateline.contains("(?<" + part + ">"))
                            .collect(Collectors.toUnmodifiableSet()),
                    proof);
        }
    }

    private static final List<Shape> SHAPES = List.of(
            // Place, date, agency in brackets or slashes or bare, dash.
            new Shape(Proof.SHAPE, PLACE + REGION + "?,[ ]" + DATE + "[ ]?" + BRACKETED, "\\.?" + DASH),
            new Shape(Proof.SHAPE, PLACE + REGION + "?,[ ]" + DATE + "\\.?[ ]" + SLASHED, "(?:\\.[ ]|" + DASH + ")"),
            new Shape(
                    Proof.SHAPE,
                    PLACE + REGION + "?,[ ]" + DATE + ",?[ ](?<agency>\\p{Lu}[\\p{L}]{1,14}(?:/[\\p{L}]{2,14})?)",
                    SPACED_DASH),
            new Shape(Proof.SHAPE, PLACE + REGION + "?,[ ]" + DATE, "\\.?" + SPACED_DASH),
            new Shape(Proof.SHAPE, DATE + "[ ]" + BRACKETED, DASH),
            new Shape(Proof.SHAPE, PLACE + REGION + "?[ ](?<date>\\d{1,2}/\\d{1,2})[ ]" + BRACKETED, DASH),
            // The agency comes first, or everything stands in brackets.
            new Shape(Proof.SHAPE, BRACKETED + "[ ]-[ ]" + PLACE + ",[ ]" + DATE, SPACED_DASH),
            new Shape(Proof.SHAPE, "\\(" + PLACE + REGION + "?[ ]-[ ]" + DATE + "\\)", "[ ]"),
            new Shape(Proof.KNOWN_AGENCY, BRACKETED, DASH),
            // Place and agency without a date.
            new Shape(Proof.NO_LABEL, PLACE_IN_CAPITALS + REGION + "?" + "[ ]" + BRACKETED, "\\.?" + DASH),
            new Shape(Proof.KNOWN_AGENCY, PLACE + REGION + "?(?:[ ]|--)" + BRACKETED, "\\.?" + DASH),
            new Shape(Proof.KNOWN_AGENCY, PLACE + REGION + "?[ ]" + BRACKETED, "[ ]"),
            new Shape(Proof.KNOWN_AGENCY, PLACE + REGION + "?[ ]" + SLASHED, "(?:\\.[ ]|" + DASH + ")"),
            new Shape(Proof.SHAPE, PLACE + ",[ ]" + SITE, SPACED_DASH),
            new Shape(Proof.SHAPE, SITE + ",[ ]" + PLACE, SPACED_DASH),
            // A bare place.
            new Shape(Proof.NO_LABEL, PLACE_IN_CAPITALS + REGION + "?", SPACED_DASH));

    private DatelineShapes() {}

    static Optional<Dateline> match(String paragraph) {
        String head = paragraph.substring(0, Math.min(LONGEST, paragraph.length()));
        if (!holdsAny(head, MARKS)) {
            return Optional.empty();
        }
        for (Shape shape : SHAPES) {
            Matcher matcher = shape.pattern().matcher(head);
            if (matcher.lookingAt() && isProven(shape.proof(), matcher) && opensASentence(paragraph, matcher.end())) {
                return Optional.of(dateline(shape, matcher));
            }
        }
        return Optional.empty();
    }

    private static boolean holdsAny(String head, String marks) {
        for (int i = 0; i < head.length(); i++) {
            if (marks.indexOf(head.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isProven(Proof proof, Matcher matcher) {
        return switch (proof) {
            case SHAPE -> true;
            case KNOWN_AGENCY -> isKnown(matcher.group("agency"));
            case NO_LABEL -> !LABELS.contains(matcher.group("city").split("[ /-]", 2)[0]);
        };
    }

    /** All agencies that sign together must be known: {@code tca/dpa}, {@code ats afp}. */
    private static boolean isKnown(String agency) {
        String folded = folded(agency);
        if (AGENCIES.contains(folded)) {
            return true;
        }
        for (String part : folded.split("[ /]")) {
            if (!AGENCIES.contains(part)) {
                return false;
            }
        }
        return true;
    }

    /** A sentence goes on in small letters; a story behind its dateline begins with a capital, a digit or a quote. */
    private static boolean opensASentence(String paragraph, int at) {
        return at < paragraph.length() && !Character.isLowerCase(paragraph.charAt(at));
    }

    private static Dateline dateline(Shape shape, Matcher matcher) {
        return new Dateline(
                matcher.group("text").strip(),
                group(shape, matcher, "city"),
                group(shape, matcher, "region"),
                group(shape, matcher, "date"),
                group(shape, matcher, "agency"),
                matcher.end());
    }

    private static String group(Shape shape, Matcher matcher, String name) {
        return shape.parts().contains(name) ? matcher.group(name) : null;
    }

    private static String folded(String agency) {
        return agency.toLowerCase(Locale.ROOT);
    }
}
