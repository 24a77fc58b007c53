package io.tensionwire.enrich.text;

import java.util.Arrays;
import java.util.Set;

/**
 * Finds where sentences begin: after a full stop, question or exclamation mark with its closing quotes, unless the stop
 * belongs to an abbreviation or an initial; and at every paragraph.
 */
final class SentenceBreaks {
    private static final Set<String> ABBREVIATIONS = Set.of(
            "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Col", "Lt", "Maj", "Capt", "Sgt", "Adm", "Cmdr", "Brig", "Sen",
            "Rep", "Gov", "Pres", "St", "Jr", "Sr", "Rev", "Hon", "No", "vs", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul",
            "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Inc", "Corp", "Ltd", "Co", "Bros", "Ave", "Mt", "Ft", "approx",
            "etc", "Calif", "Mass", "Pa", "Va", "Md", "Ariz", "Conn", "Fla", "Ill", "Mich", "Minn", "Okla", "Tenn",
            "Wash", "Wis");

    private SentenceBreaks() {}

    /** Returns the first token of every sentence, ascending. */
    static int[] find(String text, TokenizedText tokens, LineBreaks lines) {
        int[] firsts = new int[4];
        int count = 0;
        for (int token = 0; token < tokens.size(); token++) {
            if (token == 0 || breaksBefore(text, tokens, token, lines)) {
                if (count == firsts.length) {
                    firsts = Arrays.copyOf(firsts, count * 2);
                }
                firsts[count++] = token;
            }
        }
        return Arrays.copyOf(firsts, count);
    }

    private static boolean breaksBefore(String text, TokenizedText tokens, int token, LineBreaks lines) {
        if (lines.paragraphBetween(tokens.end(token - 1), tokens.start(token))) {
            return true;
        }
        int last = token - 1;
        while (last > 0 && isClosing(text.charAt(tokens.start(last))) && touches(tokens, last)) {
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
        return startsSentence(text, tokens.start(token)) && (mark != '.' || endsSentence(tokens, last, token));
    }

    private static boolean touches(TokenizedText tokens, int token) {
        return tokens.start(token) == tokens.end(token - 1);
    }

    private static boolean endsSentence(TokenizedText tokens, int stop, int next) {
        if (tokens.kind(stop).isWord()) {
            return endsAfterDottedAbbreviation(tokens, next);
        }
        if (stop == 0 || !touches(tokens, stop)) {
            return true;
        }
        int before = stop - 1;
        boolean initial = tokens.end(before) - tokens.start(before) == 1
                && tokens.kind(before) == TokenKind.CAPITALIZED
                && !tokens.isWord(before, "I");
        return !initial && !ABBREVIATIONS.contains(tokens.token(before));
    }

    /** {@code U.S.} ends a sentence only before a word that commonly begins one. */
    private static boolean endsAfterDottedAbbreviation(TokenizedText tokens, int next) {
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

    private static boolean startsSentence(String text, int start) {
        int codePoint = text.codePointAt(start);
        return !Character.isLowerCase(codePoint);
    }

    private static boolean isClosing(char c) {
        return c == '"' || c == '\'' || c == '”' || c == '’' || c == ')' || c == ']' || c == '»' || c == '」'
                || c == '』';
    }
}
