package io.tensionwire.enrich.entity;

import io.tensionwire.contract.EntityType;
import io.tensionwire.enrich.lexicon.LexiconRow;
import io.tensionwire.enrich.text.TokenKind;
import io.tensionwire.enrich.text.TokenizedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Designations of military equipment with their variants left open: {@code F-16CJ}, {@code Su-35S}. A pattern is tried only where a
 * token has a digit, or a number follows, and begins with two characters that the pattern may begin with. Built once; safe to share
 * between threads after that.
 */
final class EquipmentPatterns {
    /** How many tokens a designation may have: {@code F-16 Block 70}. */
    private static final int LONGEST = 3;

    private static final String DESIGNATION = "designation";
    private static final char FIRST_PRINTED = ' ';
    private static final char LAST_PRINTED = '~';
    private static final int PRINTED = LAST_PRINTED - FIRST_PRINTED + 1;
    private static final int NO_START = -1;

    /**
     * One pattern.
     *
     * @param pattern the expression
     * @param family what it stands for; null where each designation stands for itself
     * @param country alpha-3 code of the maker; null if there are several
     */
    private record Family(Pattern pattern, Referent family, String country) {}

    /** By the first two characters; null where no pattern begins with them. */
    private final List<List<Family>> byStart = new ArrayList<>(Collections.nCopies(PRINTED * PRINTED, null));

    /** Adds the pattern of a row of {@code equipment.tsv}, if it has one. */
    void add(LexiconRow row, Referent family) {
        String expression = row.cellOrNull(4);
        if (expression == null) {
            return;
        }
        Family added = new Family(
                compiled(row, expression), row.cell(1).equals(DESIGNATION) ? null : family, family.country());
        Matcher start = added.pattern().matcher("");
        for (char first = FIRST_PRINTED; first <= LAST_PRINTED; first++) {
            if (mayBegin(start.reset(String.valueOf(first)))) {
                addStarts(first, added, start);
            }
        }
    }

    private void addStarts(char first, Family added, Matcher start) {
        for (char second = FIRST_PRINTED; second <= LAST_PRINTED; second++) {
            if (mayBegin(start.reset(new String(new char[] {first, second})))) {
                begins(start(first, second), added);
            }
        }
    }

    private void begins(int start, Family family) {
        if (byStart.get(start) == null) {
            byStart.set(start, new ArrayList<>());
        }
        byStart.get(start).add(family);
    }

    private static int start(char first, char second) {
        boolean printed =
                first >= FIRST_PRINTED && first <= LAST_PRINTED && second >= FIRST_PRINTED && second <= LAST_PRINTED;
        return printed ? (first - FIRST_PRINTED) * PRINTED + second - FIRST_PRINTED : NO_START;
    }

    private static Pattern compiled(LexiconRow row, String expression) {
        try {
            return Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            throw row.error("\"" + expression + "\" is no regular expression: " + e.getDescription(), e);
        }
    }

    private static boolean mayBegin(Matcher start) {
        return start.lookingAt() || start.hitEnd();
    }

    /** Returns the designation that begins at a token, the longest of those of a family, else of any; null if none does. */
    Sighting at(FieldTokens field, int token) {
        TokenizedText text = field.text();
        List<Family> families = startingAt(text.text(), text.start(token));
        if (families == null || !hasNumber(field, token)) {
            return null;
        }
        int best = 0;
        Family found = null;
        for (Family family : families) {
            int end = end(field, token, family);
            if (end > Math.max(best, token) || end > token && end == best && found.family() == null) {
                best = end;
                found = family;
            }
        }
        return found == null ? null : Sighting.of(field, token, best, referent(found, field, token, best), false);
    }

    private List<Family> startingAt(String text, int at) {
        int start = at + 1 < text.length() ? start(text.charAt(at), text.charAt(at + 1)) : NO_START;
        return start == NO_START ? null : byStart.get(start);
    }

    private static boolean hasNumber(FieldTokens field, int token) {
        TokenizedText text = field.text();
        for (int at = text.start(token) + 1; at < Math.min(text.end(token), text.start(token) + 24); at++) {
            if (text.text().charAt(at) >= '0' && text.text().charAt(at) <= '9') {
                return true;
            }
        }
        return token + 1 < field.size() && text.kind(token + 1) == TokenKind.NUMBER;
    }

    /** Returns the token that a match ends before; the first token if the whole match is not a row of whole tokens. */
    private static int end(FieldTokens field, int token, Family family) {
        TokenizedText text = field.text();
        int limit = Math.min(token + LONGEST, field.sentenceEnd(token));
        Matcher matcher = family.pattern().matcher(text.text()).region(text.start(token), text.end(limit - 1));
        if (!matcher.lookingAt()) {
            return token;
        }
        for (int end = token + 1; end <= limit; end++) {
            if (text.end(end - 1) == matcher.end()) {
                return end;
            }
        }
        return token;
    }

    private static Referent referent(Family family, FieldTokens field, int first, int end) {
        if (family.family() != null) {
            return family.family();
        }
        TokenizedText text = field.text();
        String name = text.text().substring(text.start(first), text.end(end - 1));
        return Referent.thing(NormalisedName.id(name), EntityType.EQUIPMENT, name, family.country(), null);
    }
}
