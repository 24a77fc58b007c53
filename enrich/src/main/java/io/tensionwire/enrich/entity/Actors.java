package io.tensionwire.enrich.entity;

import io.tensionwire.contract.EntityType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Turns names into noun phrases that act: what a longer phrase covers is left out, parts of one word become one. */
final class Actors {
    private Actors() {}

    /** Returns the actors of sightings that are in order of field and token. */
    static List<ActorMention> of(List<Sighting> sightings) {
        List<ActorMention> actors = new ArrayList<>(sightings.size());
        for (int i = 0; i < sightings.size(); i++) {
            if (isThing(sightings.get(i)) || isPartOfNext(sightings, i)) {
                continue;
            }
            Sighting sighting = sightings.get(i);
            Set<String> codes = new LinkedHashSet<>(sighting.codes());
            while (i + 1 < sightings.size() && sharesToken(sighting, sightings.get(i + 1))) {
                codes.addAll(sightings.get(++i).codes());
            }
            actors.add(new ActorMention(
                    sighting.field().text().field(),
                    sighting.actorFirst(),
                    sighting.actorEnd(),
                    sighting.referent().id(),
                    sighting.referent().type(),
                    sighting.adjective(),
                    List.copyOf(codes)));
        }
        return actors;
    }

    private static boolean isThing(Sighting sighting) {
        EntityType type = sighting.referent().type();
        return type == EntityType.EQUIPMENT || type == EntityType.EVENT;
    }

    /** Whether the noun phrase of the next name, which may be a part of one itself, covers this one. */
    private static boolean isPartOfNext(List<Sighting> sightings, int i) {
        return i + 1 < sightings.size()
                && sightings.get(i + 1).field() == sightings.get(i).field()
                && !sightings.get(i + 1).isPart()
                && sightings.get(i + 1).actorFirst() <= sightings.get(i).actorFirst();
    }

    private static boolean sharesToken(Sighting one, Sighting other) {
        return one.field() == other.field() && one.first() == other.first();
    }
}
