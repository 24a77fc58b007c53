package io.tensionwire.enrich.tension;

import java.util.List;

/** Finds who is the subject of a verb: from the actors before it in its clause, through relative clauses and pronouns. */
final class Subjects {
    private static final int DEEPEST = 4;

    private final Passage passage;
    private final Clauses clauses;
    private final Discourse discourse;

    Subjects(Passage passage, Clauses clauses, Discourse discourse) {
        this.passage = passage;
        this.clauses = clauses;
        this.discourse = discourse;
    }

    /** Returns who is the subject of a verb; empty if nobody is found. */
    List<String> of(int verb) {
        return of(verb, DEEPEST);
    }

    /** Returns the actors that open a sentence and stand behind no preposition; null if there are none. */
    ActorGroup ofSentence(int sentence) {
        return ofSentence(sentence, passage.text().firstToken(sentence));
    }

    /** Returns the first actors of a sentence from a token on that stand behind no preposition; null if there are none. */
    ActorGroup ofSentence(int sentence, int from) {
        return leftmost(from, passage.text().endToken(sentence));
    }

    private List<String> of(int verb, int depth) {
        int start = clauses.start(verb);
        ActorGroup adjacent = adjacent(verb, start);
        if (adjacent != null) {
            return adjacent.codes();
        }
        for (int token = verb - 1; token >= start; token--) {
            if (passage.has(token, Mark.PRONOUN) && !clauses.isInserted(token, verb)) {
                return antecedent(token);
            }
            if (isPair(token) && !pair(token).isEmpty()) {
                return pair(token);
            }
            if (token == start && passage.has(token, Mark.OWNER) && start > clauses.sentenceStart(verb)) {
                return antecedent(token);
            }
        }
        ActorGroup left = leftmost(start, verb);
        if (left != null) {
            return left.codes();
        }
        return depth > 0 && start > clauses.sentenceStart(verb) ? governing(verb, start, depth) : List.of();
    }

    /** A clause without a subject of its own takes the antecedent of "who", or the subject of the clause it hangs on. */
    private List<String> governing(int verb, int start, int depth) {
        int opener = start - 1;
        if (passage.has(opener, Mark.RELATIVE)) {
            ActorGroup antecedent = nearestBefore(opener);
            return antecedent == null ? List.of() : antecedent.codes();
        }
        if (passage.text().is(opener, ',')) {
            return ofMainClause(verb);
        }
        boolean unfinite = passage.mayBe(verb, Symbols.GERUND) || passage.has(verb - 1, Mark.TO);
        boolean bare = verb - start <= 2;
        if (!unfinite && !bare) {
            return List.of();
        }
        List<String> found = of(opener, depth - 1);
        return found.isEmpty() ? ofMainClause(verb) : found;
    }

    /** Returns who opens the sentence that a verb stands in. */
    List<String> ofMainClause(int verb) {
        int first = clauses.sentenceStart(verb);
        if (passage.has(first, Mark.PAIR) || isPair(first + 2)) {
            return discourse.pair();
        }
        ActorGroup left = leftmost(first, verb);
        return left == null ? List.of() : left.codes();
    }

    /**
     * Returns whom a pronoun stands for: the subject before it in its sentence ("it": the actor named last), else the subject
     * of the sentences before.
     */
    List<String> antecedent(int pronoun) {
        int first = clauses.sentenceStart(pronoun);
        if (passage.has(pronoun, Mark.FIRST_PERSON)) {
            return discourse.subject();
        }
        ActorGroup before = passage.has(pronoun, Mark.THING) ? nearestBefore(pronoun) : leftmost(first, pronoun);
        return before != null ? before.codes() : discourse.subject();
    }

    /** Returns whether a token speaks of two that were named before: "both", "the two countries". */
    boolean isPair(int token) {
        boolean two = passage.has(token - 1, Mark.TWO) || passage.has(token - 2, Mark.TWO);
        return passage.has(token, Mark.PAIR) || (two && passage.has(token, Mark.PARTIES));
    }

    /** Returns the two or more that were named together last before a token; empty if none were. */
    List<String> pair(int token) {
        List<ActorGroup> before = passage.groups(clauses.sentenceStart(token), token);
        for (int i = before.size() - 1; i >= 0; i--) {
            if (before.get(i).several()) {
                return before.get(i).codes();
            }
        }
        return discourse.pair();
    }

    /** Returns whom a pronoun in the object stands for: the actors named last who are not the subject itself. */
    List<String> ofObjectPronoun(int pronoun, List<String> subject) {
        List<ActorGroup> before = passage.groups(clauses.sentenceStart(pronoun), pronoun);
        for (int i = before.size() - 1; i >= 0; i--) {
            if (!before.get(i).codes().equals(subject)) {
                return before.get(i).codes();
            }
        }
        return before.size() > 1
                ? before.get(0).codes()
                : discourse.subject().equals(subject) ? List.of() : discourse.subject();
    }

    /** Returns whether a preposition stands before a group, perhaps with articles and titles between. */
    boolean afterPreposition(ActorGroup group) {
        return passage.has(opening(group), Mark.PREPOSITION);
    }

    /** Returns the token before the phrase that a group stands in: before its articles and titles. */
    int opening(ActorGroup group) {
        int token = group.first() - 1;
        int first = clauses.sentenceStart(group.first());
        while (token >= first
                && group.first() - token < 6
                && (passage.has(token, Mark.DETERMINER) || passage.has(token, Mark.TITLE))) {
            token--;
        }
        return token >= first ? token : -1;
    }

    private ActorGroup adjacent(int verb, int start) {
        int token = verb - 1;
        while (token >= start && passage.has(token, Mark.ADVERB)) {
            if (passage.has(token, Mark.TO)) {
                return null;
            }
            token--;
        }
        ActorGroup group = token >= start ? passage.groupAt(token) : null;
        if (group == null && token > start && passage.groupAt(token - 1) != null) {
            ActorGroup before = passage.groupAt(token - 1);
            group = before.adjective() ? before : null;
        }
        return group == null || afterPreposition(group) ? null : group;
    }

    private ActorGroup leftmost(int from, int to) {
        ActorGroup behindPreposition = null;
        for (ActorGroup group : passage.groups(from, to)) {
            if (!afterPreposition(group) && !clauses.isInserted(group.first(), to)) {
                return group;
            }
            behindPreposition = behindPreposition == null ? group : behindPreposition;
        }
        return behindPreposition;
    }

    /** Returns the actors named last before a token in its sentence; null if there are none. */
    ActorGroup nearestBefore(int token) {
        List<ActorGroup> before = passage.groups(clauses.sentenceStart(token), token);
        return before.isEmpty() ? null : before.get(before.size() - 1);
    }
}
