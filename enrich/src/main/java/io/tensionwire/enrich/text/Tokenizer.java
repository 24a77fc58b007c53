package io.tensionwire.enrich.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into tokens, in one pass and in time linear in its length. Stateless; safe to share between threads.
 *
 * <p>A word is a run of letters, marks and digits. It goes on over an apostrophe or a hyphen between letters
 * ({@code N'Djamena}, {@code build-up}) and over the dots of an abbreviation ({@code U.S.}), but an English possessive
 * ({@code 's}) and a contracted {@code n't} are tokens of their own. A number goes on over dots, commas and letters. Every
 * other character that is not white space is a token by itself; so is a French article that is written as one word with a
 * name ({@code l'Iran}). Chinese, Japanese kana and Thai characters, which are
 * written without spaces, are one token each.
 */
public final class Tokenizer {
    private Tokenizer() {}

    /**
     * Cuts one field of a story.
     *
     * @param field the name of the field
     * @param text its text; null is read as empty
     */
    public static TokenizedText tokenize(String field, String text) {
        String known = text == null ? "" : text;
        return new TokenizedText(field, known, tokens(known));
    }

    /** Returns the tokens of a short text, such as a name, without looking for sentences. */
    public static List<String> words(String text) {
        TokenBuffer tokens = tokens(text);
        if (tokens.size == 1) {
            return List.of(text.substring(tokens.starts[0], tokens.ends[0]));
        }
        List<String> words = new ArrayList<>(tokens.size);
        for (int token = 0; token < tokens.size; token++) {
            words.add(text.substring(tokens.starts[token], tokens.ends[token]));
        }
        return words;
    }

    private static TokenBuffer tokens(String known) {
        TokenBuffer tokens = new TokenBuffer(known.length());
        int at = 0;
        while (at < known.length()) {
            if (known.charAt(at) == ' ') {
                at++;
                continue;
            }
            int codePoint = known.codePointAt(at);
            int width = Character.charCount(codePoint);
            if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
                at += width;
            } else if (standsAlone(codePoint)) {
                tokens.add(at, at + width, TokenKind.LOWER);
                at += width;
            } else if (Character.isDigit(codePoint)) {
                at = number(known, at, tokens);
            } else if (Character.isLetter(codePoint)) {
                at = word(known, at, tokens);
            } else {
                tokens.add(at, at + width, TokenKind.PUNCTUATION);
                at += width;
            }
        }
        return tokens;
    }

    private static int number(String text, int start, TokenBuffer tokens) {
        int at = start;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            boolean inside = (codePoint == '.' || codePoint == ',')
                    && at + 1 < text.length()
                    && Character.isDigit(text.codePointAt(at + 1));
            if (!inside && (!Character.isLetterOrDigit(codePoint) || standsAlone(codePoint))) {
                break;
            }
            at += Character.charCount(codePoint);
        }
        tokens.add(start, at, TokenKind.NUMBER);
        return at;
    }

    private static int word(String text, int start, TokenBuffer tokens) {
        int elided = elisionEnd(text, start);
        if (elided > start) {
            tokens.add(start, elided, TokenKind.LOWER);
            return elided;
        }
        int end = wordEnd(text, start);
        int possessive = possessive(text, start, end);
        int split = possessive > start ? possessive : end;
        tokens.add(start, split, kind(text, start, split));
        if (split < end) {
            tokens.add(split, end, TokenKind.LOWER);
        }
        return end;
    }

    /** Returns where a French article or preposition ends that has lost its vowel ({@code l'Iran}); the start if none has. */
    private static int elisionEnd(String text, int start) {
        int apostrophe = text.startsWith("qu", start) || text.startsWith("Qu", start) ? start + 2 : start + 1;
        if (apostrophe + 1 >= text.length() || !isApostrophe(text.charAt(apostrophe))) {
            return start;
        }
        char first = text.charAt(start);
        char next = text.charAt(apostrophe + 1);
        boolean elided = "cdjlmnqst".indexOf(first) >= 0 && Character.isLetter(next) && !isContraction(text, start)
                || first == 'L' && Character.isLetter(next)
                || "CDJNQS".indexOf(first) >= 0 && Character.isLowerCase(next);
        return elided ? apostrophe + 1 : start;
    }

    /** English {@code n't} and the like, where a mistake has put a space before them. */
    private static boolean isContraction(String text, int start) {
        return start + 3 >= text.length() || !Character.isLetter(text.charAt(start + 3));
    }

    private static int wordEnd(String text, int start) {
        int at = start;
        while (at < text.length()) {
            if (isAsciiLetter(text.charAt(at))) {
                at++;
                continue;
            }
            int codePoint = text.codePointAt(at);
            if (isWordCharacter(codePoint) && !standsAlone(codePoint)) {
                at += Character.charCount(codePoint);
            } else if (joins(text, start, at)) {
                at++;
            } else {
                break;
            }
        }
        return at < text.length() && text.charAt(at) == '.' && isAbbreviation(text, start, at) ? at + 1 : at;
    }

    /** Whether the character at a place inside a word holds its two sides together. */
    private static boolean joins(String text, int start, int at) {
        char c = text.charAt(at);
        if (c != '.' && c != '-' && !isApostrophe(c)) {
            return false;
        }
        if (at + 1 >= text.length() || !Character.isLetterOrDigit(text.codePointAt(at + 1))) {
            return false;
        }
        if (c == '.') {
            return isAbbreviation(text, start, at) && isSingleLetter(text, at + 1);
        }
        return c == '-' || isApostrophe(c);
    }

    /** Whether the text from start to end is single letters parted by dots, with at least one letter: {@code U}, {@code U.S}. */
    private static boolean isAbbreviation(String text, int start, int end) {
        int length = end - start;
        if (length % 2 == 0 || length > 11 || (length == 1 && !followedByDottedLetter(text, end))) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(start + i);
            if (i % 2 == 0 ? !Character.isLetter(c) : c != '.') {
                return false;
            }
        }
        return true;
    }

    private static boolean followedByDottedLetter(String text, int end) {
        return end + 2 < text.length()
                && text.charAt(end) == '.'
                && Character.isLetter(text.charAt(end + 1))
                && text.charAt(end + 2) == '.';
    }

    private static boolean isSingleLetter(String text, int at) {
        return Character.isLetter(text.charAt(at))
                && (at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
    }

    /** Returns where a possessive {@code 's} or a contracted {@code n't}, {@code 'll}, {@code 're} begins; else -1. */
    private static int possessive(String text, int start, int end) {
        for (int at = end - 1; at > start && at >= end - 3; at--) {
            if (isApostrophe(text.charAt(at))) {
                boolean negation = end - at == 2 && text.charAt(at + 1) == 't' && text.charAt(at - 1) == 'n';
                boolean clitic = isClitic(text, at + 1, end);
                return negation ? at - 1 : clitic ? at : -1;
            }
        }
        return -1;
    }

    private static boolean isClitic(String text, int start, int end) {
        int length = end - start;
        char first = Character.toLowerCase(text.charAt(start));
        return length == 1 && (first == 's' || first == 'd' || first == 'm')
                || length == 2
                        && (text.startsWith("ll", start)
                                || text.startsWith("re", start)
                                || text.startsWith("ve", start));
    }

    private static TokenKind kind(String text, int start, int end) {
        int first = text.codePointAt(start);
        if (!Character.isUpperCase(first)) {
            return TokenKind.LOWER;
        }
        int letters = 0;
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            if (Character.isLowerCase(c)) {
                return TokenKind.CAPITALIZED;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return letters > 1 ? TokenKind.ALL_CAPS : TokenKind.CAPITALIZED;
    }

    private static boolean isWordCharacter(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || codePoint >= 0x300 && isMark(codePoint);
    }

    /** Most characters of most words: told apart without the tables of Unicode. */
    private static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isMark(int codePoint) {
        return Character.getType(codePoint) == Character.NON_SPACING_MARK
                || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == 'ʼ';
    }

    private static boolean standsAlone(int codePoint) {
        if (codePoint < 0x0E00) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.THAI;
    }
}
