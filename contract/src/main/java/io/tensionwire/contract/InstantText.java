package io.tensionwire.contract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Instants as ISO 8601 in UTC, such as {@code 2026-03-02T04:05:06.5Z}: the same as {@link Instant#parse} and
 * {@link Instant#toString} in a tenth of their time.
 */
final class InstantText {
    /** Shows by its marks where the parts of a time stand. */
    private static final String SHAPE = "0000-00-00T00:00:00";

    private static final int NANO_DIGITS = 9;
    private static final int DIGITS_AT_ONCE = 3;
    /** The bounds of years of four digits. */
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private InstantText() {}

    /** Returns the instant of a text of the usual shape: four digits of year, seconds, {@code Z}; empty for all other texts. */
    static Optional<Instant> read(String text) {
        int last = text.length() - 1;
        if (!hasShape(text) || last < SHAPE.length() || text.charAt(last) != 'Z') {
            return Optional.empty();
        }
        int nanos = nanos(text, last);
        if (nanos < 0) {
            return Optional.empty();
        }
        try {
            LocalDateTime time = LocalDateTime.of(
                    number(text, 0, 4),
                    number(text, 5, 7),
                    number(text, 8, 10),
                    number(text, 11, 13),
                    number(text, 14, 16),
                    number(text, 17, 19),
                    nanos);
            return Optional.of(time.toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns whether the year has four digits, as RFC 3339 wants it. */
    static boolean isUsual(Instant instant) {
        return !instant.isBefore(FIRST) && !instant.isAfter(LAST);
    }

    /** Returns the text of an instant. */
    static String of(Instant instant) {
        if (!isUsual(instant)) {
            return instant.toString();
        }
        LocalDateTime time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(SHAPE.length() + 1 + NANO_DIGITS + 1);
        append(text, time.getYear(), 4).append('-');
        append(text, time.getMonthValue(), 2).append('-');
        append(text, time.getDayOfMonth(), 2).append('T');
        append(text, time.getHour(), 2).append(':');
        append(text, time.getMinute(), 2).append(':');
        append(text, time.getSecond(), 2);
        appendFraction(text, time.getNano());
        return text.append('Z').toString();
    }

    private static boolean hasShape(String text) {
        if (text.length() < SHAPE.length()) {
            return false;
        }
        for (int i = 0; i < SHAPE.length(); i++) {
            char c = text.charAt(i);
            boolean fits = SHAPE.charAt(i) == '0' ? isDigit(c) : c == SHAPE.charAt(i);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** Returns the fraction of the second that ends here; -1 if what stands there is none. */
    private static int nanos(String text, int end) {
        int from = SHAPE.length();
        if (from == end) {
            return 0;
        }
        int digits = end - from - 1;
        if (text.charAt(from) != '.' || digits < 1 || digits > NANO_DIGITS) {
            return -1;
        }
        int nanos = 0;
        for (int i = 0; i < NANO_DIGITS; i++) {
            char c = i < digits ? text.charAt(from + 1 + i) : '0';
            if (!isDigit(c)) {
                return -1;
            }
            nanos = nanos * 10 + c - '0';
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static StringBuilder append(StringBuilder text, int number, int digits) {
        int unit = 1;
        for (int i = 1; i < digits; i++) {
            unit *= 10;
        }
        for (; unit > 0; unit /= 10) {
            text.append((char) ('0' + number / unit % 10));
        }
        return text;
    }

    /** As many digits as there are, in groups of three. */
    private static void appendFraction(StringBuilder text, int nanos) {
        if (nanos == 0) {
            return;
        }
        text.append('.');
        int unit = 1_000_000_000;
        for (int rest = nanos; rest > 0; rest %= unit) {
            unit /= 1000;
            append(text, rest / unit, DIGITS_AT_ONCE);
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
