package io.tensionwire.enrich.tension;

import io.tensionwire.contract.Category;
import java.util.Set;

/**
 * Whom an act is towards that names nobody: an act within a state is towards that state, as PLOVER codes it. A protest is
 * towards the government of those who protest, an arrest or a ban towards those who are governed, and what is done to people
 * without a country is done to people of the country that does it. Those who attack or protest somewhere and have no country of
 * their own are of that one.
 */
final class HomeAffairs {
    private static final int REACH = 8;
    private static final Set<String> UNCLAIMED = Set.of("explosives", "suicide-attack", "targeted");
    private static final Set<Category> TO_PEOPLE = Set.of(Category.ASSAULT, Category.CONCEDE, Category.RETREAT);
    private static final String BOYCOTT = "boycott";

    private final Passage passage;
    private final Clauses clauses;
    private final VerbPhrase phrase;

    HomeAffairs(Passage passage, Clauses clauses) {
        this.passage = passage;
        this.clauses = clauses;
        phrase = new VerbPhrase(passage, clauses);
    }

    /** Returns the actors with the target that an act within a state has; as they are if it is none. */
    ActorFinder.Actors completed(ActorFinder.Actors found, Match match, Category category) {
        boolean protest = category == Category.PROTEST && !BOYCOTT.equals(((Rule.Event) match.rule()).mode());
        boolean onTheSpot = category == Category.ASSAULT || category == Category.PROTEST;
        if (found.source().isEmpty() && onTheSpot && States.isOne(found.target())) {
            boolean homemade = protest || isByUnknownHand(match, category) || isByCitizens(match);
            return homemade ? new ActorFinder.Actors(found.target(), found.target()) : found;
        }
        if (!found.target().isEmpty() || !States.isOne(found.source())) {
            return found;
        }
        boolean home = protest || category == Category.COERCE || (TO_PEOPLE.contains(category) && namesPeople(match));
        return home ? new ActorFinder.Actors(found.source(), found.source()) : found;
    }

    /** A bomb that nobody is said to have planted is laid to unknown men of the country. */
    private static boolean isByUnknownHand(Match match, Category category) {
        String mode = ((Rule.Event) match.rule()).mode();
        return category == Category.ASSAULT && mode != null && UNCLAIMED.contains(mode);
    }

    /** Whether those who act are named without a country: "rebels attacked", "the party will boycott". */
    private boolean isByCitizens(Match match) {
        if (!match.accept().verb() || phrase.of(match) != VerbPhrase.Construction.ACTIVE) {
            return false;
        }
        boolean citizens = false;
        int start = clauses.start(match.head());
        for (int token = match.head() - 1; token >= start; token--) {
            citizens |= passage.has(token, Mark.PUBLIC) || passage.has(token, Mark.ARMED);
            start = passage.has(token, Mark.PRONOUN) ? clauses.sentenceStart(token) : start;
        }
        return citizens;
    }

    private boolean namesPeople(Match match) {
        int end = Math.max(match.end(), clauses.end(match.head(), match.head() + 1, REACH));
        boolean passive = phrase.of(match) == VerbPhrase.Construction.PASSIVE;
        for (int token = passive ? clauses.start(match.head()) : match.firstWord(); token < end; token++) {
            if (passage.has(token, Mark.PEOPLE)) {
                return true;
            }
        }
        return false;
    }
}
