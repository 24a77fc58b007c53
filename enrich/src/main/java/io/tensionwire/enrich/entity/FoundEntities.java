package io.tensionwire.enrich.entity;

import io.tensionwire.contract.CountrySalience;
import io.tensionwire.contract.Entity;
import io.tensionwire.contract.Location;
import io.tensionwire.contract.StoryPlace;
import java.time.LocalDate;
import java.util.List;

/**
 * What the {@link EntityTagger} finds in a story.
 *
 * @param entities who and what is named, most salient first, then by id
 * @param countries the countries that the story is about, most salient first, then by code
 * @param actors the mentions as the tension rules see them, in order of field (headline, dateline, body) and token; they never
 *     overlap
 * @param date the day of the story in UTC, on which roles were looked up; null if the story gives none
 * @param language the language that the story is read in, a primary subtag of BCP 47; null if neither the wire nor the text tells
 * @param place where the story takes place; null if it names no place that is known
 * @param location the coordinates of that place; null if there is none
 */
public record FoundEntities(
        List<Entity> entities,
        List<CountrySalience> countries,
        List<ActorMention> actors,
        LocalDate date,
        String language,
        StoryPlace place,
        Location location) {
    /** What is found in a story whose language the wire tells. */
    public FoundEntities(
            List<Entity> entities, List<CountrySalience> countries, List<ActorMention> actors, LocalDate date) {
        this(entities, countries, actors, date, null, null, null);
    }

    /** Copies the lists. */
    public FoundEntities {
        entities = List.copyOf(entities);
        countries = List.copyOf(countries);
        actors = List.copyOf(actors);
    }
}
