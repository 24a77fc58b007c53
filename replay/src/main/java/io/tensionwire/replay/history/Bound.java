package io.tensionwire.replay.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Where a range of history begins or ends. */
public sealed interface Bound {
    /** Where history begins, or ends now. */
    Bound OPEN = new Open();

    /** No bound. */
    record Open() implements Bound {}

    /**
     * A moment.
     *
     * @param time against which the times of arrival are held
     */
    record At(Instant time) implements Bound {}

    /**
     * An offset in each partition; a partition that is not named has no bound.
     *
     * @param offsets by number of the partition; under -1 that of all others
     */
    record Offsets(Map<Integer, Long> offsets) implements Bound {}

    /** Under this number stands the offset of all partitions that are not named. */
    int ALL = -1;

    Pattern OFFSET = Pattern.compile("[0-9]{1,18}");
    Pattern OFFSETS = Pattern.compile("[0-9]{1,6}:[0-9]{1,18}(,[0-9]{1,6}:[0-9]{1,18})*");

    /**
     * Reads a time in UTC ({@code 2026-03-02}, {@code 2026-03-02T10:30}, {@code 2026-03-02T10:30:00Z}), an offset for all
     * partitions ({@code 1200}), or one for each ({@code 0:1200,1:1180}).
     *
     * @throws IllegalArgumentException if it is none of these
     */
    static Bound of(String text) {
        if (OFFSET.matcher(text).matches()) {
            return new Offsets(Map.of(ALL, Long.parseLong(text)));
        }
        if (OFFSETS.matcher(text).matches()) {
            Map<Integer, Long> offsets = new TreeMap<>();
            for (String pair : text.split(",")) {
                String[] parts = pair.split(":");
                offsets.put(Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
            }
            return new Offsets(offsets);
        }
        try {
            return new At(time(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "\"" + text
                            + "\" is neither a time in UTC, such as 2026-03-02 or 2026-03-02T10:30:00Z, nor an offset,"
                            + " such as 1200 or 0:1200,1:1180",
                    e);
        }
    }

    private static Instant time(String text) {
        if (text.length() == 10) {
            return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        return text.endsWith("Z")
                ? Instant.parse(text)
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }
}
