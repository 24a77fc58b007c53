package io.tensionwire.ingest.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A time as a wire wrote it.
 *
 * @param local date and time of day where it was written; midnight where only a date was written
 * @param zone the zone that was written with it; null if none was
 * @param hasTimeOfDay whether a time of day was written
 */
public record WireTime(LocalDateTime local, ZoneId zone, boolean hasTimeOfDay) {
    /** Where a day ends last. */
    private static final ZoneId LAST_ZONE = ZoneOffset.ofHours(-12);

    /** Reads a time in any of the shapes of {@link TimeShapes}; empty if it is in none, or no such time exists. */
    public static Optional<WireTime> parse(String text) {
        return TimeShapes.parse(text);
    }

    /** Tells whether a zone was written. */
    public boolean hasZone() {
        return zone != null;
    }

    /**
     * Returns the instant meant.
     *
     * @param otherwise the zone to read it in if none was written
     */
    public Instant in(ZoneId otherwise) {
        return local.atZone(hasZone() ? zone : otherwise).toInstant();
    }

    /**
     * Returns the latest instant that may be meant: the end of the day if only a date was written, and the last zone on
     * earth if neither the text nor the source tells the zone.
     *
     * @param otherwise the zone to read it in if none was written; null if nobody knows
     */
    public Instant latest(ZoneId otherwise) {
        LocalDateTime last = hasTimeOfDay ? local : local.plusDays(1);
        return last.atZone(hasZone() ? zone : otherwise != null ? otherwise : LAST_ZONE)
                .toInstant();
    }
}
