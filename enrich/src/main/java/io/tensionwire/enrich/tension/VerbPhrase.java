package io.tensionwire.enrich.tension;

/** Tells what the words around a match make of it: a verb in the active or the passive, or a noun. For one field. */
final class VerbPhrase {
    private static final int ARTICLE_REACH = 3;

    /** The constructions that put who acts in different places. */
    enum Construction {
        /** "Russia attacked", "Russia is ready to": who acts stands before. */
        ACTIVE,
        /** "was attacked by Russia": who acts stands behind "by", if at all. */
        PASSIVE,
        /** "Russia's attack", "talks between". */
        NOUN
    }

    private final Passage passage;
    private final Clauses clauses;

    VerbPhrase(Passage passage, Clauses clauses) {
        this.passage = passage;
        this.clauses = clauses;
    }

    /** Returns the construction that a match stands in. */
    Construction of(Match match) {
        if (!match.accept().verb()) {
            if (passage.has(match.firstWord(), Mark.BE) && passage.mayBe(match.endWord() - 1, Symbols.PARTICIPLE)) {
                return Construction.PASSIVE;
            }
            return isPredicate(match) ? Construction.ACTIVE : Construction.NOUN;
        }
        if (isNounInForm(match)) {
            return Construction.NOUN;
        }
        return isPassive(match) ? Construction.PASSIVE : Construction.ACTIVE;
    }

    /** Returns whether a verb is the plain form behind "to". */
    boolean isInfinitive(int verb) {
        int token = verb - 1;
        int first = clauses.sentenceStart(verb);
        while (token > first && passage.has(token, Mark.ADVERB) && !passage.has(token, Mark.TO)) {
            token--;
        }
        return token >= first && passage.has(token, Mark.TO);
    }

    /** Words that no rule marks as a verb are one behind "will" or "is": "will not accept", "is ready to". */
    private boolean isPredicate(Match match) {
        int first = match.firstWord();
        if (passage.has(first, Mark.MODAL)) {
            return true;
        }
        int before = first - 1;
        while (before >= clauses.sentenceStart(first)
                && passage.has(before, Mark.ADVERB)
                && !passage.has(before, Mark.BE)
                && !passage.has(before, Mark.MODAL)) {
            before--;
        }
        boolean inSentence = before >= clauses.sentenceStart(first);
        return inSentence
                && (passage.has(before, Mark.MODAL) || passage.has(before, Mark.BE))
                && passage.has(match.endWord() - 1, Mark.TO);
    }

    /**
     * Whether a form of a verb is a noun, as articles, owners and prepositions before it tell: "his virtual meeting with",
     * "in support of", "the one-day visit". A form in -ing that has an object is none.
     */
    private boolean isNounInForm(Match match) {
        int head = match.head();
        boolean gerund = passage.mayBe(head, Symbols.GERUND);
        if (gerund ? takesObject(head) : passage.mayBe(head, Symbols.PARTICIPLE)) {
            return false;
        }
        int first = Math.max(clauses.sentenceStart(head), head - ARTICLE_REACH);
        for (int token = head - 1; token >= first; token--) {
            if (passage.has(token, Mark.POSSESSIVE)
                    || passage.has(token, Mark.OWNER)
                    || passage.has(token, Mark.DETERMINER)) {
                return true;
            }
            if (passage.has(token, Mark.PREPOSITION) && !passage.has(token, Mark.TO)) {
                return !gerund && token == head - 1;
            }
            if (endsSearch(token)) {
                return false;
            }
        }
        return false;
    }

    private boolean endsSearch(int token) {
        return passage.has(token, Mark.PREPOSITION)
                || passage.has(token, Mark.BE)
                || passage.has(token, Mark.MODAL)
                || passage.has(token, Mark.PRONOUN)
                || passage.has(token, Mark.TITLE)
                || passage.has(token, Mark.PEOPLE)
                || passage.text().is(token, ',')
                || passage.groupAt(token) != null;
    }

    private boolean takesObject(int head) {
        int next = head + 1;
        return next < clauses.sentenceEnd(head)
                && (passage.groupAt(next) != null || passage.has(next, Mark.DETERMINER));
    }

    private boolean isPassive(Match match) {
        int head = match.head();
        boolean predicate = passage.has(head, Mark.PREDICATIVE) && passage.has(head + 1, Mark.TO);
        if (predicate || !passage.mayBe(head, Symbols.PARTICIPLE)) {
            return false;
        }
        int next = head + 1;
        while (next < clauses.sentenceEnd(head) && passage.has(next, Mark.ADVERB)) {
            next++;
        }
        if (next < clauses.sentenceEnd(head) && passage.has(next, Mark.BY)) {
            return true;
        }
        int token = head - 1;
        int first = clauses.sentenceStart(head);
        while (token >= first && passage.has(token, Mark.ADVERB) && !passage.has(token, Mark.BE)) {
            token--;
        }
        return token >= first && passage.has(token, Mark.BE);
    }
}
