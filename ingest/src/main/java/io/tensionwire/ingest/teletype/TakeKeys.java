package io.tensionwire.ingest.teletype;

import io.tensionwire.ingest.words.WordList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a message continues an earlier one, by the words of {@code take-keys.txt}: {@code 1ST LEAD}, {@code 2ND LEAD 3RD NET},
 * {@code REFILE}, {@code (Berichtigung: name)}.
 *
 * @param meanings {@code add}, {@code correction}, {@code kill}, {@code refile} or {@code update}; empty for a note on the
 *     version that says none of them
 */
record TakeKeys(Set<String> meanings) {
    private static final String ORDINAL = "(?:\\d{1,2}(?:st|nd|rd|th|\\.|e|er)?[ -]?|first |second |third )?";
    private static final Pattern BETWEEN = Pattern.compile("[ ,;/-]+");
    private static final int LONGEST = 60;
    private static final int LONGEST_NOTE = 200;

    private record Key(String meaning, Pattern pattern) {}

    private static final List<Key> KEYS = WordList.of(TakeKeys.class, "take-keys.txt").stream()
            .map(line -> {
                int space = line.indexOf(' ');
                return new Key(
                        line.substring(0, space),
                        Pattern.compile(
                                ORDINAL + "(?:" + line.substring(space + 1) + ")(?![\\p{L}\\p{N}])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
            })
            .toList();
    /** Most lines are none: one pattern tells that faster than all. */
    private static final Pattern ANY = Pattern.compile(
            KEYS.stream().map(key -> key.pattern().pattern()).collect(Collectors.joining("|")),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Reads a line above a headline; empty if it is no line of take keys. */
    static Optional<TakeKeys> ofLine(String line) {
        String text = line.strip();
        if (text.length() > 2 && text.length() <= LONGEST_NOTE && text.startsWith("(") && text.endsWith(")")) {
            Set<String> meanings = new LinkedHashSet<>();
            keysAt(text.substring(1), meanings);
            return Optional.of(new TakeKeys(meanings));
        }
        return ofPart(text);
    }

    /** Reads what stands behind the slug; empty if anything but take keys stands there. */
    static Optional<TakeKeys> ofPart(String part) {
        Set<String> meanings = new LinkedHashSet<>();
        boolean isWhole = part.length() <= LONGEST && keysAt(part, meanings) == part.length();
        return isWhole && !meanings.isEmpty() ? Optional.of(new TakeKeys(meanings)) : Optional.empty();
    }

    /** Tells whether a line begins with the order to kill, in capitals and before a colon or dash or alone. */
    static boolean ordersKill(String line) {
        Set<String> meanings = new LinkedHashSet<>();
        if (line.length() > LONGEST_NOTE) {
            return false;
        }
        int end = keysAt(line, meanings);
        String key = line.substring(0, end).strip();
        String rest = line.substring(end).strip();
        boolean isMarked = rest.isEmpty()
                || ":;-–—".indexOf(rest.charAt(0)) >= 0
                || line.substring(0, end).matches(".*[-;] ?");
        return meanings.contains("kill") && key.equals(key.toUpperCase(Locale.ROOT)) && isMarked;
    }

    boolean isKill() {
        return meanings.contains("kill");
    }

    /** Returns how many characters from the beginning are take keys. */
    private static int keysAt(String text, Set<String> meanings) {
        int at = 0;
        boolean found = ANY.matcher(text).lookingAt();
        while (found && at < text.length()) {
            found = false;
            for (Key key : KEYS) {
                Matcher matcher = key.pattern().matcher(text).region(at, text.length());
                matcher.useTransparentBounds(true);
                if (matcher.lookingAt()) {
                    meanings.add(key.meaning());
                    at = matcher.end();
                    Matcher between = BETWEEN.matcher(text).region(at, text.length());
                    at = between.lookingAt() ? between.end() : at;
                    found = true;
                    break;
                }
            }
        }
        return at;
    }
}
