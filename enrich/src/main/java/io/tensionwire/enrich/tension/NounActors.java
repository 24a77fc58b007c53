package io.tensionwire.enrich.tension;

import io.tensionwire.contract.Category;
import java.util.List;
import java.util.Set;

/**
 * Finds the actors of an act that a noun names: whose it is ("Russia's invasion", "the Russian invasion", "their talks"), who
 * does it ("the invasion by Iraq", "criticism from Moscow"), or whose sentence it is ("Iran launched a wave of attacks").
 */
final class NounActors {
    private static final int OWNER_REACH = 4;

    /** What "from" gives: "threats from", but "withdrawal from" leaves. */
    private static final Set<Category> GIVEN = Set.of(
            Category.ACCUSE, Category.REQUEST, Category.THREATEN, Category.SUPPORT, Category.AID, Category.ASSAULT);

    private final Passage passage;
    private final Clauses clauses;
    private final Subjects subjects;
    private final Objects objects;
    private final Agents agents;

    NounActors(Passage passage, Clauses clauses, Subjects subjects, Objects objects, Agents agents) {
        this.passage = passage;
        this.clauses = clauses;
        this.subjects = subjects;
        this.objects = objects;
        this.agents = agents;
    }

    ActorFinder.Actors of(Match match, Category category, boolean mutual) {
        List<String> sides = agents.between(match);
        if (!sides.isEmpty()) {
            return new ActorFinder.Actors(sides, sides);
        }
        ActorGroup agent = agents.by(agents.lastWord(match));
        List<String> owner = owner(match);
        if (owner.isEmpty() && agent != null) {
            owner = agent.codes();
        }
        if (owner.isEmpty() && category == Category.MOBILIZE) {
            owner = objects.of(new Act(match, category, mutual, List.of(), null), match.firstWord());
        }
        if (owner.isEmpty()) {
            return withoutOwner(match, category, mutual);
        }
        Act act = new Act(match, category, mutual, owner, agent);
        List<String> target = objects.of(act, match.firstWord());
        return new ActorFinder.Actors(owner, target.isEmpty() ? before(match, owner) : target);
    }

    private ActorFinder.Actors withoutOwner(Match match, Category category, boolean mutual) {
        ActorGroup giver = GIVEN.contains(category) ? agents.from(match) : null;
        if (giver != null) {
            return new ActorFinder.Actors(giver.codes(), subjects.of(match.firstWord()));
        }
        if (passage.has(match.firstWord() - 1, Mark.ROLE)) {
            return ofRole(match);
        }
        boolean state = category == Category.TENSION;
        List<String> subject = state ? List.of() : subjects.of(match.firstWord());
        List<String> target = objects.of(new Act(match, category, mutual, subject, null), match.firstWord());
        if (!target.isEmpty()) {
            return new ActorFinder.Actors(subject, target);
        }
        return state
                ? new ActorFinder.Actors(subjects.of(match.firstWord()), target)
                : new ActorFinder.Actors(subject, before(match, subject));
    }

    /**
     * Who else is named in the clause before the noun, the owner apart: "Modi arrived in Japan on an official visit", "troops
     * in Latvia to prevent a Russian invasion".
     */
    private List<String> before(Match match, List<String> source) {
        int start = clauses.start(match.firstWord());
        List<ActorGroup> groups = passage.groups(start, match.firstWord());
        for (int i = groups.size() - 1; i >= 0 && !source.isEmpty(); i--) {
            ActorGroup group = groups.get(i);
            if (!source.containsAll(group.codes())) {
                return group.first() > start ? group.codes() : List.of();
            }
        }
        return List.of();
    }

    /** "Iraq used British women as human shields": what somebody is made stands behind both. */
    private ActorFinder.Actors ofRole(Match match) {
        List<String> source = subjects.ofMainClause(match.firstWord());
        ActorGroup last = subjects.nearestBefore(match.firstWord());
        int sentence = passage.text().sentence(match.head());
        boolean other = last != null
                && last != subjects.ofSentence(sentence, passage.text().firstToken(sentence));
        return new ActorFinder.Actors(source, other ? last.codes() : List.of());
    }

    private List<String> owner(Match match) {
        ActorGroup covering = passage.groupAt(match.firstWord());
        if (covering != null && covering.first() < match.firstWord()) {
            return covering.codes();
        }
        int first = Math.max(clauses.sentenceStart(match.head()), match.firstWord() - OWNER_REACH);
        for (int token = match.firstWord() - 1; token >= first; token--) {
            ActorGroup group = passage.groupAt(token);
            if (group != null) {
                boolean possessive = passage.has(group.end(), Mark.POSSESSIVE);
                boolean attached = group.end() == match.firstWord() || group.adjective() || possessive;
                return attached ? group.codes() : List.of();
            }
            if (passage.has(token, Mark.OWNER)) {
                return subjects.antecedent(token);
            }
            if (passage.has(token, Mark.PREPOSITION)
                    || passage.has(token, Mark.CLAUSE)
                    || passage.text().is(token, ',')) {
                return List.of();
            }
        }
        return List.of();
    }
}
