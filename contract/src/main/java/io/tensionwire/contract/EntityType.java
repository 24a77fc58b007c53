package io.tensionwire.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What kind of thing an {@link Entity} is. */
public enum EntityType {
    /** A human being. */
    PERSON,
    /** A body of people: government bodies, alliances, armed groups, companies. */
    ORGANIZATION,
    /** A state or a territory with an ISO 3166-1 code. */
    COUNTRY,
    /** A city, region, sea, strait or other place. */
    PLACE,
    /** A building or a site. */
    FACILITY,
    /** A weapon system, vessel or aircraft. */
    EQUIPMENT,
    /** A named event. */
    EVENT;

    private final String json = name().toLowerCase(Locale.ROOT);

    /** Returns the word used in JSON. */
    @JsonValue
    public String json() {
        return json;
    }

    /**
     * Reads the word used in JSON.
     *
     * @throws IllegalArgumentException if it is not known
     */
    @JsonCreator
    public static EntityType of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
