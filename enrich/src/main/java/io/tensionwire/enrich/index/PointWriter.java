package io.tensionwire.enrich.index;

import io.tensionwire.contract.EventNumbers;
import io.tensionwire.contract.EventType;
import io.tensionwire.contract.RecordHeaders;
import io.tensionwire.contract.TensionPoint;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;

/**
 * Makes the points of an hour that changed: those of the hour and of its day, and those of later hours and days that are
 * measured against them.
 */
final class PointWriter {
    private static final double HOUR_SCALE = 100;
    private static final double DAY_SCALE = 400;
    private static final int HISTORIES = 20_000;

    private final Map<String, SubjectHistory> histories = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SubjectHistory> eldest) {
            return size() > HISTORIES;
        }
    };

    private final EventNumbers numbers = new EventNumbers();
    private final ProcessorContext<String, TensionPoint> context;
    private final HourShelf hours;
    private final IndexLimits limits;
    private final String eventSource;

    PointWriter(
            ProcessorContext<String, TensionPoint> context, HourShelf hours, IndexLimits limits, String eventSource) {
        this.context = context;
        this.hours = hours;
        this.limits = limits;
        this.eventSource = eventSource;
    }

    void write(HourKey key, long timestamp) {
        HourSums sums = hours.get(key.text());
        if (sums == null) {
            return; // its book was closed meanwhile, and what was given of it stays
        }
        SubjectHistory history = histories.computeIfAbsent(key.subject(), this::read);
        boolean moved = record(history, key.hour(), sums);
        forwardHour(key, history, timestamp);
        forwardDay(key, key.day(), history, timestamp);
        if (moved) {
            for (long later : history.hoursMovedAfter(key.hour())) {
                forwardHour(key.at(later), history, timestamp);
            }
            for (long later : history.daysMovedAfter(key.day())) {
                forwardDay(key, later, history, timestamp);
            }
        }
    }

    private static boolean record(SubjectHistory history, long hour, HourSums sums) {
        if (sums == null || sums.clusters() == 0) {
            history.remove(hour);
            return true;
        }
        return history.put(hour, sums.escalation());
    }

    private SubjectHistory read(String subject) {
        SubjectHistory history = new SubjectHistory(limits.keptHours());
        try (KeyValueIterator<String, HourSums> all = hours.range(new HourKey(subject, 0), 0, HourKey.LAST)) {
            while (all.hasNext()) {
                KeyValue<String, HourSums> next = all.next();
                record(history, HourKey.of(next.key).hour(), next.value);
            }
        }
        return history;
    }

    private void forwardHour(HourKey key, SubjectHistory history, long timestamp) {
        HourSums sums = hours.get(key.text());
        Double score = history.scoreOfHour(key.hour());
        forward(point(key.subject(), key.start(), TensionPoint.HOUR, or0(sums), HOUR_SCALE, score), timestamp);
    }

    private void forwardDay(HourKey key, long day, SubjectHistory history, long timestamp) {
        HourSums sums = HourSums.NOTHING;
        HourKey midnight = key.at(day * 24);
        for (long hour : history.hoursOf(day)) {
            sums = sums.and(or0(hours.get(key.at(hour).text())));
        }
        forward(
                point(key.subject(), midnight.start(), TensionPoint.DAY, sums, DAY_SCALE, history.scoreOfDay(day)),
                timestamp);
    }

    private static HourSums or0(HourSums sums) {
        return sums == null ? HourSums.NOTHING : sums;
    }

    private static TensionPoint point(
            String subject, Instant start, String bucket, HourSums sums, double scale, Double score) {
        return new TensionPoint(
                subject,
                start,
                bucket,
                sums.stories(),
                sums.clusters(),
                sums.sources().size(),
                sums.escalation() / 100.0,
                sums.deescalation() / 100.0,
                level(sums.heat() / 100.0, scale),
                sums.clusters() == 0 ? null : score,
                sums.top().stream().map(HourEntry::evidence).toList());
    }

    /** 100 × (1 − exp(−heat / scale)), rounded to one decimal. */
    private static double level(double heat, double scale) {
        return Math.round(1000 * (1 - Math.exp(-heat / scale))) / 10.0;
    }

    private void forward(TensionPoint point, long timestamp) {
        Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        Headers headers = new org.apache.kafka.common.header.internals.RecordHeaders();
        String event = point.key() + '#' + numbers.next();
        RecordHeaders.cloudEvent(headers, EventType.TENSION_POINT, event, eventSource, now);
        RecordHeaders.file(headers, null, point.start());
        context.forward(new Record<>(point.key(), point, timestamp, headers));
    }
}
