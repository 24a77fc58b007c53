package io.tensionwire.enrich.tension;

import io.tensionwire.contract.Category;
import java.util.List;
import java.util.Set;

/** Finds who acts and towards whom, from the construction that a match stands in: active, passive, or a noun. */
final class ActorFinder implements ActorReader {
    private static final Set<Category> WITH_ONE_ANOTHER =
            Set.of(Category.CONSULT, Category.AGREE, Category.SUPPORT, Category.COOPERATE, Category.TENSION);

    /** Done by those who rule where it is done, if nobody else is named: arrests, expulsions, releases. */
    private static final Set<Category> BY_AUTHORITY = Set.of(Category.COERCE, Category.SANCTION, Category.RETREAT);

    private static final Set<Category> TO_SOMEBODY = Set.of(Category.CONSULT, Category.SUPPORT);

    private static final int CONDITION_REACH = 6;

    private final Passage passage;
    private final Clauses clauses;
    private final Subjects subjects;
    private final Objects objects;
    private final Agents agents;
    private final NounActors nouns;
    private final VerbPhrase phrase;
    private final HomeAffairs home;

    /** Who acts, and towards whom. */
    record Actors(List<String> source, List<String> target) {}

    ActorFinder(Passage passage, Clauses clauses, Subjects subjects) {
        this.passage = passage;
        this.clauses = clauses;
        this.subjects = subjects;
        objects = new Objects(passage, clauses, subjects);
        agents = new Agents(passage, clauses, subjects);
        nouns = new NounActors(passage, clauses, subjects, objects, agents);
        phrase = new VerbPhrase(passage, clauses);
        home = new HomeAffairs(passage, clauses);
    }

    @Override
    public Actors of(Match match, Category category) {
        if (match.both() != null) {
            return new Actors(match.both().codes(), match.both().codes());
        }
        boolean mutual = WITH_ONE_ANOTHER.contains(category) || isMutual(match);
        Actors found = conditional(named(unnamed(match, category, mutual), match), match, category);
        return home.completed(mutual ? reciprocal(found) : found, match, category);
    }

    private Actors unnamed(Match match, Category category, boolean mutual) {
        if (category == Category.REQUEST && passage.has(match.firstWord(), Mark.MODAL)) {
            return ofDuty(match);
        }
        return switch (phrase.of(match)) {
            case ACTIVE -> ofActive(match, category, mutual);
            case PASSIVE -> ofPassive(match, category);
            case NOUN -> nouns.of(match, category, mutual);
        };
    }

    /** What a pattern names by its slots holds, whatever the construction. */
    private static Actors named(Actors found, Match match) {
        return new Actors(
                match.source() == null ? found.source() : match.source().codes(),
                match.target() == null ? found.target() : match.target().codes());
    }

    /** "Warned of consequences if Iran enriched more uranium": who is threatened may stand in the condition alone. */
    private Actors conditional(Actors found, Match match, Category category) {
        if (category != Category.THREATEN || !found.target().isEmpty()) {
            return found;
        }
        int end = clauses.sentenceEnd(match.head());
        for (int token = match.end(); token < end; token++) {
            if (passage.has(token, Mark.CONDITION)) {
                ActorGroup meant = agents.next(token + 1, Math.min(end, token + CONDITION_REACH));
                boolean other = meant != null && !found.source().containsAll(meant.codes());
                return other ? new Actors(found.source(), meant.codes()) : found;
            }
        }
        return found;
    }

    /** Those who meet, agree or quarrel with one another are both source and target. */
    private static Actors reciprocal(Actors found) {
        if (found.source().size() > 1 && found.source().containsAll(found.target())) {
            return new Actors(found.source(), found.source());
        }
        return found.source().isEmpty() && found.target().size() > 1
                ? new Actors(found.target(), found.target())
                : found;
    }

    private boolean isMutual(Match match) {
        for (int token = match.firstWord(); token < match.endWord(); token++) {
            if (passage.has(token, Mark.MUTUAL)) {
                return true;
            }
        }
        return false;
    }

    /** "Moscow says Kyiv must withdraw": who says so asks, who must is asked. */
    private Actors ofDuty(Match match) {
        List<String> asked = subjects.of(match.firstWord());
        List<String> asks = subjects.ofMainClause(match.firstWord());
        return new Actors(asks.equals(asked) ? List.of() : asks, asked);
    }

    private Actors ofActive(Match match, Category category, boolean mutual) {
        List<String> source = subjects.of(match.head());
        if (source.isEmpty() && category == Category.THREATEN) {
            source = subjects.ofMainClause(match.head());
        }
        return new Actors(source, target(match, category, mutual, source));
    }

    private List<String> target(Match match, Category category, boolean mutual, List<String> source) {
        if (phrase.isInfinitive(match.head()) && TO_SOMEBODY.contains(category)) {
            ActorGroup called = calledUpon(match.head(), source);
            if (called != null) {
                return called.codes();
            }
        }
        if (passage.has(match.head() + 1, Mark.OBJECT_PRONOUN)) {
            return subjects.ofObjectPronoun(match.head() + 1, source);
        }
        List<String> target = objects.of(new Act(match, category, mutual, source, null), match.head() + 1);
        boolean together = mutual && source.size() > 1;
        ActorGroup within = target.isEmpty() && !together ? agents.next(match.first(), match.end()) : null;
        return within != null && !source.containsAll(within.codes()) ? within.codes() : target;
    }

    /** "Washington phoned Moscow to discuss": who is called stands before what is done; null if nobody does. */
    private ActorGroup calledUpon(int verb, List<String> source) {
        ActorGroup last = subjects.nearestBefore(verb);
        boolean other = last != null
                && last.first() >= clauses.start(verb)
                && !source.containsAll(last.codes())
                && !subjects.afterPreposition(last)
                && !passage.has(last.end(), Mark.POSSESSIVE);
        return other ? last : null;
    }

    private Actors ofPassive(Match match, Category category) {
        ActorGroup agent = agents.by(match.head() + 1);
        List<String> target = subjects.of(match.head());
        if (agent != null) {
            Act act = new Act(match, category, false, agent.codes(), agent);
            return new Actors(agent.codes(), target.isEmpty() ? objects.of(act, agent.end()) : target);
        }
        if (category == Category.MOBILIZE) {
            return new Actors(target, objects.of(new Act(match, category, false, target, null), match.head() + 1));
        }
        Act act = new Act(match, category, false, List.of(), null);
        if (BY_AUTHORITY.contains(category)) {
            return new Actors(objects.of(act, match.head() + 1), target);
        }
        return new Actors(List.of(), target.isEmpty() ? objects.of(act, match.end()) : target);
    }
}
