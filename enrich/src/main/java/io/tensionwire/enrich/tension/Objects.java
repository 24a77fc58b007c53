package io.tensionwire.enrich.tension;

import io.tensionwire.contract.Category;
import java.util.List;
import java.util.Set;

/**
 * Finds towards whom an act is. Of the actors behind it in its clause the one that fits best is meant: whom a deed is
 * "against" before where it happened, whom one meets "with" before where one meets.
 */
final class Objects {
    private static final int REACH = 20;
    private static final int NEXT_CLAUSE_REACH = 5;

    /** Acts that happen somewhere. */
    private static final Set<Category> DEEDS = Set.of(
            Category.ASSAULT, Category.COERCE, Category.PROTEST, Category.RETREAT, Category.AID, Category.CONCEDE);

    /** Acts that follow on terms: "called off the strike after talks with the government". */
    private static final Set<Category> ON_TERMS = Set.of(Category.RETREAT, Category.CONCEDE);

    private static final Set<Category> SPEAK_OF_CLAUSES = Set.of(Category.REQUEST, Category.ACCUSE, Category.THREATEN);

    private final Passage passage;
    private final Clauses clauses;
    private final Subjects subjects;
    private final Fit fit;

    Objects(Passage passage, Clauses clauses, Subjects subjects) {
        this.passage = passage;
        this.clauses = clauses;
        this.subjects = subjects;
        fit = new Fit(passage, subjects);
    }

    /** Returns towards whom an act is, looked for from a token on; empty if nobody is named. */
    List<String> of(Act act, int from) {
        int start = Math.min(from, clauses.sentenceEnd(act.match().head()));
        int end = end(act, start);
        ActorGroup found = best(act, start, end);
        if (found == null && ON_TERMS.contains(act.category())) {
            found = onTerms(act, end);
        }
        if (found == null && DEEDS.contains(act.category())) {
            found = openingPlace(act);
        }
        return found == null ? List.of() : withoutSource(found, act.source());
    }

    private ActorGroup best(Act act, int start, int end) {
        ActorGroup best = null;
        int bestRank = Fit.NONE;
        int place = 0;
        for (ActorGroup group : passage.groups(start, end)) {
            int rank = group == act.agent() ? Fit.NONE : fit.rank(act, group, place++, end);
            if (rank < bestRank) {
                best = group;
                bestRank = rank;
            }
        }
        return best;
    }

    /** With whom one came to terms, as a later clause tells. */
    private ActorGroup onTerms(Act act, int from) {
        int end = Math.min(clauses.sentenceEnd(act.match().head()), from + REACH);
        for (ActorGroup group : passage.groups(from, end)) {
            if (passage.has(subjects.opening(group), Mark.WITH)) {
                return group;
            }
        }
        return null;
    }

    /** The place that opens the sentence: "In Chad, rebels attacked". */
    private ActorGroup openingPlace(Act act) {
        int first = clauses.sentenceStart(act.match().head());
        List<ActorGroup> groups = passage.groups(first, act.match().first());
        ActorGroup group = groups.isEmpty() ? null : groups.get(0);
        boolean opens = group != null
                && subjects.opening(group) == first
                && passage.has(first, Mark.INSIDE)
                && passage.text().is(group.end(), ',');
        return opens ? group : null;
    }

    /** Those of a group who are not the source; all, if the source is the only one named. */
    private static List<String> withoutSource(ActorGroup group, List<String> source) {
        List<String> others =
                group.codes().stream().filter(code -> !source.contains(code)).toList();
        return others.isEmpty() ? group.codes() : others;
    }

    private int end(Act act, int start) {
        int head = act.match().head();
        int last = clauses.sentenceEnd(head);
        if (start >= last) {
            return start;
        }
        int pattern = Math.min(act.match().end(), last);
        int end = Math.max(clauses.end(head, Math.max(start, Math.min(pattern, last - 1)), REACH), pattern);
        boolean goesOn = SPEAK_OF_CLAUSES.contains(act.category()) && end < last && end - start < NEXT_CLAUSE_REACH;
        return goesOn && passage.has(end, Mark.CLAUSE) ? clauses.end(head, Math.min(end + 1, last - 1), REACH) : end;
    }
}
