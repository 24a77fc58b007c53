package io.tensionwire.enrich.tension;

import io.tensionwire.enrich.text.TokenizedText;
import java.util.List;

/** One field of a story as the rules see it: its tokens as numbered words, and who stands where. Immutable once built. */
final class Passage {
    private final TokenizedText text;
    private final Symbols symbols;
    private final int[] words;
    private final List<ActorGroup> groups;
    private final ActorGroup[] groupAt;

    Passage(TokenizedText text, Symbols symbols, List<ActorGroup> groups, int[] words) {
        this.text = text;
        this.symbols = symbols;
        this.words = words;
        this.groups = groups;
        groupAt = new ActorGroup[text.size()];
        for (ActorGroup group : groups) {
            for (int token = group.first(); token < group.end(); token++) {
                groupAt[token] = group;
            }
        }
    }

    /** Numbers the words of a text. */
    static int[] words(TokenizedText text, Symbols symbols) {
        int[] words = new int[text.size()];
        for (int token = 0; token < words.length; token++) {
            words[token] = symbols.word(text.text(), text.start(token), text.end(token));
        }
        return words;
    }

    TokenizedText text() {
        return text;
    }

    /** Returns the groups that begin at one of these tokens, in order. */
    List<ActorGroup> groups(int from, int to) {
        int first = indexOf(from);
        return groups.subList(first, Math.max(first, indexOf(to)));
    }

    /** Returns how many groups begin before a token. */
    private int indexOf(int token) {
        int low = 0;
        int high = groups.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (groups.get(middle).first() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns the group that a token belongs to; null if none. */
    ActorGroup groupAt(int token) {
        return groupAt[token];
    }

    /** Returns the symbols that a token satisfies. */
    int[] symbolsAt(int token) {
        return symbols.of(words[token]);
    }

    /** Returns the {@linkplain Symbols#trace traces} of the symbols that a token satisfies. */
    long traceAt(int token) {
        return symbols.trace(words[token]);
    }

    /** Returns whether a token carries a mark; false outside the text. */
    boolean has(int token, Mark mark) {
        return token >= 0 && token < words.length && symbols.has(words[token], mark);
    }

    /** Returns whether the language has words with a mark. */
    boolean knows(Mark mark) {
        return symbols.knows(mark);
    }

    /** Returns whether a token may be this form of a verb; false outside the text. */
    boolean mayBe(int token, int form) {
        return token >= 0 && token < words.length && symbols.mayBe(words[token], form);
    }

    /** Returns whether a token is a comma, in any script. */
    boolean isComma(int token) {
        return isComma(text, token);
    }

    /** Returns whether a token of a text is a comma, in any script. */
    static boolean isComma(TokenizedText text, int token) {
        return text.is(token, ',') || text.is(token, '，') || text.is(token, '、') || text.is(token, '،');
    }

    /** Returns whether a token ends a clause by itself: a semicolon, a colon, a dash, a bracket. */
    boolean partsClauses(int token) {
        return text.is(token, ';')
                || text.is(token, '；')
                || text.is(token, '؛')
                || text.is(token, ':')
                || text.is(token, '(')
                || text.is(token, '–')
                || text.is(token, '—');
    }
}
