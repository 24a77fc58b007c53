package io.tensionwire.enrich.tension;

import io.tensionwire.contract.Category;
import java.util.List;
import java.util.Set;

/** Finds who acts and towards whom, from the construction that a match stands in: active, passive, or a noun. */
final class ActorFinder {
    private static final int AGENT_REACH = 10;
    private static final Set<Category> WITH_ONE_ANOTHER =
            Set.of(Category.CONSULT, Category.AGREE, Category.SUPPORT, Category.COOPERATE, Category.TENSION);
    /** Done by those who rule where it is done, if nobody else is named: arrests, expulsions, releases. */
    private static final Set<Category> BY_AUTHORITY = Set.of(Category.COERCE, Category.SANCTION, Category.RETREAT);

    private static final Set<Category> TO_SOMEBODY = Set.of(Category.CONSULT, Category.SUPPORT);
    private static final Set<Category> GIVEN = Set.of(
            Category.ACCUSE, Category.REQUEST, Category.THREATEN, Category.SUPPORT, Category.AID, Category.ASSAULT);

    private final Passage passage;
    private final Clauses clauses;
    private final Subjects subjects;
    private final Objects objects;
    private final VerbPhrase phrase;
    private final HomeAffairs home;

    /** Who acts, and towards whom. */
    record Actors(List<String> source, List<String> target) {}

    ActorFinder(Passage passage, Clauses clauses, Subjects subjects) {
        this.passage = passage;
        this.clauses = clauses;
        this.subjects = subjects;
        objects = new Objects(passage, clauses, subjects);
        phrase = new VerbPhrase(passage, clauses);
        home = new HomeAffairs(passage, clauses);
    }

    /** Returns the actors of a match. */
    Actors of(Match match, Category category) {
        if (match.both() != null) {
            return new Actors(match.both().codes(), match.both().codes());
        }
        if (category == Category.REQUEST && passage.has(match.firstWord(), Mark.MODAL)) {
            return named(ofDuty(match), match);
        }
        Actors found =
                switch (phrase.of(match)) {
                    case ACTIVE -> ofActive(match, category);
                    case PASSIVE -> ofPassive(match, category);
                    case NOUN -> ofNoun(match, category);
                };
        return home.completed(reciprocal(named(found, match), match, category), match, category);
    }

    /** "Moscow says Kyiv must withdraw": who says so asks, who must is asked. */
    private Actors ofDuty(Match match) {
        List<String> asked = subjects.of(match.firstWord());
        List<String> asks = subjects.ofMainClause(match.firstWord());
        return new Actors(asks.equals(asked) ? List.of() : asks, asked);
    }

    private static Actors named(Actors found, Match match) {
        return new Actors(
                match.source() == null ? found.source() : match.source().codes(),
                match.target() == null ? found.target() : match.target().codes());
    }

