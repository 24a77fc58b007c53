package io.tensionwire.enrich.entity;

import io.tensionwire.contract.CountrySalience;
import io.tensionwire.contract.StoryPlace;
import java.util.List;

/**
 * What is named in one story, and what it was known by.
 *
 * @param names the story, read into words
 * @param unlisted the places where something is named that no list has
 * @param all all places where something is named, in order of field and token
 */
record StorySightings(StoryNames names, List<Candidate> unlisted, List<Sighting> all) {
    FoundEntities found() {
        String language = names.language().equals("und") ? null : names.language();
        List<CountrySalience> countries = Salience.countries(all);
        Referent place = new StoryLocation(all, countries).place();
        return new FoundEntities(
                Salience.entities(all),
                countries,
                Actors.of(all),
                names.date(),
                language,
                place == null ? null : new StoryPlace(place.id(), place.name(), place.country()),
                place == null ? null : place.location());
    }
}
