package io.tensionwire.enrich.tension;

import io.tensionwire.contract.Category;
import java.util.List;
import java.util.Set;

/** Finds who acts and towards whom, from the construction that a match stands in: active, passive, or a noun. */
final class ActorFinder implements ActorReader {
    private static final int OBJECT_REACH = 16;
    private static final int AGENT_REACH = 10;
    private static final Set<Category> WITH_ONE_ANOTHER =
            Set.of(Category.CONSULT, Category.AGREE, Category.SUPPORT, Category.COOPERATE, Category.TENSION);
    private static final Set<Category> SHARED_BY_SUBJECT = Set.of(Category.CONSULT, Category.AGREE, Category.PROTEST);
    private static final Set<Category> SPEAK_OF_CLAUSES = Set.of(Category.REQUEST, Category.ACCUSE, Category.THREATEN);

    private final Passage passage;
    private final Clauses clauses;
    private final Subjects subjects;

    /** Who acts, and towards whom. */
    record Actors(List<String> source, List<String> target) {}

    ActorFinder(Passage passage, Clauses clauses, Subjects subjects) {
        this.passage = passage;
        this.clauses = clauses;
        this.subjects = subjects;
    }

    @Override
    public Actors of(Match match, Category category) {
        if (match.both() != null) {
            return new Actors(match.both().codes(), match.both().codes());
        }
        Actors found = !match.accept().verb() || isNounInForm(match)
                ? ofNoun(match, category)
                : isPassive(match) ? ofPassive(match, category) : ofActive(match, category);
        return reciprocal(named(found, match), category);
    }

    private static Actors named(Actors found, Match match) {
        return new Actors(
                match.source() == null ? found.source() : match.source().codes(),
                match.target() == null ? found.target() : match.target().codes());
    }

    /** Those who meet, agree or quarrel with one another are both source and target. */
    private static Actors reciprocal(Actors found, Category category) {
        if (!WITH_ONE_ANOTHER.contains(category)) {
            return found;
        }
        if (found.target().isEmpty() && found.source().size() > 1) {
            return new Actors(found.source(), found.source());
        }
        return found.source().isEmpty() && found.target().size() > 1
                ? new Actors(found.target(), found.target())
                : found;
    }

    private Actors ofActive(Match match, Category category) {
        List<String> source = subjects.of(match.head());
        if (source.isEmpty() && category == Category.THREATEN) {
            source = subjects.ofMainClause(match.head());
        }
        List<String> target = object(match, match.head() + 1, source, category);
        ActorGroup within = target.isEmpty() ? nextGroup(match.first(), match.end()) : null;
        boolean other = within != null && !source.containsAll(within.codes());
        return new Actors(source, other ? within.codes() : target);
    }

    /** Whether a form in -ing is a noun with an article or owner before it: "his virtual meeting with". */
    private boolean isNounInForm(Match match) {
        if (!passage.mayBe(match.head(), Symbols.GERUND)) {
            return false;
        }
        int first = Math.max(clauses.sentenceStart(match.head()), match.head() - 3);
        for (int token = match.head() - 1; token >= first; token--) {
            if (passage.has(token, Mark.POSSESSIVE)
                    || passage.has(token, Mark.OWNER)
                    || passage.has(token, Mark.DETERMINER)) {
                return true;
            }
            if (passage.has(token, Mark.PREPOSITION) || passage.has(token, Mark.BE) || passage.groupAt(token) != null) {
                return false;
            }
        }
        return false;
    }

    private boolean isPassive(Match match) {
        int head = match.head();
        if (!passage.mayBe(head, Symbols.PARTICIPLE)) {
            return false;
        }
        if (passage.has(match.end(), Mark.BY) && match.end() < clauses.sentenceEnd(head)) {
            return true;
        }
        int token = head - 1;
        int first = clauses.sentenceStart(head);
        while (token >= first && passage.has(token, Mark.ADVERB) && !passage.has(token, Mark.BE)) {
            token--;
        }
        return token >= first && passage.has(token, Mark.BE);
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
        boolean byAuthority = category == Category.COERCE;
        List<String> place = byAuthority ? object(match, match.head() + 1, List.of(), category) : List.of();
        return target.isEmpty() && !byAuthority
                ? new Actors(List.of(), object(match, match.end(), List.of(), category))
                : new Actors(place, target);
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
        ActorGroup agent = agent(match.endWord());
        if (owner.isEmpty() && agent != null) {
            owner = agent.codes();
        }
        if (owner.isEmpty() && category == Category.MOBILIZE) {
            owner = object(match, match.firstWord(), List.of(), category);
        }
        if (owner.isEmpty() && SHARED_BY_SUBJECT.contains(category)) {
            owner = subjects.of(match.firstWord());
        }
        List<String> target = object(match, match.firstWord(), owner, category);
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
        int start = Math.min(from, clauses.sentenceEnd(match.head()));
        int end = objectEnd(start, match, category);
        for (ActorGroup group : passage.groups()) {
            if (group.first() >= end) {
                break;
            }
            if (group.first() >= start && isObject(group, source, category)) {
                return group.codes().stream()
                        .filter(code -> !source.contains(code))
                        .toList();
            }
        }
        return List.of();
    }

    private int objectEnd(int start, Match match, Category category) {
        int last = clauses.sentenceEnd(match.head());
        if (start >= last) {
            return start;
        }
        int end = Math.max(clauses.end(match.head(), start, OBJECT_REACH), Math.min(match.end(), last));
        boolean goesOn = SPEAK_OF_CLAUSES.contains(category) && end < last && end - start < 5;
        return goesOn && passage.has(end, Mark.CLAUSE)
                ? clauses.end(match.head(), Math.min(end + 1, last - 1), OBJECT_REACH)
                : end;
    }

    private boolean isObject(ActorGroup group, List<String> source, Category category) {
        if (source.containsAll(group.codes())) {
            return false;
        }
        boolean place = passage.has(subjects.opening(group), Mark.INSIDE);
        return !(place && WITH_ONE_ANOTHER.contains(category) && category != Category.TENSION);
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
