package io.tensionwire.enrich.tension;

import java.util.List;

/** One step of a pattern. */
sealed interface Element {
    /**
     * A token with this symbol.
     *
     * @param symbol {@code deploy} the word itself, {@code deploy~} any form of the verb, {@code deploy~ed} its past forms,
     *     {@code deploy~ing}, {@code bertemu~0} a verb in this form alone, {@code missile+} singular or plural, {@code <forces>} any word of a class, {@code {a|b}} any of
     *     these; {@code ~} behind a class or a choice says that all of it are verbs
     * @param head whether the pattern marks it as the word that the act hangs on
     */
    record Word(String symbol, boolean head) implements Element {
        /** Returns whether it is a verb whose subject is who acts. */
        boolean isVerb() {
            return symbol.startsWith("{") ? symbol.endsWith("}~") : symbol.indexOf('~') > 0;
        }

        /** Returns whether it is one word, not a class or a choice, and not marked as the head. */
        boolean isPlain() {
            return !head && !symbol.startsWith("<") && !symbol.startsWith("{");
        }

        /** Returns the symbol of a choice between words. */
        static String anyOf(List<String> symbols) {
            return "{" + String.join("|", symbols) + "}";
        }

        /** Returns the words that a choice is between; the symbol itself if it is none. */
        static List<String> choices(String symbol) {
            return symbol.startsWith("{")
                    ? List.of(symbol.substring(1, symbol.indexOf('}')).split("\\|"))
                    : List.of(symbol);
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
