package io.tensionwire.enrich.text;

import java.util.Arrays;
import java.util.Set;

/**
 * Finds where sentences begin: after a full stop, question or exclamation mark with its closing quotes, unless the stop
 * belongs to an abbreviation or an initial; and at every paragraph. A stop before a small letter ends a sentence only in text
 * that is written without capitals.
 */
final class SentenceBreaks {
    private static final Set<String> ABBREVIATIONS = Set.of(
            "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Col", "Lt", "Maj", "Capt", "Sgt", "Adm", "Cmdr", "Brig", "Sen",
            "Rep", "Gov", "Pres", "St", "Jr", "Sr", "Rev", "Hon", "No", "vs", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul",
            "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Inc", "Corp", "Ltd", "Co", "Bros", "Ave", "Mt", "Ft", "approx",
            "etc", "Calif", "Mass", "Pa", "Va", "Md", "Ariz", "Conn", "Fla", "Ill", "Mich", "Minn", "Okla", "Tenn",
            "Wash", "Wis");

    /** Abbreviations of sums and numbers, met in text without capitals before a small letter. */
    private static final Set<String> LOWER_ABBREVIATIONS = Set.of("rs", "nos", "km", "govt", "dept");

    /** What is a word of its own when it has no capital: "no.", "sen." but "wash.", "mass.". */
    private static final Set<String> ORDINARY_WORDS = Set.of("mass", "wash", "pa", "ill", "mar", "sat", "sun");

    /** The share of words with a capital above which capitals mean something: one in so many. */
    private static final int CAPITALS_IN = 25;

    private static final int FEWEST_WORDS = 25;

    private final String text;
    private final TokenizedText tokens;
    private final LineBreaks lines;
    private final boolean withoutCapitals;

    private SentenceBreaks(String text, TokenizedText tokens, LineBreaks lines) {
        this.text = text;
        this.tokens = tokens;
        this.lines = lines;
        withoutCapitals = isWithoutCapitals(tokens);
    }

    /** Returns the first token of every sentence, ascending. */
    static int[] find(String text, TokenizedText tokens, LineBreaks lines) {
        SentenceBreaks breaks = new SentenceBreaks(text, tokens, lines);
        int[] firsts = new int[4];
        int count = 0;
        for (int token = 0; token < tokens.size(); token++) {
            if (token == 0 || breaks.breaksBefore(token)) {
                if (count == firsts.length) {
                    firsts = Arrays.copyOf(firsts, count * 2);
                }
                firsts[count++] = token;
            }
        }
        return Arrays.copyOf(firsts, count);
    }

    private static boolean isWithoutCapitals(TokenizedText tokens) {
        int small = 0;
        int capital = 0;
        for (int token = 0; token < tokens.size(); token++) {
            TokenKind kind = tokens.kind(token);
            small += kind == TokenKind.LOWER ? 1 : 0;
            capital += kind.isWord() && kind != TokenKind.LOWER ? 1 : 0;
        }
        return small >= FEWEST_WORDS && capital * CAPITALS_IN < small;
    }

    private boolean breaksBefore(int token) {
        if (lines.paragraphBetween(tokens.end(token - 1), tokens.start(token))) {
            return true;
        }
        int last = token - 1;
        while (last > 0 && isClosing(text.charAt(tokens.start(last))) && touches(last)) {
            last--;
        }
        char mark = text.charAt(tokens.end(last) - 1);
        if (mark == '。' || mark == '！' || mark == '？' || mark == '؟' || mark == '।') {
            return !isClosing(text.charAt(tokens.start(token)));
        }
        boolean spaced = tokens.start(token) > tokens.end(token - 1);
        boolean closing = !spaced && isClosing(text.charAt(tokens.start(token)));
        if (closing || !spaced || (mark != '.' && mark != '!' && mark != '?')) {
            return false;
        }
        return startsSentence(token) && (mark != '.' || endsSentence(last, token));
    }

    private boolean touches(int token) {
        return tokens.start(token) == tokens.end(token - 1);
    }

    private boolean endsSentence(int stop, int next) {
        if (tokens.kind(stop).isWord()) {
            return endsAfterDottedAbbreviation(next);
        }
        if (stop == 0 || !touches(stop)) {
            return true;
        }
        int before = stop - 1;
        return !isInitial(before) && !isAbbreviation(tokens.token(before));
    }

    private boolean isInitial(int token) {
        boolean letter = tokens.end(token) - tokens.start(token) == 1;
        TokenKind kind = tokens.kind(token);
        return letter
                && (kind == TokenKind.CAPITALIZED || (withoutCapitals && kind == TokenKind.LOWER))
                && !tokens.isWord(token, "I");
    }

    private boolean isAbbreviation(String word) {
        return ABBREVIATIONS.contains(word)
                || (withoutCapitals && (LOWER_ABBREVIATIONS.contains(word) || isCapitalizedAbbreviation(word)));
    }

    private static boolean isCapitalizedAbbreviation(String word) {
        return !ORDINARY_WORDS.contains(word)
                && ABBREVIATIONS.contains(Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }

    /** {@code U.S.} ends a sentence only before a word that commonly begins one. */
    private boolean endsAfterDottedAbbreviation(int next) {
        return STARTERS.contains(tokens.token(next));
    }

    private static final Set<String> STARTERS = Set.of(
            "The",
            "A",
            "An",
            "It",
            "He",
            "She",
            "They",
            "We",
            "In",
            "On",
            "At",
            "But",
            "And",
            "This",
            "That",
            "However",
            "Meanwhile",
            "There",
            "His",
            "Her",
            "Its",
            "Their",
            "Both",
            "Some",
            "Many",
            "If",
            "When",
            "While",
            "After",
            "Earlier",
            "Later",
            "Officials");

    private boolean startsSentence(int token) {
        return withoutCapitals || !Character.isLowerCase(text.codePointAt(tokens.start(token)));
    }

    private static boolean isClosing(char c) {
        return c == '"' || c == '\'' || c == '”' || c == '’' || c == ')' || c == ']' || c == '»' || c == '」'
                || c == '』';
    }
}
