package io.tensionwire.enrich.tension;

/** Reads off the small words beside a name what it is to the verb. For one field. */
final class ActorRoles {
    private final Passage passage;
    private final Subjects subjects;
    private final WordOrder order;

    /** What a name is to the verb, as far as the words beside it tell. */
    enum Role {
        /** Marked as who acts. */
        SUBJECT,
        /** Marked as who acts on the subject of a passive. */
        AGENT,
        /** Marked as those between whom something is. */
        BETWEEN,
        /** Marked as who acts together with the subject. */
        WITH,
        /** Marked as whom it is directed at. */
        TOWARD,
        /** Marked as whose something is. */
        OWNER,
        /** Marked as the place. */
        PLACE,
        /** Marked otherwise. */
        OTHER,
        /** Not marked. */
        BARE
    }

    ActorRoles(Passage passage, Subjects subjects, WordOrder order) {
        this.passage = passage;
        this.subjects = subjects;
        this.order = order;
    }

    /** Returns the role of a group. */
    Role of(ActorGroup group) {
        int behind = group.end();
        while (passage.has(behind, Mark.TITLE) || passage.has(behind, Mark.OF) && passage.has(behind + 1, Mark.TITLE)) {
            behind++;
        }
        if (passage.has(behind, Mark.BETWEEN)
                || passage.has(behind, Mark.OF) && passage.has(behind + 1, Mark.BETWEEN)) {
            return Role.BETWEEN;
        }
        if (order.particlesFollow()) {
            Role prefixed = passage.has(group.first() - 1, Mark.TO) ? Role.TOWARD : Role.BARE;
            return prefixed == Role.BARE ? marked(behind) : prefixed;
        }
        Role before = marked(subjects.opening(group));
        boolean owner = before == Role.BARE && !order.ownerFollows() && passage.has(behind, Mark.OF);
        return owner ? Role.OWNER : before;
    }

    /** Returns whether a group is nobody's object: it may own the act that a noun names. */
    boolean isOwnerOrBare(ActorGroup group) {
        Role role = of(group);
        return role == Role.OWNER || role == Role.BARE || role == Role.SUBJECT;
    }

    private Role marked(int token) {
        if (passage.has(token, Mark.BETWEEN)) {
            return Role.BETWEEN;
        }
        if (passage.has(token, Mark.BY)) {
            return Role.AGENT;
        }
        if (passage.has(token, Mark.SUBJECT)) {
            return Role.SUBJECT;
        }
        if (passage.has(token, Mark.WITH)) {
            return Role.WITH;
        }
        if (passage.has(token, Mark.TOWARD)) {
            return Role.TOWARD;
        }
        if (passage.has(token, Mark.OF)) {
            return Role.OWNER;
        }
        if (passage.has(token, Mark.INSIDE)) {
            return Role.PLACE;
        }
        return passage.has(token, Mark.PREPOSITION) ? Role.OTHER : Role.BARE;
    }
}
