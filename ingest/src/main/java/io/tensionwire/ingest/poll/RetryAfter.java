package io.tensionwire.ingest.poll;

import io.tensionwire.ingest.time.WireTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** Reads {@code Retry-After}: seconds, or a date (RFC 9110, section 10.2.3). */
final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("\\d+");
    /** More digits than this are too long in any case, and no number. */
    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    /**
     * Returns how long to wait.
     *
     * @param value of the header
     * @param cap the longest time that is heeded
     * @return from zero to the cap; zero if the value cannot be read or the date has passed
     */
    static Duration parse(String value, Instant now, Duration cap) {
        String text = value.strip();
        if (SECONDS.matcher(text).matches()) {
            return text.length() > MOST_DIGITS ? cap : capped(Duration.ofSeconds(Long.parseLong(text)), cap);
        }
        return WireTime.parse(text)
                .map(time -> capped(Duration.between(now, time.in(ZoneOffset.UTC)), cap))
                .orElse(Duration.ZERO);
    }

    private static Duration capped(Duration wait, Duration cap) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(cap) > 0 ? cap : wait;
    }
}
