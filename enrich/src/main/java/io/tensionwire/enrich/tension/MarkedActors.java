package io.tensionwire.enrich.tension;

import io.tensionwire.contract.Category;
import io.tensionwire.enrich.tension.ActorFinder.Actors;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Finds who acts and towards whom by the small words beside their names, which each language lists: prepositions before them or
 * particles behind them. Who has none is the subject of the verb that follows, or the object of the one before; where nobody
 * fits, {@link Subjects} looks for an antecedent.
 */
final class MarkedActors implements ActorReader {
    private static final int OBJECT_REACH = 18;
    private static final int OWNER_REACH = 4;
    private static final int PASSIVE_REACH = 8;
    private static final Set<Category> TAKE_PLACES = EnumSet.of(
            Category.ASSAULT,
            Category.MOBILIZE,
            Category.RETREAT,
            Category.COERCE,
            Category.PROTEST,
            Category.SANCTION);
    private static final Set<Category> SHARED = EnumSet.of(
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

    MarkedActors(Passage passage, Clauses clauses, Subjects subjects, WordOrder order) {
        this.passage = passage;
        this.clauses = clauses;
        this.subjects = subjects;
        this.order = order;
        roles = new ActorRoles(passage, subjects, order);
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
        int end = end(match);
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
        ActorGroup agent = last(start, end(match), ActorRoles.Role.AGENT);
        if (agent == null && order.particlesFollow()) {
            agent = last(start, match.head(), ActorRoles.Role.TOWARD);
            agent = agent == null ? last(start, match.head(), ActorRoles.Role.PLACE) : agent;
        }
        ActorGroup undergoer = subject(match.head(), agent);
        List<String> target = undergoer != null ? undergoer.codes() : subjects.of(match.head());
        List<String> source = agent == null ? List.of() : agent.codes();
        if (agent == null && category == Category.MOBILIZE) {
            ActorGroup place = first(match.endWord(), end(match), undergoer);
            return new Actors(target, place == null ? List.of() : place.codes());
        }
        if (target.isEmpty() || target.equals(source)) {
            ActorGroup place = first(match.firstWord(), end(match), agent);
            target = place == null ? List.of() : place.codes();
        }
        return new Actors(source, target);
    }

    private Actors ofActive(Match match, Category category) {
        ActorGroup subject = subject(match.head(), null);
        ActorGroup behind = order.subjectMayFollow() && subject == null ? behind(match) : null;
        if (behind != null) {
            subject = behind;
        }
        ActorGroup agent =
                order.particlesFollow() ? last(clauses.start(match.head()), match.head(), ActorRoles.Role.AGENT) : null;
        if (agent != null) {
            subject = agent;
        }
        List<String> source = subject != null ? subject.codes() : antecedent(match);
        ActorGroup object = object(match, subject, category);
        boolean together = SHARED.contains(category) && subject != null && subject.several();
        if (together && object != null && roles.of(object) != ActorRoles.Role.WITH) {
            object = null;
        }
        return new Actors(source, object == null ? List.of() : object.codes());
    }

    private List<String> antecedent(Match match) {
        boolean marked =
                order.particlesFollow() && first(clauses.sentenceStart(match.head()), match.head(), null) != null;
        return marked ? List.of() : subjects.of(match.head());
    }

    private Actors ofNoun(Match match, Category category) {
        int start = clauses.start(match.head());
        int end = end(match);
        ActorGroup owner = order.ownerFollows() ? ownerBehind(match) : ownerBefore(match, start);
        ActorGroup agent = last(start, end, ActorRoles.Role.AGENT);
        if (agent != null) {
            ActorGroup target = owner != null && owner != agent ? owner : object(match, agent, category);
            return new Actors(agent.codes(), target == null ? List.of() : target.codes());
        }
        if (owner == null) {
            owner = subject(match.head(), null);
        }
        ActorGroup target = object(match, owner, category);
        List<String> source = owner == null ? List.of() : owner.codes();
        if (source.isEmpty() && category != Category.TENSION) {
            source = antecedent(match);
        }
        return new Actors(source, target == null ? List.of() : target.codes());
    }

    private ActorGroup ownerBehind(Match match) {
        ActorGroup next = first(match.firstWord(), match.endWord() + OWNER_REACH, null);
        return next != null && next.first() < end(match) && roles.isOwnerOrBare(next) ? next : null;
    }

    private ActorGroup ownerBefore(Match match, int start) {
        ActorGroup owner = null;
        for (ActorGroup group : passage.groups(start, match.firstWord())) {
            boolean near = match.firstWord() - group.end() <= OWNER_REACH || roles.of(group) == ActorRoles.Role.OWNER;
            if (near && roles.isOwnerOrBare(group)) {
                owner = owner != null && roles.of(owner) == ActorRoles.Role.OWNER ? owner : group;
            }
        }
        return owner;
    }

    /** Returns who stands before a verb as its subject: in the part of the clause behind the last comma, else in all of it. */
    private ActorGroup subject(int head, ActorGroup other) {
        int start = clauses.start(head);
        int part = head;
        while (part > start && !passage.isComma(part - 1)) {
            part--;
        }
        ActorGroup found = subject(part, head, other);
        if (found == null && part > start) {
            found = subject(start, head, other);
        }
        int sentence = clauses.sentenceStart(head);
        return found == null && start > sentence && order.particlesFollow() ? subject(sentence, head, other) : found;
    }

    private ActorGroup subject(int from, int to, ActorGroup other) {
        ActorGroup bare = null;
        ActorGroup owner = null;
        for (ActorGroup group : passage.groups(from, to)) {
            if (group.end() <= to && group != other) {
                ActorRoles.Role role = roles.of(group);
                if (role == ActorRoles.Role.SUBJECT) {
                    return group;
                }
                bare = bare == null && role == ActorRoles.Role.BARE && !touchesVerb(group, to) ? group : bare;
                owner = owner == null && role == ActorRoles.Role.OWNER ? group : owner;
            }
        }
        return bare != null || order.ownerFollows() ? bare : owner;
    }

    /** In languages with particles, a bare name right before its verb is the object: "Ukuraina shinko". */
    private boolean touchesVerb(ActorGroup group, int verb) {
        return order.particlesFollow() && group.end() == verb;
    }

    private ActorGroup behind(Match match) {
        for (ActorGroup group : passage.groups(match.head() + 1, end(match))) {
            return roles.of(group) == ActorRoles.Role.BARE ? group : null;
        }
        return null;
    }

    private ActorGroup object(Match match, ActorGroup subject, Category category) {
        int start = clauses.start(match.head());
        List<ActorRoles.Role> wanted = new ArrayList<>(List.of(ActorRoles.Role.TOWARD, ActorRoles.Role.WITH));
        if (!order.ownerFollows()) {
            for (ActorRoles.Role role : wanted) {
                ActorGroup marked = last(start, match.firstWord(), role);
                if (marked != null && marked != subject) {
                    return marked;
                }
            }
        }
        if (order.particlesFollow()) {
            return beforeVerb(match, start, subject, category);
        }
        ActorGroup after = first(match.firstWord(), end(match), subject);
        if (after != null && SHARED.contains(category) && roles.of(after) == ActorRoles.Role.PLACE) {
            after = null;
        }
        if (after != null || !order.ownerFollows() && !TAKE_PLACES.contains(category)) {
            return after;
        }
        ActorRoles.Role role = order.ownerFollows() ? ActorRoles.Role.TOWARD : ActorRoles.Role.PLACE;
        ActorGroup before = last(start, match.firstWord(), role);
        return before == subject ? null : before;
    }

    private ActorGroup beforeVerb(Match match, int start, ActorGroup subject, Category category) {
        ActorGroup found = null;
        for (ActorGroup group : passage.groups(start, match.endWord())) {
            boolean before = group.end() <= match.endWord();
            ActorRoles.Role role = roles.of(group);
            boolean place = role == ActorRoles.Role.PLACE && TAKE_PLACES.contains(category);
            boolean fits = role == ActorRoles.Role.OWNER || role == ActorRoles.Role.BARE || place;
            if (before && fits && group != subject) {
                found = group;
            }
        }
        return found;
    }

    private ActorGroup first(int from, int to, ActorGroup other) {
        for (ActorGroup group : passage.groups(from, to)) {
            boolean same = other != null && (group == other || other.codes().containsAll(group.codes()));
            if (!same) {
                return group;
            }
        }
        return null;
    }

    private ActorGroup last(int from, int to, ActorRoles.Role role) {
        ActorGroup found = null;
        for (ActorGroup group : passage.groups(from, to)) {
            if (roles.of(group) == role) {
                found = group;
            }
        }
        return found;
    }

    private int end(Match match) {
        int from = Math.min(match.endWord(), clauses.sentenceEnd(match.head()) - 1);
        return Math.max(match.end(), clauses.end(match.head(), from, OBJECT_REACH));
    }
}
