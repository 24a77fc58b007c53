package io.tensionwire.enrich.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The escalation of one subject, hour by hour, against which a new value is measured. It is made of the books and can be made
 * again at any time. Not thread-safe.
 */
final class SubjectHistory {
    private static final int TRAILING_DAYS = 28;
    private static final int ENOUGH_DAYS = 7;

    private final NavigableMap<Long, Long> hours = new TreeMap<>();
    private final NavigableMap<Long, Long> days = new TreeMap<>();

    /** The scores given last: what makes it needless to give them again. Unknown after a start. */
    private final Map<Long, Double> scoresOfHours = new HashMap<>();

    private final Map<Long, Double> scoresOfDays = new HashMap<>();
    private final long keptHours;

    SubjectHistory(long keptHours) {
        this.keptHours = keptHours;
    }

    /** Sets what an hour holds, and forgets the hours whose books are closed. Returns whether it held something else before. */
    boolean put(long hour, long escalation) {
        Long before = hours.put(hour, escalation);
        days.merge(hour / 24, escalation - (before == null ? 0 : before), Long::sum);
        while (hours.firstKey() < hours.lastKey() - keptHours) {
            remove(hours.firstKey());
        }
        return before == null || before != escalation;
    }

    /** Takes out an hour with nothing left in it, so that history does not begin there. */
    void remove(long hour) {
        Long before = hours.remove(hour);
        scoresOfHours.remove(hour);
        if (before != null) {
            long day = hour / 24;
            days.merge(day, -before, Long::sum);
            if (hours.subMap(day * 24, day * 24 + 24).isEmpty()) {
                days.remove(day);
                scoresOfDays.remove(day);
            }
        }
    }

    /** Returns the hours of a day in which something was told, in order. */
    Collection<Long> hoursOf(long day) {
        return hours.subMap(day * 24, day * 24 + 24).keySet();
    }

    /** Returns the score of an hour against the 28 days before; null if less than seven days are known. */
    Double scoreOfHour(long hour) {
        return given(hours, hour, 24, scoresOfHours);
    }

    /** Returns the score of a day against the 28 days before; null if less than seven days are known. */
    Double scoreOfDay(long day) {
        return given(days, day, 1, scoresOfDays);
    }

    /** Returns the hours after this one whose score is not, or may not be, what was given last. */
    List<Long> hoursMovedAfter(long hour) {
        return movedAfter(hours, hour, 24, scoresOfHours);
    }

    /** Returns the days after this one whose score is not, or may not be, what was given last. */
    List<Long> daysMovedAfter(long day) {
        return movedAfter(days, day, 1, scoresOfDays);
    }

    private static Double given(NavigableMap<Long, Long> series, long bucket, int perDay, Map<Long, Double> scores) {
        Double score = score(series, bucket, perDay);
        scores.put(bucket, score);
        return score;
    }

    private static List<Long> movedAfter(
            NavigableMap<Long, Long> series, long bucket, int perDay, Map<Long, Double> scores) {
        List<Long> moved = new ArrayList<>();
        long last = bucket + (long) TRAILING_DAYS * perDay;
        for (long later : series.subMap(bucket, false, last, true).keySet()) {
            if (!scores.containsKey(later) || !Objects.equals(scores.get(later), score(series, later, perDay))) {
                moved.add(later);
            }
        }
        return moved;
    }

    private static Double score(NavigableMap<Long, Long> series, long bucket, int perDay) {
        if (series.isEmpty()) {
            return null;
        }
        long length = Math.min((long) TRAILING_DAYS * perDay, bucket - series.firstKey());
        if (length < (long) ENOUGH_DAYS * perDay) {
            return null;
        }
        double[] past = series.subMap(bucket - length, true, bucket, false).values().stream()
                .mapToDouble(Long::doubleValue)
                .filter(value -> value != 0)
                .toArray();
        return RobustScore.of(series.getOrDefault(bucket, 0L), past, (int) length);
    }
}
