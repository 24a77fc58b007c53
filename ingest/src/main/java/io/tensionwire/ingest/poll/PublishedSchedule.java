package io.tensionwire.ingest.poll;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How often a feed itself wishes to be asked: RSS {@code ttl}, {@code skipHours} and {@code skipDays}, or the syndication
 * module's {@code updatePeriod} and {@code updateFrequency}.
 *
 * @param pause the shortest time between two polls; zero if it does not say
 * @param skipHours hours of the day, 0 to 23 in UTC, in which it need not be asked
 * @param skipDays days, in UTC, on which it need not be asked
 */
public record PublishedSchedule(Duration pause, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {
    /** A feed that says nothing. */
    public static final PublishedSchedule NONE = new PublishedSchedule(Duration.ZERO, Set.of(), Set.of());

    private static final int HOURS_OF_A_WEEK = 7 * 24;

    /** Copies the sets. */
    public PublishedSchedule {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
    }

    /** Reads what {@link #text()} has written. */
    static PublishedSchedule parse(String text) {
        String[] parts = text.split(";", -1);
        return new PublishedSchedule(
                Duration.parse(parts[0]),
                parts(parts[1]).map(Integer::valueOf).collect(Collectors.toSet()),
                parts(parts[2]).map(DayOfWeek::valueOf).collect(Collectors.toSet()));
    }

    /** Returns this in one line, such as {@code PT1H;0,1,2;SUNDAY}. */
    String text() {
        String hours = skipHours.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
        String days = skipDays.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
        return String.join(";", pause.toString(), hours, days);
    }

    /** Returns this time, or the next one that is not to be skipped; this time if the whole week is. */
    Instant next(Instant earliest) {
        ZonedDateTime time = earliest.atZone(ZoneOffset.UTC);
        for (int i = 0; i < HOURS_OF_A_WEEK; i++) {
            if (!skipHours.contains(time.getHour()) && !skipDays.contains(time.getDayOfWeek())) {
                return time.toInstant();
            }
            time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        }
        return earliest;
    }

    private static Stream<String> parts(String list) {
        return Stream.of(list.split(",")).filter(part -> !part.isEmpty());
    }
}
