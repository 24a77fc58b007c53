package io.tensionwire.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How the text presents an act. */
public enum Modality {
    /** As a fact. */
    ASSERTED,
    /** As something that is not so: "has not attacked", "no plans to deploy". */
    NEGATED,
    /** As something that the actor says is not so: "denied having attacked". */
    DENIED,
    /** As something that would be so under a condition, or may be so: "if it invaded", "potential invasion". */
    HYPOTHETICAL,
    /** As something announced, promised or threatened: "will deploy". */
    FUTURE,
    /** As background from another time: "the 2014 annexation". */
    HISTORICAL;

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
    public static Modality of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
