package io.tensionwire.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The four classes of political acts: words or deeds, with or against. */
public enum Quad {
    VERBAL_COOPERATION,
    MATERIAL_COOPERATION,
    VERBAL_CONFLICT,
    MATERIAL_CONFLICT;

    private final String json = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Returns the word used in JSON, such as {@code verbal-conflict}. */
    @JsonValue
    public String json() {
        return json;
    }

    /** Returns whether this is conflict, in words or deeds. */
    public boolean isConflict() {
        return this == VERBAL_CONFLICT || this == MATERIAL_CONFLICT;
    }

    /**
     * Reads the word used in JSON.
     *
     * @throws IllegalArgumentException if it is not known
     */
    @JsonCreator
    public static Quad of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
