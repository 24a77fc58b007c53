package io.tensionwire.enrich.entity;

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
        return new FoundEntities(
                Salience.entities(all), Salience.countries(all), Actors.of(all), names.date(), language);
    }
}
