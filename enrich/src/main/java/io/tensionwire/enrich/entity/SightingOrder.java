package io.tensionwire.enrich.entity;

import java.util.ArrayList;
import java.util.List;

/** Puts what is listed and what is not into the order of the text. */
final class SightingOrder {
    private SightingOrder() {}

    /**
     * Returns all sightings in order of field and token.
     *
     * @param listed sightings of listed names, in order
     * @param unlisted the unlisted names, in order; those that name nobody and nothing are left out
     */
    static List<Sighting> merged(StoryNames story, List<Sighting> listed, List<Candidate> unlisted) {
        List<Sighting> merged = new ArrayList<>(listed.size() + unlisted.size());
        int nextListed = 0;
        int nextUnlisted = 0;
        for (FieldTokens field : story.fields()) {
            while (nextListed < listed.size() && listed.get(nextListed).field() == field
                    || nextUnlisted < unlisted.size()
                            && unlisted.get(nextUnlisted).field() == field) {
                boolean second = nextListed == listed.size()
                        || listed.get(nextListed).field() != field
                        || nextUnlisted < unlisted.size()
                                && unlisted.get(nextUnlisted).field() == field
                                && unlisted.get(nextUnlisted).first()
                                        < listed.get(nextListed).first();
                if (!second) {
                    merged.add(listed.get(nextListed++));
                    continue;
                }
                Candidate candidate = unlisted.get(nextUnlisted++);
                Referent referent = candidate.group().referent();
                if (referent != null) {
                    Sighting sighting = Sighting.of(field, candidate.first(), candidate.end(), referent, false);
                    merged.add(sighting.acting(candidate.actorFirst(), referent.codes()));
                }
            }
        }
        return merged;
    }
}
