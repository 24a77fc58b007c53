package io.tensionwire.ingest.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The shapes that times come in. Each is a pattern over named parts, so that a new shape is one line; what a part means is
 * told in one place.
 */
final class TimeShapes {
    /** No wire is older. */
    static final int FIRST_YEAR = 1800;
    /** No time is longer; bounds the work on hostile text. */
    private static final int LONGEST = 80;

    /** Seconds or milliseconds since 1970, from 2001 to 2033. */
    private static final Pattern COUNTED = Pattern.compile("1\\d{9}(?:\\d{3})?");
    /** Numbers from here on are milliseconds. */
    private static final long MILLISECONDS = 100_000_000_000L;

    private static final Pattern COMMENT = Pattern.compile("([^()]*[^()\\s])\\s*\\(([^()]*)\\)");
    private static final Pattern OFFSET_AT_END = Pattern.compile("(?:[+-]\\d{1,2}:?\\d{2}|\\d\\s*[A-Z]{1,4})$");

    private static final Pattern PART = Pattern.compile("\\(\\?<(\\w+)>");
    private static final String YEAR = "(?<year>\\d{4})";
    private static final String ANY_YEAR = "(?<year>\\d{4}|\\d{2})";
    private static final String MONTH = "(?<month>\\d{1,2})";
    private static final String NAMED_MONTH = "(?<name>\\p{L}{3,12})\\.?";
    private static final String DAY = "(?<day>\\d{1,2})";
    private static final String TIME =
            "(?<hour>\\d{1,2})(?<apart>[:.])(?<minute>\\d{1,2})(?:\\k<apart>(?<second>\\d{1,2})(?:[.,](?<fraction>\\d{1,9})\\d*)?)?";
    private static final String HALF_DAY = "(?:\\s?(?<half>[AaPp])\\.?[Mm]\\.?)?";
    private static final String COMPACT_TIME =
            "(?<hour>\\d{2})(?<minute>\\d{2})(?:(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9})\\d*)?)?";
    private static final String ZONE =
            "(?:\\s*(?<zone>[A-Za-z]{1,5}(?:[+-]\\d{1,2}(?::?\\d{2})?)?|[+-]\\d{1,2}(?::?\\d{2})?|[A-Z][A-Za-z_]+/[A-Za-z_/]+)(?:\\s*\\([^()]{1,40}\\))?)?";
    /** Something parts it from what follows: it must not take the beginning of a month's name. */
    private static final String WEEKDAY = "(?:\\p{L}{2,12}(?:\\.?,\\s*|\\.\\s*|\\s+))?";

    /** A pattern and the names of the parts that it has. */
    private record Shape(Pattern pattern, Set<String> parts) {}

    private static final List<Shape> SHAPES = List.of(
            // ISO 8601 and what is near it: 2026-11-01T10:00:00.52+01:00, 2014-07-16 15:53:10 GMT+00:00, 2026/11/01
            // 10:00.
            shape(YEAR + "[-/.]" + MONTH + "[-/.]" + DAY + "(?:\\s*[Tt]\\s*|\\s+)" + TIME + HALF_DAY + ZONE),
            shape(YEAR + "[-/.]" + MONTH + "[-/.]" + DAY + "[Tt]" + COMPACT_TIME + ZONE),
            shape(YEAR + "[-/.]" + MONTH + "[-/.]" + DAY + ZONE),
            shape(YEAR + "-" + MONTH),
            // ISO 8601, basic: 20160909T000100+0100, 20160909.
            shape("(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})\\s?[Tt]?\\s?" + COMPACT_TIME + ZONE),
            shape("(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})"),
            // RFC 822 and 5322, loosely: Thu,28 Jul 2022 4:35:5 GMT+9, 1 November 26 10:00.
            shape(WEEKDAY + DAY + "\\.?[\\s-]*" + NAMED_MONTH + "[\\s,-]*" + ANY_YEAR + "[,\\s]+" + TIME + HALF_DAY
                    + ZONE),
            shape(WEEKDAY + DAY + "\\.?[\\s-]*" + NAMED_MONTH + "[\\s,-]*" + ANY_YEAR),
            // As Americans write: Nov 1, 2026 10:00 pm EST, 11/01/2026 10:00:00.
            shape(WEEKDAY + NAMED_MONTH + "\\s+" + DAY + ",?\\s+" + YEAR + "(?:[,\\s]+(?:at\\s+|-\\s+)?" + TIME
                    + HALF_DAY + ZONE + ")?"),
            shape(WEEKDAY + MONTH + "/" + DAY + "/" + YEAR + "(?:[,\\s]+(?:-\\s+)?" + TIME + HALF_DAY + ZONE + ")?"),
            // ctime: Sun Nov  1 10:00:00 GMT 2026.
            shape("\\p{L}{2,9}\\s+" + NAMED_MONTH + "\\s+" + DAY + "\\s+" + TIME + ZONE + "\\s+" + YEAR),
            // As Europeans write: 01.11.2026 10:00, 01.11.2026, 10.00 Uhr.
            shape(DAY + "\\." + MONTH + "\\." + ANY_YEAR + "(?:[,\\s]+" + TIME + "(?:\\s*Uhr)?" + ZONE + ")?"),
            // As Chinese and Japanese write: 2026\u5E7411\u67081\u65E5 10:00.
            shape(YEAR + "\u5E74" + MONTH + "\u6708" + DAY + "\u65E5(?:\\s*" + TIME + ZONE + ")?"),
            // The end line of IPTC 7901: 071341 GMT Okt 15.
            shape("(?<day>\\d{2})(?<hour>\\d{2})(?<minute>\\d{2})" + ZONE + "\\s+" + NAMED_MONTH + "\\s+" + ANY_YEAR),
            // ANPA 1312: 02-19-16 2237EST.
            shape("(?<month>\\d{2})-(?<day>\\d{2})-(?<year>\\d{2})\\s+" + COMPACT_TIME + ZONE));