    /** Those who meet, agree or quarrel with one another are both source and target. */
    private Actors reciprocal(Actors found, Match match, Category category) {
        if (!WITH_ONE_ANOTHER.contains(category) && !isMutual(match)) {
            return found;
        }
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

    private Actors ofActive(Match match, Category category) {
        List<String> source = subjects.of(match.head());
        if (source.isEmpty() && category == Category.THREATEN) {
            source = subjects.ofMainClause(match.head());
        }
        List<String> target = object(match, match.head() + 1, source, category);
        if (phrase.isInfinitive(match.head()) && TO_SOMEBODY.contains(category)) {
            ActorGroup called = calledUpon(match.head(), source);
            target = called == null ? target : called.codes();
        }
        ActorGroup within = target.isEmpty() ? nextGroup(match.first(), match.end()) : null;
        boolean other = within != null && !source.containsAll(within.codes());
        return new Actors(source, other ? within.codes() : target);
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
        ActorGroup agent = agent(match.head() + 1);
        List<String> target = subjects.of(match.head());
        if (agent != null) {
            List<String> reached = target.isEmpty() ? object(match, agent.end(), agent.codes(), category) : target;
            return new Actors(agent.codes(), reached);
        }
        if (category == Category.MOBILIZE) {
            return new Actors(target, object(match, match.head() + 1, target, category));
        }
        boolean byAuthority = BY_AUTHORITY.contains(category);
        List<String> place = byAuthority ? object(match, match.head() + 1, List.of(), category) : List.of();
        return target.isEmpty() && !byAuthority
                ? new Actors(List.of(), object(match, match.end(), List.of(), category))
                : new Actors(place, target);
    }

    /** "Iraq used British women as human shields": what somebody is made stands behind both. */
    private Actors ofRole(Match match) {
        List<String> source = subjects.ofMainClause(match.firstWord());
        ActorGroup last = subjects.nearestBefore(match.firstWord());
        boolean other = last != null && !last.codes().equals(source);
        return new Actors(source, other ? last.codes() : List.of());
    }

    /** Returns the actors right behind the words of a match and a preposition; null if there are none. */
    private ActorGroup behind(Mark preposition, Match match) {
        int end = Math.min(clauses.sentenceEnd(match.head()), match.endWord() + 3);
        for (int token = Math.max(match.firstWord() + 1, match.endWord() - 1); token < end; token++) {
            if (passage.has(token, preposition)) {
                return nextGroup(token + 1, Math.min(token + 5, clauses.sentenceEnd(match.head())));
            }
        }
        return null;
    }

    private ActorGroup agent(int from) {
        int end = clauses.end(from - 1, from, AGENT_REACH);
        for (int token = from; token < end; token++) {
            if (passage.has(token, Mark.BY)) {
                return nextGroup(token + 1, Math.min(end + 4, clauses.sentenceEnd(from - 1)));
            }
        }
        return null;
    }

    private Actors ofNoun(Match match, Category category) {
        ActorGroup between = between(match);
        if (between != null) {
            return new Actors(between.codes(), between.codes());
        }
        List<String> owner = owner(match);
        ActorGroup agent = agent(Math.max(match.firstWord() + 1, match.endWord() - 1));
        if (owner.isEmpty() && agent != null) {
            owner = agent.codes();
        }
        if (owner.isEmpty() && category == Category.MOBILIZE) {
            owner = object(match, match.firstWord(), List.of(), category);
        }
        if (owner.isEmpty() && agent == null && GIVEN.contains(category)) {
            ActorGroup giver = behind(Mark.FROM, match);
            if (giver != null) {
                return new Actors(giver.codes(), subjects.of(match.firstWord()));
            }
        }
        if (owner.isEmpty() && passage.has(match.firstWord() - 1, Mark.ROLE)) {
            return ofRole(match);
        }
        if (owner.isEmpty() && category != Category.TENSION) {
            owner = subjects.of(match.firstWord());
        }
        List<String> target = objects.of(match, match.firstWord(), owner, agent, category);
        if (category == Category.TENSION && owner.isEmpty() && target.isEmpty()) {
            owner = subjects.of(match.firstWord());
        }
        return new Actors(owner, target);
    }

    private ActorGroup between(Match match) {
        int end = Math.min(clauses.sentenceEnd(match.head()), match.endWord() + 4);
        for (int token = match.firstWord(); token < end; token++) {
            if (token >= match.endWord() && passage.has(token, Mark.CLAUSE)) {
                return null;
            }
            if (passage.has(token, Mark.BETWEEN)) {
                return nextGroup(token + 1, Math.min(end + 4, clauses.sentenceEnd(match.head())));
            }
        }
        return null;
    }

    /** Whose act a noun names: "Russia's invasion", "the Russian invasion", "their talks". */
    private List<String> owner(Match match) {
        ActorGroup covering = passage.groupAt(match.firstWord());
        if (covering != null && covering.first() < match.firstWord()) {
            return covering.codes();
        }
        int first = Math.max(clauses.sentenceStart(match.head()), match.firstWord() - 4);
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

    private List<String> object(Match match, int from, List<String> source, Category category) {
        return objects.of(match, from, source, null, category);
    }

    private ActorGroup nextGroup(int from, int end) {
        for (int token = from; token < end; token++) {
            if (passage.groupAt(token) != null) {
                return passage.groupAt(token);
            }
        }
        return null;
    }
}
