package io.tensionwire.ingest.story;

import io.tensionwire.ingest.format.ItemHints;
import io.tensionwire.ingest.format.Repair;
import io.tensionwire.ingest.time.WireTime;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The times of a story. No time of creation lies further in the future than clocks differ; an embargo that can be read in
 * several ways ends at the latest.
 *
 * @param versionCreated when this version was made; null if neither the wire nor the hints tell
 * @param firstCreated when the first version was made; null if neither the wire nor the hints tell
 * @param embargoedUntil the end of the latest embargo; null if there is none
 * @param isEmbargoUnreadable whether there is an embargo that cannot be read
 */
record StoryTimes(Instant versionCreated, Instant firstCreated, Instant embargoedUntil, boolean isEmbargoUnreadable) {
    /**
     * Reads the times of a story.
     *
     * @param version when this version was made, as written; may be null
     * @param first when the first version was made, as written; may be null
     * @param embargoes the ends of embargoes, as written
     * @param hints the zone of times without one, and the time of arrival for what cannot be read
     * @param repairs takes the {@link Repair} words that apply
     */
    static StoryTimes of(
            String version, String first, List<String> embargoes, ItemHints hints, Consumer<String> repairs) {
        Reader reader = new Reader(hints, repairs);
        Instant firstCreated = reader.created(first);
        Instant versionCreated = reader.created(version);
        if (versionCreated == null) {
            // A version is no older than the first one.
            versionCreated = version == null && firstCreated != null ? firstCreated : reader.unknown();
        }
        Instant until = null;
        boolean unreadable = false;
        for (String embargo : embargoes) {
            Optional<Instant> end = WireTime.parse(embargo)
                    .map(time -> time.latest(hints.origin().zone()));
            unreadable |= end.isEmpty();
            until = until == null || end.isPresent() && end.get().isAfter(until) ? end.orElse(until) : until;
        }
        return new StoryTimes(versionCreated, firstCreated == null ? versionCreated : firstCreated, until, unreadable);
    }

    /** Reads times of creation. */
    private record Reader(ItemHints hints, Consumer<String> repairs) {

        /** Returns the time, bounded; null if it cannot be read. */
        Instant created(String written) {
            return written == null
                    ? null
                    : WireTime.parse(written).map(this::bounded).orElse(null);
        }

        Instant unknown() {
            repairs.accept(Repair.TIME_UNKNOWN);
            return hints.arrival();
        }

        private Instant bounded(WireTime time) {
            ZoneId zone = hints.origin().zone();
            if (!time.hasZone() && zone == null) {
                repairs.accept(Repair.ZONE_UNKNOWN);
            }
            return ArrivalBound.of(time.in(zone == null ? ZoneOffset.UTC : zone), hints.arrival(), repairs);
        }
    }
}
