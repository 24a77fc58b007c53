package io.tensionwire.enrich.tension;

/**
 * A pattern found in a field.
 *
 * @param accept the pattern and its rule
 * @param first first token, actors in the pattern included
 * @param end the token after the last
 * @param head the token that the act hangs on
 * @param firstWord first token that is a word of the pattern
 * @param endWord the token after the last word of the pattern
 * @param own the tokens that words and slots of the pattern stand on, as bits counted from the first; the rest are gaps
 * @param source the actors that the pattern itself names as source; null if it names none
 * @param target those that it names as target; null if it names none
 * @param both those that it names as both; null if it names none
 */
record Match(
        PatternTrie.Accept accept,
        int first,
        int end,
        int head,
        int firstWord,
        int endWord,
        long own,
        ActorGroup source,
        ActorGroup target,
        ActorGroup both) {
    Rule rule() {
        return accept.rule();
    }

    /** Returns whether a token stands in a gap between the words of the pattern. */
    boolean hasInGap(int token) {
        return token > firstWord && token < endWord && (own >>> (token - first) & 1) == 0;
    }

    boolean overlaps(Match other) {
        return firstWord < other.endWord && other.firstWord < endWord;
    }
}
