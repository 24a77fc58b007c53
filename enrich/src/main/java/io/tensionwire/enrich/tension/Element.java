package io.tensionwire.enrich.tension;

/** One step of a pattern. */
sealed interface Element {
    /**
     * A token with this symbol.
     *
     * @param symbol {@code deploy} the word itself, {@code deploy~} any form of the verb, {@code deploy~ed} its past forms,
     *     {@code deploy~ing}, {@code missile+} singular or plural, {@code <forces>} any word of a class
     * @param head whether the pattern marks it as the word that the act hangs on
     */
    record Word(String symbol, boolean head) implements Element {
        /** Returns whether it is a verb whose subject is who acts. */
        boolean isVerb() {
            return symbol.indexOf('~') > 0;
        }
    }

    /** Up to this many tokens of any kind. */
    record Gap(int max) implements Element {}

    /** One actor, or several joined by commas and "and". */
    record Slot(Role role) implements Element {}

    /** Whom a slot names. */
    enum Role {
        /** Who acts. */
        SRC,
        /** Towards whom. */
        TGT,
        /** Those who act with one another. */
        BOTH
    }
}
