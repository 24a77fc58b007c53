package io.tensionwire.contract;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Where a story takes place, as far as its dateline and the places that it names tell.
 *
 * @param id a Wikidata item where known, else {@code x:<normalised name>}; that of an entity of the story
 * @param name its usual name
 * @param country ISO 3166-1 alpha-3 code of the country that it lies in; null if none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StoryPlace(String id, String name, String country) {}
