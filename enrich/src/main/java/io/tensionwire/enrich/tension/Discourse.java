package io.tensionwire.enrich.tension;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who was spoken of so far in a field, for the pronouns to come. Changes from sentence to sentence; for one thread. */
final class Discourse {
    private List<String> subject = List.of();
    private String speaker;
    private List<String> pair = List.of();

    /** Returns who was the subject last. */
    List<String> subject() {
        return subject;
    }

    /** Returns the entity that was the subject last; null if none. */
    String speaker() {
        return speaker;
    }

    /** Returns the two or more that were spoken of together last. */
    List<String> pair() {
        return pair;
    }

    /** Notes the subject of a sentence. */
    void noteSubject(ActorGroup group) {
        subject = group.codes();
        speaker = group.entityId();
        if (group.several()) {
            pair = group.codes();
        }
    }

    /** Notes who acted towards whom. */
    void noteAct(List<String> source, List<String> target) {
        Set<String> all = new LinkedHashSet<>(source);
        all.addAll(target);
        if (all.size() > 1) {
            pair = List.copyOf(all);
        }
    }
}
