package io.tensionwire.replay.job;

import io.tensionwire.replay.filter.CountryReader;
import io.tensionwire.replay.history.History;
import io.tensionwire.replay.history.HistoryRecord;
import io.tensionwire.replay.pace.Schedule;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a replay would do.
 *
 * @param counts how many records it would publish, by topic
 * @param passed how many it would pass over
 * @param bytes the size of keys and values that it would publish
 * @param first the time of the first of them; null if there is none
 * @param last the time of the last of them; null if there is none
 * @param duration how long it would take by its pace; null for one that goes as fast as Kafka takes it
 */
public record Survey(
        Map<String, Long> counts, long passed, long bytes, Instant first, Instant last, Duration duration) {
    /**
     * Reads all that a plan would replay, and publishes nothing.
     *
     * @throws IOException if it cannot be read
     */
    public static Survey of(ReplayPlan plan, History history, CountryReader countries) throws IOException {
        Map<String, Long> counts = new TreeMap<>();
        Schedule schedule = new Schedule(plan.pace());
        long read = 0;
        long taken = 0;
        long bytes = 0;
        long due = 0;
        Instant first = null;
        Instant last = null;
        for (Optional<HistoryRecord> next = history.next();
                next.isPresent() && taken < plan.limit();
                next = history.next()) {
            HistoryRecord record = next.get();
            read++;
            if (plan.filter().takes(record, countries)) {
                taken++;
                counts.merge(record.partition().topic(), 1L, Long::sum);
                bytes += (record.key() == null ? 0 : record.key().length)
                        + (record.value() == null ? 0 : record.value().length);
                due = schedule.due(record.time());
                last = Instant.ofEpochMilli(record.time());
                first = first == null ? last : first;
            }
        }
        Duration duration = plan.pace().isMax() ? null : Duration.ofNanos(due);
        return new Survey(counts, read - taken, bytes, first, last, duration);
    }

    /** Returns how many records it would publish. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
