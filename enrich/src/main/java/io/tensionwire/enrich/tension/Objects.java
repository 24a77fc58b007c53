package io.tensionwire.enrich.tension;

import io.tensionwire.contract.Category;
import java.util.List;
import java.util.Set;

/**
 * Finds towards whom an act is. Of the actors behind it in its clause the one whose preposition fits the act best is meant:
 * whom a deed is "against" before where it happened, whom one meets "with" before where one meets.
 */
final class Objects {
    private static final int REACH = 16;
    private static final int NEXT_CLAUSE_REACH = 5;
    private static final int UNFIT = 1000;

    /** Acts of which people and states are part together: with whom counts, the place does not. */
    private static final Set<Category> WITH_ONE_ANOTHER =
            Set.of(Category.CONSULT, Category.SUPPORT, Category.COOPERATE);

    /** Acts on what is one's own ("withdrew Russian troops from Syria"): another state that is named is meant. */
    private static final Set<Category> OF_ONES_OWN = Set.of(
            Category.MOBILIZE,
            Category.RETREAT,
            Category.CONCEDE,
            Category.AID,
            Category.AGREE,
            Category.CONSULT,
            Category.SANCTION,
            Category.SUPPORT,
            Category.COOPERATE);

    /** "Troops for the UN force in Lebanon" help the country, not the body that they serve under. */
    private static final Set<Category> HELP = Set.of(Category.AID, Category.AGREE);

    /** Acts of one's own forces: "Russian troops" move, nothing is done to them. */
    private static final Set<Category> MOVES = Set.of(Category.MOBILIZE, Category.RETREAT);

    private static final Set<Category> SPEAK_OF_CLAUSES = Set.of(Category.REQUEST, Category.ACCUSE, Category.THREATEN);

    private final Passage passage;
    private final Clauses clauses;
    private final Subjects subjects;

    Objects(Passage passage, Clauses clauses, Subjects subjects) {
        this.passage = passage;
        this.clauses = clauses;
        this.subjects = subjects;
    }

    /**
     * Returns towards whom an act is, looked for from a token on; empty if nobody is named.
     *
     * @param source who acts
     * @param agent where that is named behind the act; null if it stands before
     */
    List<String> of(Match match, int from, List<String> source, ActorGroup agent, Category category) {
        int start = Math.min(from, clauses.sentenceEnd(match.head()));
        int end = end(start, match, category);
        ActorGroup best = null;
        int bestRank = UNFIT;
        int place = 0;
        for (ActorGroup group : passage.groups()) {
            if (group.first() >= end) {
                break;
            }
            if (group.first() >= start && group != agent) {
                int rank = rank(group, place++, source, category, end);
                if (rank < bestRank) {
                    best = group;
                    bestRank = rank;
                }
            }
        }
        return best == null ? List.of() : withoutSource(best, source);
    }

    /** Those of a group who are not the source; all, if the source is the only one named. */
    private static List<String> withoutSource(ActorGroup group, List<String> source) {
        List<String> others =
                group.codes().stream().filter(code -> !source.contains(code)).toList();
        return others.isEmpty() ? group.codes() : others;
    }

    private int rank(ActorGroup group, int place, List<String> source, Category category, int end) {
        int opening = subjects.opening(group);
        boolean inside = passage.has(opening, Mark.INSIDE);
        if (inside && WITH_ONE_ANOTHER.contains(category)) {
            return UNFIT;
        }
        int rank = 4 * place + (inside && category == Category.AGREE ? 28 : 8);
        if (passage.has(opening, Mark.AGAINST)) {
            rank -= 40;
        }
        if (HELP.contains(category) && States.areNone(group.codes())) {
            rank += 30;
        }
        if (category == Category.CONSULT && passage.has(opening, Mark.WITH)) {
            rank -= 40;
        }
        if (category == Category.ACCUSE && passage.has(opening, Mark.TO) && speaksOfOthers(group, end)) {
            rank += 20;
        }
        return source.containsAll(group.codes()) ? rankOfOwn(group, rank, opening, category) : rank;
    }

    /** What is the source's own is meant where no other state is named, and not with forces that act. */
    private int rankOfOwn(ActorGroup group, int rank, int opening, Category category) {
        boolean mover = MOVES.contains(category)
                && !passage.has(opening, Mark.WITH)
                && !passage.has(opening, Mark.AGAINST)
                && (group.adjective() || passage.has(group.end(), Mark.POSSESSIVE));
        if (mover || category == Category.TENSION || passage.has(opening, Mark.FROM)) {
            return UNFIT;
        }
        return OF_ONES_OWN.contains(category) ? rank + 100 : rank + 2;
    }

    /** Returns whether what is spoken of behind an addressee is somebody else: "complained to the UN over Israeli raids". */
    private boolean speaksOfOthers(ActorGroup addressee, int end) {
        for (ActorGroup group : passage.groups()) {
            if (group.first() >= addressee.end() && group.first() < end) {
                for (int token = group.first() - 1; token >= addressee.end(); token--) {
                    if (passage.has(token, Mark.ABOUT)) {
                        return !group.codes().containsAll(addressee.codes());
                    }
                }
            }
        }
        return false;
    }

    private int end(int start, Match match, Category category) {
        int last = clauses.sentenceEnd(match.head());
        if (start >= last) {
            return start;
        }
        int end = Math.max(clauses.end(match.head(), start, REACH), Math.min(match.end(), last));
        boolean goesOn = SPEAK_OF_CLAUSES.contains(category) && end < last && end - start < NEXT_CLAUSE_REACH;
        return goesOn && passage.has(end, Mark.CLAUSE)
                ? clauses.end(match.head(), Math.min(end + 1, last - 1), REACH)
                : end;
    }
}
