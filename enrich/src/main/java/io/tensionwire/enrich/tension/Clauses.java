package io.tensionwire.enrich.tension;

/** Where the clause around a word begins and ends, read off the words that open clauses. For one field. */
final class Clauses {
    private static final int LONGEST_BRACKETS = 8;

    private final Passage passage;

    Clauses(Passage passage) {
        this.passage = passage;
    }

    /** Returns the first token of the sentence that a token stands in. */
    int sentenceStart(int token) {
        return passage.text().firstToken(passage.text().sentence(token));
    }

    /** Returns the token after the sentence that a token stands in. */
    int sentenceEnd(int token) {
        return passage.text().endToken(passage.text().sentence(token));
    }

    /**
     * Returns the first token of the clause that a word stands in. A subordinate clause before the main one ends at its
     * comma: in "After Russia attacked, NATO met" the clause of "met" begins with NATO.
     */
    int start(int head) {
        int first = sentenceStart(head);
        for (int token = head - 1; token >= first; token--) {
            token = beforeBrackets(token, first);
            if (passage.partsClauses(token)) {
                return token + 1;
            }
            if (passage.has(token, Mark.CLAUSE)) {
                int comma = firstComma(token + 1, head);
                if (!insertedRelative(token, comma, first)) {
                    return comma < 0 ? token + 1 : comma + 1;
                }
            }
        }
        return first;
    }

    /** Returns the token before brackets that a token closes; the token itself if it closes none. */
    private int beforeBrackets(int token, int first) {
        if (!passage.text().is(token, ')')) {
            return token;
        }
        for (int open = token - 1; open > first && token - open <= LONGEST_BRACKETS; open--) {
            if (passage.text().is(open, '(')) {
                return open - 1;
            }
        }
        return token;
    }

    /** Returns the token behind brackets that a token opens; the token itself if it opens none. */
    private int behindBrackets(int token, int last) {
        if (!passage.text().is(token, '(')) {
            return token;
        }
        for (int close = token + 1; close < last - 1 && close - token <= LONGEST_BRACKETS; close++) {
            if (passage.text().is(close, ')')) {
                return close + 1;
            }
        }
        return token;
    }

    /** Returns whether a word stands inside a clause that a comma closes before the head: "Kyiv, which borders Russia, …". */
    boolean isInserted(int token, int head) {
        int first = sentenceStart(token);
        for (int at = token; at > first; at--) {
            if (passage.has(at, Mark.RELATIVE)) {
                int comma = firstComma(at + 1, head);
                return comma > token && insertedRelative(at, comma, first);
            }
        }
        return false;
    }

    /** Returns the token after the clause of a word as it goes on from a token at its right, at most so many tokens on. */
    int end(int word, int from, int reach) {
        int last = Math.min(sentenceEnd(word), from + reach);
        for (int token = from; token < last; token++) {
            token = behindBrackets(token, last);
            if (passage.has(token, Mark.CLAUSE) || passage.partsClauses(token)) {
                return token;
            }
        }
        return last;
    }

    /** Returns whether a clause begins, or commas part, between two tokens. */
    boolean parted(int from, int to, boolean byComma) {
        for (int token = from; token < to; token++) {
            if (passage.has(token, Mark.CLAUSE) || passage.partsClauses(token) || (byComma && passage.isComma(token))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the main clause is taken up again between two tokens: ", and accused". */
    boolean resumes(int from, int to) {
        for (int token = from; token + 1 < to; token++) {
            if (passage.text().is(token, ',') && passage.has(token + 1, Mark.AND)) {
                return true;
            }
        }
        return false;
    }

    private boolean insertedRelative(int token, int comma, int first) {
        return comma >= 0 && token > first && passage.has(token, Mark.RELATIVE) && passage.isComma(token - 1);
    }

    private int firstComma(int from, int to) {
        for (int token = from; token < to; token++) {
            if (passage.isComma(token)) {
                return token;
            }
        }
        return -1;
    }
}
