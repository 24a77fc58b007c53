package io.tensionwire.ingest.poll;

import io.tensionwire.ingest.feed.FeedSchedule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what a feed wishes in one line, such as {@code PT1H;0,1,2;SUNDAY}, and reads it again. */
final class ScheduleText {
    private ScheduleText() {}

    static String of(FeedSchedule schedule) {
        return String.join(";", schedule.interval().toString(), list(schedule.skipHours()), list(schedule.skipDays()));
    }

    /**
     * Reads a line.
     *
     * @throws RuntimeException if it was not written by {@link #of}
     */
    static FeedSchedule parse(String line) {
        String[] parts = line.split(";", -1);
        return new FeedSchedule(
                Duration.parse(parts[0]),
                items(parts[1]).map(Integer::valueOf).collect(Collectors.toSet()),
                items(parts[2]).map(DayOfWeek::valueOf).collect(Collectors.toSet()));
    }

    private static String list(Collection<?> items) {
        return items.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static Stream<String> items(String list) {
        return Stream.of(list.split(",")).filter(item -> !item.isEmpty());
    }
}
