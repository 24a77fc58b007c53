package io.tensionwire.enrich.tension;

import io.tensionwire.contract.Category;
import java.util.Set;

/** Tells how well an actor behind an act fits as its target, from the preposition before it and from what the act is. */
final class Fit {
    /** The rank of an actor that cannot be the target; others are below, the best the lowest. */
    static final int NONE = 1000;

    private static final int PER_ACTOR = 4;
    private static final int NAMED_AS_TARGET = -40;
    private static final int ADDRESSEE = 20;
    private static final int PLACE_OF_PROMISE = 20;
    private static final int BODY_BETWEEN = 30;
    private static final int OWN = 2;
    private static final int LAST_RESORT = 100;

    /** Acts of which people and states are part together: with whom counts, the place does not. */
    private static final Set<Category> WITH_ONE_ANOTHER =
            Set.of(Category.CONSULT, Category.SUPPORT, Category.COOPERATE);

    private static final String CEASEFIRE = "ceasefire";

    /** Acts that are towards another state wherever one is named, even if one's own is named first. */
    private static final Set<Category> TOWARDS_OTHERS = Set.of(
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
    private static final Set<Category> HELP = Set.of(Category.AID, Category.AGREE, Category.MOBILIZE);

    /** Acts of one's own forces: "Russian troops" move, nothing is done to them. */
    private static final Set<Category> MOVES = Set.of(Category.MOBILIZE, Category.RETREAT);

    private final Passage passage;
    private final Subjects subjects;

    Fit(Passage passage, Subjects subjects) {
        this.passage = passage;
        this.subjects = subjects;
    }

    /**
     * Returns the rank of an actor as the target of an act: the lower, the better.
     *
     * @param others how many other actors stand between the act and it
     * @param end the end of the clause
     */
    int rank(Act act, ActorGroup group, int others, int end) {
        int opening = subjects.opening(group);
        boolean inside = passage.has(opening, Mark.INSIDE);
        boolean place = inside || (act.category() == Category.CONSULT && passage.has(opening, Mark.TO));
        boolean topic = act.mutual() && act.source().size() > 1 && (place || passage.has(opening, Mark.ABOUT));
        if (topic || (inside && isWithOneAnother(act))) {
            return NONE;
        }
        int rank = PER_ACTOR * others + preposition(act, group, opening, end);
        return act.isOwn(group) ? rank + own(act, group, opening) : rank;
    }

    private static boolean isWithOneAnother(Act act) {
        return WITH_ONE_ANOTHER.contains(act.category())
                || CEASEFIRE.equals(((Rule.Event) act.match().rule()).mode());
    }

    private int preposition(Act act, ActorGroup group, int opening, int end) {
        Category category = act.category();
        boolean named =
                passage.has(opening, Mark.AGAINST) || (category == Category.CONSULT && passage.has(opening, Mark.WITH));
        boolean direct = category == Category.CONSULT && opening == act.match().head();
        int rank = direct ? 2 * NAMED_AS_TARGET : named ? NAMED_AS_TARGET : 0;
        if (category == Category.ACCUSE && passage.has(opening, Mark.TO) && speaksOfOthers(group, end)) {
            rank += ADDRESSEE;
        }
        if (category == Category.AGREE && passage.has(opening, Mark.INSIDE)) {
            rank += PLACE_OF_PROMISE;
        }
        return HELP.contains(category) && States.areNone(group.codes()) ? rank + BODY_BETWEEN : rank;
    }

    /** What is the source's own is meant where no other state is named, and not with forces that act. */
    private int own(Act act, ActorGroup group, int opening) {
        boolean forces = act.category() == Category.MOBILIZE || passage.has(group.end(), Mark.TITLE);
        boolean moves = MOVES.contains(act.category())
                && forces
                && (group.adjective() || passage.has(group.end(), Mark.POSSESSIVE))
                && !passage.has(opening, Mark.WITH)
                && !passage.has(opening, Mark.AGAINST);
        if (moves || act.category() == Category.TENSION || passage.has(opening, Mark.FROM)) {
            return NONE;
        }
        return TOWARDS_OTHERS.contains(act.category()) ? LAST_RESORT : OWN;
    }

    /** Returns whether what is spoken of behind an addressee is somebody else: "complained to the UN over Israeli raids". */
    private boolean speaksOfOthers(ActorGroup addressee, int end) {
        for (ActorGroup group : passage.groups(addressee.end(), end)) {
            for (int token = group.first() - 1; token >= addressee.end(); token--) {
                if (passage.has(token, Mark.ABOUT)) {
                    return !group.codes().containsAll(addressee.codes());
                }
            }
        }
        return false;
    }
}
