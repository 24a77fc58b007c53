package io.tensionwire.enrich.tension;

import java.util.List;

/** Finds actors that a preposition names behind an act: "by Iraq", "from Moscow", "between Delhi and Islamabad". */
final class Agents {
    private static final int REACH = 10;
    private static final int NEAR = 3;
    private static final int PHRASE = 4;

    private final Passage passage;
    private final Clauses clauses;
    private final Subjects subjects;

    Agents(Passage passage, Clauses clauses, Subjects subjects) {
        this.passage = passage;
        this.clauses = clauses;
        this.subjects = subjects;
    }

    /** Returns who acts, as "by" names it at a token or behind it; null if nobody is named. */
    ActorGroup by(int from) {
        int end = clauses.end(from - 1, from, REACH);
        for (int token = from; token < end; token++) {
            if (passage.has(token, Mark.BY)) {
                return next(token + 1, Math.min(end + PHRASE, clauses.sentenceEnd(from - 1)));
            }
        }
        return null;
    }

    /** Returns who gives what a noun names: "criticism from"; null if nobody is named. */
    ActorGroup from(Match match) {
        int last = clauses.sentenceEnd(match.head());
        int end = Math.min(last, match.endWord() + NEAR);
        for (int token = lastWord(match); token < end; token++) {
            if (passage.has(token, Mark.FROM)) {
                return next(token + 1, Math.min(token + 1 + PHRASE, last));
            }
        }
        return null;
    }

    /** Returns the two sides that "between" names in a match or right behind it; empty if it names none. */
    List<String> between(Match match) {
        int last = clauses.sentenceEnd(match.head());
        int end = Math.min(last, match.endWord() + PHRASE);
        for (int token = match.firstWord(); token < end; token++) {
            if (token >= match.endWord() && passage.has(token, Mark.CLAUSE)) {
                return List.of();
            }
            if (passage.has(token, Mark.BETWEEN)) {
                return sides(token + 1, Math.min(end + PHRASE, last));
            }
        }
        return List.of();
    }

    private List<String> sides(int from, int end) {
        for (int token = from; token < end; token++) {
            if (passage.groupAt(token) != null) {
                return passage.groupAt(token).codes();
            }
            if (subjects.isPair(token)) {
                return subjects.pair(token);
            }
        }
        return List.of();
    }

    /** Returns the first actors named from a token on; null if there are none before the end. */
    ActorGroup next(int from, int end) {
        for (int token = from; token < end; token++) {
            if (passage.groupAt(token) != null) {
                return passage.groupAt(token);
            }
        }
        return null;
    }

    /** Returns the last word of a match that is not its first: where a preposition that belongs to the pattern stands. */
    int lastWord(Match match) {
        return Math.max(match.firstWord() + 1, match.endWord() - 1);
    }
}