    private TimeShapes() {}

    static Optional<WireTime> parse(String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<WireTime> usual = IsoTime.parse(text);
        if (usual.isPresent()) {
            return usual;
        }
        String stripped = withoutComment(text.strip());
        if (COUNTED.matcher(stripped).matches()) {
            return Optional.of(counted(Long.parseLong(stripped)));
        }
        for (Shape shape : SHAPES) {
            Matcher matcher = shape.pattern().matcher(stripped);
            if (matcher.matches()) {
                Optional<WireTime> time = time(new Parts(matcher, shape.parts()));
                if (time.isPresent()) {
                    return time;
                }
            }
        }
        return Optional.empty();
    }

    /** RFC 5322 lets the name of a zone stand in brackets behind its offset; some write nothing but the brackets. */
    private static String withoutComment(String text) {
        Matcher comment = COMMENT.matcher(text);
        if (!comment.matches()) {
            return text;
        }
        String before = comment.group(1);
        boolean hasZone = OFFSET_AT_END.matcher(before).find();
        return hasZone ? before : before + " " + comment.group(2);
    }

    private static WireTime counted(long number) {
        Instant instant = number < MILLISECONDS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        return new WireTime(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), ZoneOffset.UTC, true);
    }

    private static Shape shape(String shape) {
        Set<String> parts =
                PART.matcher(shape).results().map(part -> part.group(1)).collect(Collectors.toUnmodifiableSet());
        return new Shape(Pattern.compile(shape), parts);
    }

    private static Optional<WireTime> time(Parts parts) {
        try {
            Optional<Integer> month = parts.month();
            Optional<ZoneId> zone = parts.zone();
            if (month.isEmpty() || parts.has("zone") && zone.isEmpty()) {
                return Optional.empty();
            }
            LocalDate day = LocalDate.of(parts.year(), month.get(), parts.number("day", 1));
            return Optional.of(new WireTime(parts.at(day), zone.orElse(null), parts.has("hour")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The named parts of a match; a part that a shape has not, or that was not written, is absent. */
    private record Parts(Matcher matcher, Set<String> named) {
        boolean has(String part) {
            return text(part) != null;
        }

        String text(String part) {
            return named.contains(part) ? matcher.group(part) : null;
        }

        int number(String part, int otherwise) {
            return has(part) ? Integer.parseInt(text(part)) : otherwise;
        }

        /** Two digits mean the hundred years around the turn of the millennium, as RFC 5322 reads them. */
        int year() {
            int year = number("year", 0);
            if (text("year").length() > 2) {
                return notBefore(FIRST_YEAR, year);
            }
            return year < 50 ? 2000 + year : 1900 + year;
        }

        /** Some programs write a year around 0 where they know no time. */
        private static int notBefore(int first, int year) {
            if (year < first) {
                throw new DateTimeException("no wire wrote in the year " + year);
            }
            return year;
        }

        Optional<Integer> month() {
            return has("name") ? MonthNames.number(text("name")) : Optional.of(number("month", 1));
        }

        Optional<ZoneId> zone() {
            return has("zone") ? ZoneNames.zone(text("zone")) : Optional.empty();
        }

        LocalDateTime at(LocalDate day) {
            int hour = hour();
            int minute = number("minute", 0);
            // A leap second is the last one that java.time knows.
            int second = Math.min(59, number("second", 0));
            if (hour == 24 && minute == 0 && second == 0) {
                return day.plusDays(1).atStartOfDay();
            }
            return day.atTime(LocalTime.of(hour, minute, second, nanos()));
        }

        private int hour() {
            int hour = number("hour", 0);
            if (!has("half")) {
                return hour;
            }
            boolean afternoon = text("half").equalsIgnoreCase("p");
            return hour % 12 + (afternoon ? 12 : 0);
        }

        private int nanos() {
            return has("fraction") ? Integer.parseInt((text("fraction") + "00000000").substring(0, 9)) : 0;
        }
    }
}
