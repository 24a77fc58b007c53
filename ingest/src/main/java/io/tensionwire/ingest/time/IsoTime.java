package io.tensionwire.ingest.time;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The one shape that most times of wires have, {@code 2026-11-01T10:00:00+01:00} or {@code 2026-11-01T10:00:00Z}, read without
 * a pattern. What is written in any other way, or is no time, is left to {@link TimeShapes}.
 */
final class IsoTime {
    private static final String SHAPE = "dddd-dd-ddTdd:dd:dd";
    private static final String OFFSET = "dd:dd";
    private static final int ZONE = SHAPE.length();
    private static final int HOURS_OF_OFFSETS = 18;

    private IsoTime() {}

    static Optional<WireTime> parse(String text) {
        if (!hasShape(text, 0, SHAPE) || number(text, 0, 4) < TimeShapes.FIRST_YEAR) {
            return Optional.empty();
        }
        ZoneOffset zone = zone(text);
        if (zone == null) {
            return Optional.empty();
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                    number(text, 0, 4),
                    number(text, 5, 7),
                    number(text, 8, 10),
                    number(text, 11, 13),
                    number(text, 14, 16),
                    number(text, 17, 19));
            return Optional.of(new WireTime(local, zone, true));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns the offset behind the time; null if nothing or something else stands there. */
    private static ZoneOffset zone(String text) {
        if (text.length() == ZONE + 1 && text.charAt(ZONE) == 'Z') {
            return ZoneOffset.UTC;
        }
        boolean isOffset = text.length() == ZONE + 1 + OFFSET.length()
                && (text.charAt(ZONE) == '+' || text.charAt(ZONE) == '-')
                && hasShape(text, ZONE + 1, OFFSET);
        if (!isOffset) {
            return null;
        }
        int hours = number(text, ZONE + 1, ZONE + 3);
        int minutes = number(text, ZONE + 4, ZONE + 6);
        if (hours >= HOURS_OF_OFFSETS || minutes > 59) {
            return null;
        }
        int sign = text.charAt(ZONE) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }

    private static boolean hasShape(String text, int from, String shape) {
        if (text.length() < from + shape.length()) {
            return false;
        }
        for (int i = 0; i < shape.length(); i++) {
            char c = text.charAt(from + i);
            boolean fits = shape.charAt(i) == 'd' ? c >= '0' && c <= '9' : c == shape.charAt(i);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            number = 10 * number + text.charAt(at) - '0';
        }
        return number;
    }
}
