package io.tensionwire.enrich.tension;

import io.tensionwire.contract.Category;
import io.tensionwire.enrich.tension.ActorFinder.Actors;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Finds who acts and towards whom by the small words beside their names, which each language lists: prepositions before them or
 * particles behind them. Who has none is the subject of the verb that follows, or the object of the one before; where nobody
 * fits, {@link Subjects} looks for an antecedent.
 */
final class MarkedActors implements ActorReader {
    private static final int PASSIVE_REACH = 8;
    static final Set<Category> SHARED = EnumSet.of(
            Category.CONSULT,
            Category.AGREE,
            Category.SUPPORT,
            Category.COOPERATE,
            Category.TENSION,
            Category.RETREAT,
            Category.REJECT);

    private final Passage passage;
    private final Clauses clauses;
    private final Subjects subjects;
    private final ActorRoles roles;
    private final WordOrder order;
    private final MarkedNames names;

    MarkedActors(Passage passage, Clauses clauses, Subjects subjects, WordOrder order) {
        this.passage = passage;
        this.clauses = clauses;
        this.subjects = subjects;
        this.order = order;
        roles = new ActorRoles(passage, subjects, order);
        names = new MarkedNames(passage, clauses, roles, order);
    }

    @Override
    public Actors of(Match match, Category category) {
        if (match.both() != null) {
            return new Actors(match.both().codes(), match.both().codes());
        }
        Actors found = both(match);
        if (found == null) {
            found = !match.accept().verb()
                    ? ofNoun(match, category)
                    : isPassive(match) ? ofPassive(match, category) : ofActive(match, category);
        }
        List<String> source =
                match.source() == null ? found.source() : match.source().codes();
        List<String> target =
                match.target() == null ? found.target() : match.target().codes();
        return withOneAnother(new Actors(source, without(target, source)), category);
    }

    /** Those between whom something is: "between Moscow and Washington", "US-China tensions". */
    private Actors both(Match match) {
        int start = clauses.start(match.head());
        int end = names.end(match);
        for (ActorGroup group : passage.groups(start, end)) {
            boolean beside = group.several()
                    && group.end() == match.firstWord()
                    && !match.accept().verb();
            if (beside || roles.of(group) == ActorRoles.Role.BETWEEN) {
                return new Actors(group.codes(), group.codes());
            }
        }
        return null;
    }

    private static Actors withOneAnother(Actors found, Category category) {
        if (!SHARED.contains(category)) {
            return found;
        }
        if (found.target().isEmpty() && found.source().size() > 1) {
            return new Actors(found.source(), found.source());
        }
        return found.source().isEmpty() && found.target().size() > 1
                ? new Actors(found.target(), found.target())
                : found;
    }

    private static List<String> without(List<String> codes, List<String> others) {
        return codes.equals(others)
                ? codes
                : codes.stream().filter(code -> !others.contains(code)).toList();
    }

    private boolean isPassive(Match match) {
        int head = match.head();
        int first = clauses.start(head);
        for (int token = Math.max(first, head - PASSIVE_REACH);
                token < match.end() && !order.particlesFollow();
                token++) {
            if (passage.has(token, Mark.PASSIVE)) {
                return true;
            }
        }
        if (order.particlesFollow()) {
            int end = Math.min(match.end() + 3, clauses.sentenceEnd(head));
            for (int token = head; token < end; token++) {
                if (passage.has(token, Mark.PASSIVE)) {
                    return true;
                }
            }
            return false;
        }
        if (!passage.mayBe(head, Symbols.PARTICIPLE)) {
            return false;
        }
        if (!hasAuxiliaries()) {
            return true;
        }
        int token = head - 1;
        while (token >= first && passage.has(token, Mark.ADVERB) && !passage.has(token, Mark.BE)) {
            token--;
        }
        return token >= first && passage.has(token, Mark.BE) || passage.has(match.end(), Mark.BY);
    }

    /** Where a passive has a form of its own, every participle is one. */
    private boolean hasAuxiliaries() {
        return passage.knows(Mark.BE);
    }

    private Actors ofPassive(Match match, Category category) {
        int start = clauses.start(match.head());
        ActorGroup agent = names.last(start, names.end(match), ActorRoles.Role.AGENT);
        if (agent == null && order.particlesFollow()) {
            agent = names.last(start, match.head(), ActorRoles.Role.TOWARD);
            agent = agent == null ? names.last(start, match.head(), ActorRoles.Role.PLACE) : agent;
        }
        ActorGroup undergoer = names.subject(match.head(), agent);
        List<String> target = undergoer != null ? undergoer.codes() : subjects.of(match.head());
        List<String> source = agent == null ? List.of() : agent.codes();
        if (agent == null && category == Category.MOBILIZE) {
            ActorGroup place = names.first(match.endWord(), names.end(match), undergoer);
            return new Actors(target, place == null ? List.of() : place.codes());
        }
        if (target.isEmpty() || target.equals(source)) {
            ActorGroup place = names.first(match.firstWord(), names.end(match), agent);
            target = place == null ? List.of() : place.codes();
        }
        return new Actors(source, target);
    }

    private Actors ofActive(Match match, Category category) {
        ActorGroup subject = names.subject(match.head(), null);
        ActorGroup behind = order.subjectMayFollow() && subject == null ? names.behind(match) : null;
        if (behind != null) {
            subject = behind;
        }
        ActorGroup agent = order.particlesFollow()
                ? names.last(clauses.start(match.head()), match.head(), ActorRoles.Role.AGENT)
                : null;
        if (agent != null) {
            subject = agent;
        }
        List<String> source = subject != null ? subject.codes() : antecedent(match);
        ActorGroup object = names.object(match, subject, category);
        boolean together = SHARED.contains(category) && subject != null && subject.several();
        if (together && object != null && roles.of(object) != ActorRoles.Role.WITH) {
            object = null;
        }
        return new Actors(source, object == null ? List.of() : object.codes());
    }

    private List<String> antecedent(Match match) {
        boolean marked =
                order.particlesFollow() && names.first(clauses.sentenceStart(match.head()), match.head(), null) != null;
        return marked ? List.of() : subjects.of(match.head());
    }

    private Actors ofNoun(Match match, Category category) {
        int start = clauses.start(match.head());
        int end = names.end(match);
        ActorGroup owner = names.owner(match);
        ActorGroup agent = names.last(start, end, ActorRoles.Role.AGENT);
        if (agent != null) {
            ActorGroup target = owner != null && owner != agent ? owner : names.object(match, agent, category);
            return new Actors(agent.codes(), target == null ? List.of() : target.codes());
        }
        if (owner == null) {
            owner = names.subject(match.head(), null);
        }
        ActorGroup target = names.object(match, owner, category);
        List<String> source = owner == null ? List.of() : owner.codes();
        if (source.isEmpty() && category != Category.TENSION) {
            source = antecedent(match);
        }
        return new Actors(source, target == null ? List.of() : target.codes());
    }
}
