package io.tensionwire.replay.pace;

import java.time.DateTimeException;
import java.time.Duration;

/**
 * How fast time goes by in a replay.
 *
 * @param speed how many seconds of history go by in a second: 1 is as it was; infinite for as fast as Kafka takes it
 * @param maxGap the longest wait between two records, in time of the clock; null for none
 */
public record Pace(double speed, Duration maxGap) {
    /** As fast as Kafka takes it. */
    public static final Pace MAX = new Pace(Double.POSITIVE_INFINITY, null);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the speed is not above 0, or the gap is negative
     */
    public Pace {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("the speed must be above 0, or max");
        }
        if (maxGap != null && maxGap.isNegative()) {
            throw new IllegalArgumentException("the longest gap must not be negative");
        }
    }

    /**
     * Reads a pace.
     *
     * @param speed a number such as {@code 1} or {@code 60}, or {@code max}
     * @param maxGap as {@link #duration}; null for none
     * @throws IllegalArgumentException if one of them cannot be read
     */
    public static Pace of(String speed, String maxGap) {
        Duration gap = maxGap == null ? null : duration(maxGap);
        if (speed.equals("max")) {
            return new Pace(Double.POSITIVE_INFINITY, gap);
        }
        try {
            return new Pace(Double.parseDouble(speed), gap);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + speed + "\" is no speed, such as 1, 60 or max", e);
        }
    }

    /**
     * Reads a duration such as {@code 500ms}, {@code 5s}, {@code 30m}, {@code 6h}, {@code 2d} or {@code PT1H30M}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Duration duration(String text) {
        try {
            if (text.startsWith("P")) {
                return Duration.parse(text);
            }
            if (text.endsWith("ms")) {
                return Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)));
            }
            long number = Long.parseLong(text.substring(0, Math.max(0, text.length() - 1)));
            return switch (text.charAt(text.length() - 1)) {
                case 's' -> Duration.ofSeconds(number);
                case 'm' -> Duration.ofMinutes(number);
                case 'h' -> Duration.ofHours(number);
                case 'd' -> Duration.ofDays(number);
                default -> throw new NumberFormatException();
            };
        } catch (NumberFormatException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no duration, such as 500ms, 5s, 30m, 6h, 2d or PT1H30M", e);
        }
    }

    /** Returns whether nothing is waited for. */
    public boolean isMax() {
        return Double.isInfinite(speed);
    }

    /** Returns the speed as it is written: {@code 1}, {@code 0.5} or {@code max}. */
    public String speedText() {
        if (isMax()) {
            return "max";
        }
        return speed == Math.rint(speed) && speed < 1e15 ? Long.toString((long) speed) : Double.toString(speed);
    }
}
