package io.tensionwire.enrich.tension;

/**
 * What sets a language apart beside its words.
 *
 * @param order where it puts those who act; null for English, whose constructions {@link ActorFinder} reads
 * @param writing how its words are told apart
 */
record Grammar(WordOrder order, Writing writing) {
    /** How words are written. */
    enum Writing {
        /** Spaces part the words. */
        SPACED,
        /** Nothing parts the words, as in Chinese and Japanese. */
        UNSPACED,
        /** Spaces part the words, but small ones are written as one with the next, as in Arabic. */
        CLITIC
    }

    static final Grammar ENGLISH = new Grammar(null, Writing.SPACED);
    static final Grammar INDONESIAN = new Grammar(new WordOrder(false, true, false), Writing.SPACED);
    static final Grammar FRENCH = new Grammar(new WordOrder(false, true, false), Writing.SPACED);
    static final Grammar SPANISH = new Grammar(new WordOrder(false, true, false), Writing.SPACED);
    static final Grammar RUSSIAN = new Grammar(new WordOrder(false, true, false), Writing.SPACED);
    static final Grammar CHINESE = new Grammar(new WordOrder(false, false, false), Writing.UNSPACED);
    static final Grammar JAPANESE = new Grammar(new WordOrder(true, false, false), Writing.UNSPACED);
    static final Grammar ARABIC = new Grammar(new WordOrder(false, true, true), Writing.CLITIC);
}
