package io.tensionwire.enrich.tension;

import io.tensionwire.contract.Category;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Looks around a match for the names that bear a role: who is its subject, its object, its owner. For one field. */
final class MarkedNames {
    private static final int OBJECT_REACH = 18;
    private static final int OWNER_REACH = 4;
    private static final Set<Category> TAKE_PLACES = EnumSet.of(
            Category.ASSAULT,
            Category.MOBILIZE,
            Category.RETREAT,
            Category.COERCE,
            Category.PROTEST,
            Category.SANCTION);

    private final Passage passage;
    private final Clauses clauses;
    private final ActorRoles roles;
    private final WordOrder order;

    MarkedNames(Passage passage, Clauses clauses, ActorRoles roles, WordOrder order) {
        this.passage = passage;
        this.clauses = clauses;
        this.roles = roles;
        this.order = order;
    }

    /** Returns whose act a noun names, before or behind it as the language has it; null if nobody's. */
    ActorGroup owner(Match match) {
        return order.ownerFollows() ? ownerBehind(match) : ownerBefore(match, clauses.start(match.head()));
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

    /**
     * Returns who stands before a verb as its subject, in the part of the clause behind the last comma, else in all of it; null
     * if nobody does.
     */
    ActorGroup subject(int head, ActorGroup other) {
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

    /** Returns the subject behind its verb; null if there is none. */
    ActorGroup behind(Match match) {
        for (ActorGroup group : passage.groups(match.head() + 1, end(match))) {
            return roles.of(group) == ActorRoles.Role.BARE ? group : null;
        }
        return null;
    }

    /** Returns whom an act is directed at; null if nobody is named. */
    ActorGroup object(Match match, ActorGroup subject, Category category) {
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
        if (after != null && MarkedActors.SHARED.contains(category) && roles.of(after) == ActorRoles.Role.PLACE) {
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

    /** Returns the first name between two tokens that is not this other; null if there is none. */
    ActorGroup first(int from, int to, ActorGroup other) {
        for (ActorGroup group : passage.groups(from, to)) {
            boolean same = other != null && (group == other || other.codes().containsAll(group.codes()));
            if (!same) {
                return group;
            }
        }
        return null;
    }

    /** Returns the last name between two tokens that bears a role; null if there is none. */
    ActorGroup last(int from, int to, ActorRoles.Role role) {
        ActorGroup found = null;
        for (ActorGroup group : passage.groups(from, to)) {
            if (roles.of(group) == role) {
                found = group;
            }
        }
        return found;
    }

    /** Returns the token after the part of the clause in which an act may have its object. */
    int end(Match match) {
        int from = Math.min(match.endWord(), clauses.sentenceEnd(match.head()) - 1);
        return Math.max(match.end(), clauses.end(match.head(), from, OBJECT_REACH));
    }
}
