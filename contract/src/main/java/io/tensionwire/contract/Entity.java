package io.tensionwire.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Somebody or something that a story names, with every place where it is named.
 *
 * @param id a Wikidata item ({@code Q212}) where known, else {@code x:<normalised name>}
 * @param type what kind of thing it is
 * @param name its usual name
 * @param country ISO 3166-1 alpha-3 code of the country that it belongs to; null if none or not known
 * @param location where it is; null if it has no place or the place is not known
 * @param salience 0 to 1: how much of the story is about it, 1 for the most salient
 * @param mentions where it is named, in order of field (headline, dateline, body) and start
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Entity(
        String id,
        EntityType type,
        String name,
        String country,
        Location location,
        double salience,
        List<Mention> mentions) {
    /** Copies the list. */
    public Entity {
        mentions = List.copyOf(mentions);
    }
}
