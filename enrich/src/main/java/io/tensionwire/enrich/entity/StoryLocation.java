package io.tensionwire.enrich.entity;

import io.tensionwire.contract.CountrySalience;
import io.tensionwire.contract.EntityType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Where a story takes place. The first that there is, of those whose coordinates are known:
 *
 * <ol>
 *   <li>the first place of the dateline, else the country of the dateline;
 *   <li>the most named place or facility that lies in the country that the story is most about, or, like a sea, in none;
 *   <li>the country that the story is most about.
 * </ol>
 *
 * <p>Of places that are named equally often the first one counts.
 */
final class StoryLocation {
    private final List<Sighting> sightings;
    private final List<CountrySalience> countries;

    StoryLocation(List<Sighting> sightings, List<CountrySalience> countries) {
        this.sightings = sightings;
        this.countries = countries;
    }

    /** Returns the place; null if the story names none that is known. */
    Referent place() {
        Predicate<Sighting> inDateline = Sighting::placeline;
        Referent place = first(inDateline.and(sighting -> isPlace(sighting.referent())));
        place = place == null ? first(inDateline) : place;
        place = place == null ? mostNamed(this::isAtTheScene) : place;
        return place == null ? mostNamed(this::isTheCountry) : place;
    }

    private Referent first(Predicate<Sighting> which) {
        for (Sighting sighting : sightings) {
            if (sighting.referent().location() != null && which.test(sighting)) {
                return sighting.referent();
            }
        }
        return null;
    }

    private Referent mostNamed(Predicate<Referent> which) {
        Map<String, Integer> counts = new HashMap<>();
        Referent most = null;
        for (int at = sightings.size() - 1; at >= 0; at--) {
            Referent referent = sightings.get(at).referent();
            if (referent.location() != null && which.test(referent)) {
                int count = counts.merge(referent.id(), 1, Integer::sum);
                most = most == null || count >= counts.get(most.id()) ? referent : most;
            }
        }
        return most;
    }

    private static boolean isPlace(Referent referent) {
        return referent.type() == EntityType.PLACE || referent.type() == EntityType.FACILITY;
    }

    private boolean isAtTheScene(Referent referent) {
        return isPlace(referent)
                && (referent.country() == null || referent.country().equals(mostAbout()));
    }

    private boolean isTheCountry(Referent referent) {
        return referent.type() == EntityType.COUNTRY && referent.country().equals(mostAbout());
    }

    private String mostAbout() {
        return countries.isEmpty() ? null : countries.get(0).code();
    }
}
