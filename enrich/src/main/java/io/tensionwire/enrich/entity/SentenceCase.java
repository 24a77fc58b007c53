package io.tensionwire.enrich.entity;

import io.tensionwire.enrich.text.TokenKind;
import io.tensionwire.enrich.text.TokenizedText;

/** Tells in which sentences of a field capital letters mark names. In headlines with a capital on every word they do not. */
final class SentenceCase {
    private static final int ORDINARY = WordClass.ORDINARY.bit() | WordClass.ORDINARY_INDONESIAN.bit();

    /** In a sentence with a share of small words of one in this many, capitals tell, whatever the small words are. */
    private static final int SMALL_WORD_IN = 4;

    private final FieldTokens field;
    private final TokenizedText text;

    SentenceCase(FieldTokens field) {
        this.field = field;
        this.text = field.text();
    }

    /** Returns whether capitals mark names in a sentence. */
    boolean tells(int sentence) {
        return hasSmallWords(sentence) || isSignature(sentence);
    }

    /** Small words are those of a sentence if they are many, or if one is more than an article or a preposition. */
    private boolean hasSmallWords(int sentence) {
        int all = 0;
        int lower = 0;
        for (int token = text.firstToken(sentence); token < text.endToken(sentence); token++) {
            TokenKind kind = text.kind(token);
            all += kind.isWord() ? 1 : 0;
            boolean small = kind == TokenKind.LOWER && !field.isPossessive(token);
            lower += small ? 1 : 0;
            if (small && (field.classes(token) & ORDINARY) != 0 && !field.is(token, WordClass.FUNCTION)) {
                return true;
            }
        }
        return lower * SMALL_WORD_IN >= all;
    }

    /** A short line of capitalized words, or one that begins with dashes, names who wrote the story. */
    private boolean isSignature(int sentence) {
        int first = text.firstToken(sentence);
        int end = text.endToken(sentence);
        if (field.isDash(first) && end - first > 2) {
            return text.kind(first + 1) != TokenKind.ALL_CAPS && text.kind(first + 2) != TokenKind.ALL_CAPS;
        }
        for (int token = first; token < end; token++) {
            if (text.kind(token) != TokenKind.CAPITALIZED) {
                return false;
            }
        }
        return end - first == 2 || end - first == 3;
    }
}
