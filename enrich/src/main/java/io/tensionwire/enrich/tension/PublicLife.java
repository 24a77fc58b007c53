package io.tensionwire.enrich.tension;

import io.tensionwire.contract.Category;
import java.util.Set;

/**
 * Tells acts of public life from private ones where no actor is known: "thousands marched" against "the couple marched down
 * the aisle", "police shot two men" against "a man was stabbed by his brother". For one field.
 */
final class PublicLife {
    /** Violence of kinds that private quarrels know as well; bombs and shells are never private. */
    private static final Set<String> ALSO_PRIVATE =
            Set.of("abduct", "beat", "destroy", "firearms", "primitive", "sexual", "torture");

    /** Nobody is arrested but by those in power. */
    private static final String ARREST = "arrest";

    private static final int AGENT_REACH = 10;
    private static final int OWNER_REACH = 4;

    private final Passage passage;
    private final Clauses clauses;
    private final VerbPhrase phrase;

    PublicLife(Passage passage, Clauses clauses) {
        this.passage = passage;
        this.clauses = clauses;
        phrase = new VerbPhrase(passage, clauses);
    }

    /** Returns whether an act without a known actor is a private one: a bare name, or nobody near who could be an actor. */
    boolean lacks(Match act) {
        Rule.Event event = (Rule.Event) act.rule();
        if (event.mention() && !act.accept().verb()) {
            return true;
        }
        if (event.category() == Category.ASSAULT && passage.knows(Mark.ARMED)) {
            return mayBePrivate(event) && !isDoneByArmed(act);
        }
        if (ARREST.equals(event.mode())) {
            return false;
        }
        return event.category() != Category.TENSION && passage.knows(Mark.PUBLIC) && !isPublic(act);
    }

    private static boolean mayBePrivate(Rule.Event event) {
        return event.mode() == null || ALSO_PRIVATE.contains(event.mode());
    }

    private boolean isPublic(Match act) {
        int end = clauses.sentenceEnd(act.head());
        boolean kind = !((Rule.Event) act.rule()).category().quad().isConflict();
        for (int token = clauses.sentenceStart(act.head()); token < end; token++) {
            boolean official = passage.has(token, Mark.PUBLIC) && !(kind && passage.has(token, Mark.PEOPLE));
            if (official || passage.groupAt(token) != null) {
                return true;
            }
        }
        return false;
    }

    /** Those who act stand in the pattern itself, else before an active verb, behind a passive one, on either side of a noun. */
    private boolean isDoneByArmed(Match act) {
        if (namesArmed(act)) {
            return true;
        }
        int start = clauses.start(act.head());
        int end = clauses.end(act.head(), act.head() + 1, AGENT_REACH);
        return switch (phrase.of(act)) {
            case ACTIVE -> isArmed(start, act.head());
            case PASSIVE -> isArmed(act.head() + 1, beforeAnd(act.head() + 1, end));
            case NOUN ->
                isArmed(Math.max(start, act.firstWord() - OWNER_REACH), act.firstWord()) || isByArmed(act, end);
        };
    }

    private boolean namesArmed(Match act) {
        for (int token = act.firstWord(); token < act.endWord(); token++) {
            if (passage.has(token, Mark.ARMED) && !act.hasInGap(token)) {
                return true;
            }
        }
        return false;
    }

    private boolean isByArmed(Match act, int end) {
        for (int token = act.endWord(); token < end; token++) {
            if (passage.has(token, Mark.BY) || passage.has(token, Mark.WITH)) {
                return isArmed(token + 1, end);
            }
        }
        return false;
    }

    private int beforeAnd(int from, int to) {
        int token = from;
        while (token < to && !passage.has(token, Mark.AND)) {
            token++;
        }
        return token;
    }

    private boolean isArmed(int from, int to) {
        for (int token = from; token < to; token++) {
            if (passage.has(token, Mark.ARMED)) {
                return true;
            }
        }
        return false;
    }
}
