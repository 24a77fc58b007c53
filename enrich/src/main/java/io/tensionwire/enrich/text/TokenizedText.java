package io.tensionwire.enrich.text;

import java.util.Arrays;

/**
 * One field of a story cut into tokens, sentences and paragraphs. Tokens are numbered from 0 and kept in arrays of numbers,
 * so that walking over them allocates nothing. Immutable once built; safe to share between threads.
 */
public final class TokenizedText {
    private static final TokenKind[] KINDS = TokenKind.values();

    private final String field;
    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final byte[] kinds;
    private final int[] sentenceOfToken;
    private final int[] firstTokenOfSentence;
    private final int[] paragraphOfSentence;

    TokenizedText(String field, String text, TokenBuffer tokens) {
        this.field = field;
        this.text = text;
        starts = Arrays.copyOf(tokens.starts, tokens.size);
        ends = Arrays.copyOf(tokens.ends, tokens.size);
        kinds = Arrays.copyOf(tokens.kinds, tokens.size);
        sentenceOfToken = new int[tokens.size];
        LineBreaks lines = new LineBreaks(text);
        firstTokenOfSentence = SentenceBreaks.find(text, this, lines);
        paragraphOfSentence = new int[sentenceCount()];
        assignSentences(lines);
    }

    private void assignSentences(LineBreaks lines) {
        int paragraph = 0;
        for (int sentence = 0; sentence < sentenceCount(); sentence++) {
            int first = firstToken(sentence);
            if (first > 0 && lines.paragraphBetween(ends[first - 1], starts[first])) {
                paragraph++;
            }
            paragraphOfSentence[sentence] = paragraph;
            Arrays.fill(sentenceOfToken, first, endToken(sentence), sentence);
        }
    }

    /**
     * Returns the same field cut at other places: a word of a text that is written without spaces, or a word without what is
     * written as one with it.
     *
     * @param starts the first code units of the tokens, ascending
     * @param ends the code units after their last
     * @param size how many tokens there are
     */
    public TokenizedText recut(int[] starts, int[] ends, int size) {
        TokenBuffer tokens = new TokenBuffer(size);
        int old = 0;
        for (int token = 0; token < size; token++) {
            while (old + 1 < this.starts.length && this.starts[old + 1] <= starts[token]) {
                old++;
            }
            tokens.add(starts[token], ends[token], kind(old));
        }
        return new TokenizedText(field, text, tokens);
    }

    /** Returns the name of the field: {@code headline}, {@code dateline} or {@code body}. */
    public String field() {
        return field;
    }

    /** Returns the whole text. */
    public String text() {
        return text;
    }

    /** Returns the number of tokens. */
    public int size() {
        return starts.length;
    }

    /** Returns the first UTF-16 code unit of a token. */
    public int start(int token) {
        return starts[token];
    }

    /** Returns the code unit after the last of a token. */
    public int end(int token) {
        return ends[token];
    }

    /** Returns what a token looks like. */
    public TokenKind kind(int token) {
        return KINDS[kinds[token]];
    }

    /** Returns the text of a token; allocates, so not for the hot path. */
    public String token(int token) {
        return text.substring(starts[token], ends[token]);
    }

    /** Returns whether a token is this single character. */
    public boolean is(int token, char character) {
        return ends[token] - starts[token] == 1 && text.charAt(starts[token]) == character;
    }

    /** Returns whether a token is this word, whatever the case. */
    public boolean isWord(int token, String word) {
        int length = ends[token] - starts[token];
        return length == word.length() && text.regionMatches(true, starts[token], word, 0, length);
    }

    /** Returns the number of sentences. */
    public int sentenceCount() {
        return firstTokenOfSentence.length;
    }

    /** Returns the sentence that a token stands in. */
    public int sentence(int token) {
        return sentenceOfToken[token];
    }

    /** Returns the first token of a sentence. */
    public int firstToken(int sentence) {
        return firstTokenOfSentence[sentence];
    }

    /** Returns the token after the last of a sentence. */
    public int endToken(int sentence) {
        return sentence + 1 < firstTokenOfSentence.length ? firstTokenOfSentence[sentence + 1] : starts.length;
    }

    /** Returns the paragraph, counted from 0, that a sentence stands in. */
    public int paragraph(int sentence) {
        return paragraphOfSentence[sentence];
    }
}
