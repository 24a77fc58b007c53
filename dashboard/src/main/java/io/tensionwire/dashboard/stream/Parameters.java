package io.tensionwire.dashboard.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The parameters of a request, read strictly: what is not known or cannot be read is told, not left out.
 *
 * @param values all values by name
 */
public record Parameters(Map<String, List<String>> values) {
    private static final Pattern AGO = Pattern.compile("-([0-9]{1,6})([smhd])");
    private static final int LONGEST = 500;

    /**
     * Refuses parameters that are not known.
     *
     * @throws BadRequestException if there are any
     */
    public Parameters only(String... known) {
        Set<String> unknown = new TreeSet<>(values.keySet());
        unknown.removeAll(Set.of(known));
        if (!unknown.isEmpty()) {
            throw new BadRequestException("unknown parameter \""
                    + unknown.iterator().next() + "\"; known here: " + String.join(", ", new TreeSet<>(Set.of(known))));
        }
        values.forEach((name, texts) -> {
            if (texts.stream().anyMatch(text -> text.length() > LONGEST)) {
                throw new BadRequestException(name + " is longer than " + LONGEST + " characters");
            }
        });
        return this;
    }

    /** Returns a text; empty if it is not given or blank. */
    public Optional<String> text(String name) {
        return all(name).stream().findFirst();
    }

    /** Returns all values, also those parted by commas. */
    public List<String> all(String name) {
        List<String> all = new ArrayList<>();
        for (String value : values.getOrDefault(name, List.of())) {
            Stream<String> parts =
                    name.equals("text") || name.equals("q") ? Stream.of(value) : Stream.of(value.split(","));
            parts.map(String::strip).filter(part -> !part.isEmpty()).forEach(all::add);
        }
        return all;
    }

    /**
     * Returns a whole number.
     *
     * @throws BadRequestException if it is none, or not in the range
     */
    public int number(String name, int fallback, int least, int most) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return fallback;
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, with the range.
        }
        throw new BadRequestException(name + " must be a whole number from " + least + " to " + most);
    }

    /**
     * Returns a time: {@code now}, {@code -10m} (s, m, h, d), a date, or an instant; null if it is not given.
     *
     * @throws BadRequestException if it is none of these
     */
    public Instant time(String name, Instant now) {
        return text(name).map(text -> time(name, text, now)).orElse(null);
    }

    /**
     * Reads a value in a way of its own.
     *
     * @throws BadRequestException if that throws {@link IllegalArgumentException}
     */
    public <T> T read(String name, T fallback, String expected, Function<String, T> reader) {
        Optional<String> text = text(name);
        try {
            return text.isEmpty() ? fallback : reader.apply(text.get());
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(name + " must be " + expected);
        }
    }

    private static Instant time(String name, String text, Instant now) {
        Matcher ago = AGO.matcher(text);
        if (text.equals("now")) {
            return now;
        }
        if (ago.matches()) {
            long count = Long.parseLong(ago.group(1));
            return now.minus(
                    switch (ago.group(2).charAt(0)) {
                        case 's' -> Duration.ofSeconds(count);
                        case 'm' -> Duration.ofMinutes(count);
                        case 'h' -> Duration.ofHours(count);
                        default -> Duration.ofDays(count);
                    });
        }
        try {
            return text.length() == "2026-03-02".length()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadRequestException(name
                    + " must be \"now\", a span such as \"-10m\" (s, m, h, d), a date such as \"2026-03-02\", or an"
                    + " instant such as \"2026-03-02T12:00:00Z\"");
        }
    }
}
