package io.tensionwire.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What annotation adds to a story: a pure function of the story and the lexicon.
 *
 * @param entities who and what is named, most salient first
 * @param countries the countries that the story is about, most salient first
 * @param place where the story takes place; null if it names no place that is known
 * @param location the coordinates of that place; null if there is none
 * @param indicators the acts told of: headline first, then by sentence; within a sentence the main act first
 * @param tension what the story says of tension as a whole
 * @param lexicon content hash of the rules and gazetteers used; null where nothing was annotated
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Annotations(
        List<Entity> entities,
        List<CountrySalience> countries,
        StoryPlace place,
        Location location,
        List<Indicator> indicators,
        Tension tension,
        String lexicon) {
    /** What a story without text carries. */
    public static final Annotations NONE = new Annotations(List.of(), List.of(), List.of(), Tension.NONE, null);

    /** What is found in a story that names no place. */
    public Annotations(
            List<Entity> entities,
            List<CountrySalience> countries,
            List<Indicator> indicators,
            Tension tension,
            String lexicon) {
        this(entities, countries, null, null, indicators, tension, lexicon);
    }

    /** Fills what is absent and copies the lists. */
    public Annotations {
        entities = entities == null ? List.of() : List.copyOf(entities);
        countries = countries == null ? List.of() : List.copyOf(countries);
        indicators = indicators == null ? List.of() : List.copyOf(indicators);
        tension = tension == null ? Tension.NONE : tension;
    }
}
