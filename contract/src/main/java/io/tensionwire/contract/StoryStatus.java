package io.tensionwire.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a story may be shown, after the IPTC's publishing status ({@code pubStatus}). */
public enum StoryStatus {
    /** May be published. */
    USABLE,
    /** Must not be shown until a later version releases it. */
    WITHHELD,
    /** Killed: must never be shown again unless a later version reinstates it. */
    CANCELED;

    private final String json = name().toLowerCase(Locale.ROOT);

    /** Returns the word used in JSON: {@code usable}, {@code withheld} or {@code canceled}. */
    @JsonValue
    public String json() {
        return json;
    }

    /**
     * Reads the word used in JSON. A word that is not known is read as {@link #WITHHELD}: what may perhaps not be shown is
     * not shown.
     */
    @JsonCreator
    public static StoryStatus of(String word) {
        for (StoryStatus status : values()) {
            if (status.json.equalsIgnoreCase(word)) {
                return status;
            }
        }
        return "cancelled".equalsIgnoreCase(word) ? CANCELED : WITHHELD;
    }
}
