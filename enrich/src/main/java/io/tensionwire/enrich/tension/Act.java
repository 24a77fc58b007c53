package io.tensionwire.enrich.tension;

import io.tensionwire.contract.Category;
import java.util.List;

/**
 * An act whose target is looked for.
 *
 * @param match where it stands
 * @param category its category before negation and time are taken in
 * @param mutual whether all who are named do it to one another: meeting, agreeing, clashing
 * @param source who acts; empty if not known
 * @param agent where the source is named behind the act; null if it stands before
 */
record Act(Match match, Category category, boolean mutual, List<String> source, ActorGroup agent) {
    Act {
        source = List.copyOf(source);
    }

    /** Returns whether a group names nobody but the source. */
    boolean isOwn(ActorGroup group) {
        return source.containsAll(group.codes());
    }
}
