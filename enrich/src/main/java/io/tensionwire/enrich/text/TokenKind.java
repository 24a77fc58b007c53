package io.tensionwire.enrich.text;

/** What a token looks like. */
public enum TokenKind {
    /** A word without a capital letter: {@code troops}. Words of scripts without case are of this kind too. */
    LOWER,
    /** A word that begins with a capital letter and has small ones: {@code Moscow}, {@code McConnell}. */
    CAPITALIZED,
    /** A word of two or more capital letters, perhaps with dots: {@code NATO}, {@code U.S.}. */
    ALL_CAPS,
    /** Begins with a digit: {@code 2014}, {@code 1,500}, {@code 2nd}. */
    NUMBER,
    /** Any other single character. */
    PUNCTUATION;

    /** Returns whether this is a word. */
    public boolean isWord() {
        return this == LOWER || this == CAPITALIZED || this == ALL_CAPS;
    }
}
