package io.tensionwire.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Tension of a subject stands out from what is usual for it. The latest record of a subject and start holds; an alert is
 * closed by a record of its own.
 *
 * @param subject whom it is about, as in {@link TensionPoint#subject()}
 * @param start the first day of the episode, UTC midnight; subject and start name the alert
 * @param until the last day of the episode so far that stood out
 * @param status whether it holds
 * @param severity the highest that the episode reached
 * @param zscore the highest z-score of the episode
 * @param threshold the z-score from which on this severity is given
 * @param level the highest level of the episode, 0 to 100
 * @param sources how many distinct sources reported on the day of the highest z-score
 * @param origin {@code live}, or the name of the replay that it comes from
 * @param why the stories and spans behind the day of the highest z-score
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Alert(
        String subject,
        Instant start,
        Instant until,
        Status status,
        Severity severity,
        double zscore,
        double threshold,
        double level,
        int sources,
        String origin,
        List<StoryEvidence> why) {
    /** Copies the list. */
    public Alert {
        why = why == null ? List.of() : List.copyOf(why);
    }

    /** Returns what names the alert: subject and start, parted by a space. */
    public String id() {
        return subject + ' ' + start;
    }

    /** Returns this alert with another status. */
    public Alert with(Status other) {
        return new Alert(subject, start, until, other, severity, zscore, threshold, level, sources, origin, why);
    }

    /** Whether an alert holds. */
    public enum Status {
        /** The subject stands out. */
        OPEN,
        /** The episode is over. */
        RESOLVED,
        /** A kill or a correction took away what it stood on: it should not have been given. */
        WITHDRAWN;

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
        public static Status of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** How much a subject stands out, the least first. */
    public enum Severity {
        WATCH,
        WARNING,
        CRITICAL;

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
        public static Severity of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
