package io.tensionwire.enrich.entity;

import io.tensionwire.enrich.text.TokenKind;
import io.tensionwire.enrich.text.TokenizedText;
import java.util.Set;

/**
 * Finds how far a name goes that begins with a capitalized word, by the look of its words alone: {@code Food and Drug
 * Administration}, {@code George W. Bush}, {@code Bank of Canada}, {@code Mohamed bin Salman}.
 */
final class NamePhrases {
    private static final int LONGEST = 12;
    private static final int MOST_PARTICLES = 3;

    /** A hyphen and an ordinary word; shorter ones are syllables of Korean and Chinese first names. */
    private static final int SHORTEST_TAIL = 4;

    private static final Set<String> ARTICLES = Set.of("al", "el", "ul", "ad", "an", "ar", "as", "at", "az", "ash");

    private final FieldTokens field;
    private final TokenizedText text;

    NamePhrases(FieldTokens field) {
        this.field = field;
        this.text = field.text();
    }

    /** Returns the token after the last of the name that begins at a token; the token itself if no name begins there. */
    int end(int first) {
        int limit = Math.min(field.sentenceEnd(first), first + LONGEST);
        int end = first;
        while (end < limit && isPiece(end) && !isApart(first, end)) {
            end = withStop(end + 1, limit);
            if (field.is(end - 1, WordClass.COMPANY_SUFFIX)
                    && !(end < limit && field.is(end, WordClass.COMPANY_SUFFIX))) {
                return end;
            }
            end = overJoint(first, end, limit);
        }
        return end;
    }

    /** Two spaces inside a line part what stands on both sides. */
    private boolean isApart(int first, int token) {
        return token > first
                && text.start(token) - text.end(token - 1) > 1
                && text.text().charAt(text.end(token - 1)) == ' '
                && text.text().charAt(text.end(token - 1) + 1) == ' ';
    }

    /** Whether a token is a word of a name. */
    boolean isPiece(int token) {
        TokenKind kind = text.kind(token);
        if (kind == TokenKind.CAPITALIZED || kind == TokenKind.ALL_CAPS) {
            return !field.is(token, WordClass.FUNCTION)
                    && (!field.is(token, WordClass.TIME) || isPaper(token + 1))
                    && !isCompoundAdjective(token)
                    && !isPair(token);
        }
        return kind == TokenKind.LOWER && hasArticle(token);
    }

    /** {@code Sunday Times}: a day of the week belongs to the name of a newspaper. */
    private boolean isPaper(int token) {
        return token < field.size()
                && field.is(token, WordClass.ORGANIZATION_LAST)
                && field.isCapitalized(token)
                && text.text().startsWith("day", text.end(token - 1) - 3);
    }

    /** {@code Iran-Iraq}: each part is a name. */
    private boolean isPair(int token) {
        int hyphen = text.start(token) + 1;
        while (hyphen < text.end(token) && text.text().charAt(hyphen) != '-') {
            hyphen++;
        }
        return hyphen + 1 < text.end(token)
                && (field.isListed(text.start(token), hyphen) || field.isListed(hyphen + 1, text.end(token)));
    }

    /** {@code al-Gama'a}, but not {@code pro-Moscow}. */
    private boolean hasArticle(int token) {
        int start = text.start(token);
        for (int hyphen = start + 2; hyphen <= start + 3 && hyphen + 1 < text.end(token); hyphen++) {
            if (text.text().charAt(hyphen) == '-') {
                return Character.isUpperCase(text.text().charAt(hyphen + 1))
                        && ARTICLES.contains(text.text().substring(start, hyphen));
            }
        }
        return false;
    }

    /** {@code Boston-based}, {@code Year-on-year}: an ordinary word after the hyphen makes an adjective. */
    private boolean isCompoundAdjective(int token) {
        int stop = text.end(token);
        int hyphen = stop - SHORTEST_TAIL;
        while (hyphen > text.start(token) && text.text().charAt(hyphen) != '-') {
            hyphen--;
        }
        return hyphen > text.start(token)
                && Character.isLowerCase(text.text().charAt(hyphen + 1))
                && field.isOrdinary(hyphen + 1, stop);
    }

    /** Takes in the full stop of an initial or of "Inc.". */
    private int withStop(int end, int limit) {
        if (end >= limit || !text.is(end, '.') || text.start(end) != text.end(end - 1)) {
            return end;
        }
        boolean initial = text.end(end - 1) - text.start(end - 1) == 1 && end + 1 < limit && isPiece(end + 1);
        boolean goesOn = end + 1 < limit && text.kind(end + 1) != TokenKind.PUNCTUATION
                || end + 1 < limit && text.is(end + 1, ',');
        boolean abbreviated = goesOn && field.is(end - 1, WordClass.COMPANY_SUFFIX) || isSaint(end - 1);
        return initial || abbreviated ? end + 1 : end;
    }

    private boolean isSaint(int token) {
        return text.isWord(token, "St") || text.isWord(token, "Mt") || text.isWord(token, "Ft");
    }

    /** Returns where the name goes on after a small word inside it; {@code end} if it does not. */
    private int overJoint(int first, int end, int limit) {
        if (end + 1 >= limit) {
            return end;
        }
        if (text.is(end, '&')) {
            return isPiece(end + 1) ? end + 1 : end;
        }
        if (field.is(end, WordClass.PARTICLE) && text.kind(end) == TokenKind.LOWER) {
            int next = end + 1;
            while (next < Math.min(limit, end + MOST_PARTICLES)
                    && field.is(next, WordClass.PARTICLE)
                    && text.kind(next) == TokenKind.LOWER) {
                next++;
            }
            return next < limit && isPiece(next) ? next : end;
        }
        if (text.isWord(end, "of") || text.isWord(end, "for")) {
            int next = text.isWord(end + 1, "the") ? end + 2 : end + 1;
            boolean goesOn = field.is(end - 1, WordClass.ORGANIZATION_OF) || field.is(end - 1, WordClass.PLACE_OF);
            return goesOn && next < limit && isPiece(next) ? next : end;
        }
        if (text.isWord(end, "on") && field.is(end - 1, WordClass.ORGANIZATION_OF) && field.isOrdinary(end + 1)) {
            return isPiece(end + 1) ? end + 1 : end;
        }
        if (text.isWord(end, "and")) {
            return joins(first, end, limit) ? end + 1 : end;
        }
        boolean members = field.isPossessive(end) && field.is(end - 1, WordClass.MEMBERS) && isPiece(end + 1);
        return members ? end + 1 : end;
    }

    /** {@code Food and Drug Administration}: ordinary words on both sides, and the end is that of an organization. */
    private boolean joins(int first, int and, int limit) {
        if (!isPiece(and + 1) || !field.isOrdinary(and - 1) || !field.isOrdinary(and + 1)) {
            return false;
        }
        if (field.is(and - 1, WordClass.ORGANIZATION_LAST)) {
            return false;
        }
        boolean named = field.is(first, WordClass.ORGANIZATION_OF) && and > first + 1;
        int end = and + 1;
        while (end < limit && isPiece(end)) {
            end++;
        }
        return named || end > and + 2 && field.is(end - 1, WordClass.ORGANIZATION_LAST);
    }
}
