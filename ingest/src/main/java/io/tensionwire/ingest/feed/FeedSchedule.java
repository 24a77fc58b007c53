package io.tensionwire.ingest.feed;

import io.tensionwire.ingest.charset.TextDecoder;
import io.tensionwire.ingest.markup.Element;
import io.tensionwire.ingest.story.UnreadableException;
import java.nio.charset.Charset;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How often a feed asks to be fetched.
 *
 * @param interval the shortest time between two fetches: the longer of {@code ttl} and the update period; zero if the feed
 *     names neither
 * @param skipHours hours of the day, in UTC, from 0 to 23, in which it does not change
 * @param skipDays days of the week, in UTC, on which it does not change
 */
public record FeedSchedule(Duration interval, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {
    /** A feed that asks for nothing. */
    public static final FeedSchedule NONE = new FeedSchedule(Duration.ZERO, Set.of(), Set.of());

    /** No feed may keep its readers away for longer. */
    private static final Duration LONGEST = Duration.ofDays(7);

    private static final Map<String, Duration> PERIODS = Map.of(
            "hourly", Duration.ofHours(1),
            "daily", Duration.ofDays(1),
            "weekly", Duration.ofDays(7),
            "monthly", Duration.ofDays(30),
            "yearly", Duration.ofDays(365));

    /** Copies the sets. */
    public FeedSchedule {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
    }

    /**
     * Returns what a feed asks for; {@link #NONE} if the bytes are no RSS. Never fails.
     *
     * @param bytes the feed
     * @param declared the encoding that its transport declares; null if none
     */
    public static FeedSchedule of(byte[] bytes, Charset declared) {
        try {
            return of(FeedSurvey.of(FeedText.of(TextDecoder.decode(bytes, declared))).about().stream());
        } catch (UnreadableException e) {
            return NONE;
        }
    }

    /**
     * Returns what a channel asks for.
     *
     * @param channel the channel of a feed, with what stands in it
     */
    public static FeedSchedule of(Element channel) {
        return of(channel.elements());
    }

    /** Tells whether the feed may be fetched at this time as far as skipped hours and days go. */
    public boolean isOpenAt(Instant time) {
        ZonedDateTime utc = time.atZone(ZoneOffset.UTC);
        return !skipHours.contains(utc.getHour()) && !skipDays.contains(utc.getDayOfWeek());
    }

    private static FeedSchedule of(Stream<Element> fields) {
        List<Element> about = fields.toList();
        Duration ttl = number(about, "ttl").map(Duration::ofMinutes).orElse(Duration.ZERO);
        Duration period = period(about);
        Duration interval = ttl.compareTo(period) > 0 ? ttl : period;
        return new FeedSchedule(
                interval.compareTo(LONGEST) > 0 ? LONGEST : interval, skippedHours(about), skippedDays(about));
    }

    private static Duration period(List<Element> about) {
        Duration period = named(about, "updatePeriod")
                .map(element -> PERIODS.get(element.text().toLowerCase(Locale.ROOT)))
                .filter(known -> known != null)
                .findFirst()
                .orElse(Duration.ZERO);
        return period.dividedBy(Math.max(1, number(about, "updateFrequency").orElse(1L)));
    }

    /** Midnight is 0 in RSS 0.91 and 24 in RSS 0.92. */
    private static Set<Integer> skippedHours(List<Element> about) {
        Set<Integer> hours = new TreeSet<>();
        named(about, "skipHours")
                .flatMap(Element::elements)
                .map(Element::text)
                .filter(text -> text.matches("\\d{1,2}"))
                .map(Integer::valueOf)
                .filter(hour -> hour <= 24)
                .forEach(hour -> hours.add(hour % 24));
        // One that is never open would never be read.
        return hours.size() == 24 ? Set.of() : hours;
    }

    private static Set<DayOfWeek> skippedDays(List<Element> about) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        named(about, "skipDays")
                .flatMap(Element::elements)
                .map(day -> day.text().toUpperCase(Locale.ROOT))
                .flatMap(name ->
                        Stream.of(DayOfWeek.values()).filter(day -> day.name().equals(name)))
                .forEach(days::add);
        return days.size() == DayOfWeek.values().length ? Set.of() : days;
    }

    private static Optional<Long> number(List<Element> about, String name) {
        return named(about, name)
                .map(Element::text)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Long::valueOf)
                .findFirst();
    }

    private static Stream<Element> named(List<Element> about, String name) {
        return about.stream().filter(element -> element.is(name));
    }
}
