package io.tensionwire.enrich.alert;

import io.tensionwire.contract.Alert;
import io.tensionwire.contract.Alert.Status;
import io.tensionwire.contract.EventNumbers;
import io.tensionwire.contract.EventType;
import io.tensionwire.contract.RecordHeaders;
import io.tensionwire.contract.TensionPoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Opens, changes, closes and withdraws alerts as the days of the index change. Key in: {@link TensionPoint#key()}; key out: the
 * subject.
 */
final class AlertWriter implements Processor<String, TensionPoint, String, Alert> {
    static final String LOGS = "alert-logs";

    private final EventNumbers numbers = new EventNumbers();
    private final AlertRules rules;
    private final String origin;
    private final long keptDays;
    private final String eventSource;
    private ProcessorContext<String, Alert> context;
    private KeyValueStore<String, AlertLog> logs;
    private long newestDay = Long.MIN_VALUE;

    AlertWriter(AlertRules rules, String origin, long keptDays, String eventSource) {
        this.rules = rules;
        this.origin = origin;
        this.keptDays = keptDays;
        this.eventSource = eventSource;
    }

    @Override
    public void init(ProcessorContext<String, Alert> context) {
        this.context = context;
        logs = context.getStateStore(LOGS);
    }

    @Override
    public void process(Record<String, TensionPoint> record) {
        TensionPoint point = record.value();
        if (!point.bucket().equals(TensionPoint.DAY)) {
            return;
        }
        long day = StandingDay.dayOf(point);
        if (day > newestDay && point.clusters() > 0) {
            newestDay = day;
            closeThoseThatAreOver(record.timestamp());
        }
        AlertLog known = logs.get(point.subject());
        StandingDay standing = StandingDay.of(point, rules.of(point.subject()));
        if (known != null || standing != null) {
            AlertLog log = (known == null ? AlertLog.EMPTY : known).with(day, standing);
            settle(point.subject(), log, record.timestamp());
        }
    }

    private void closeThoseThatAreOver(long timestamp) {
        List<KeyValue<String, AlertLog>> all = new ArrayList<>();
        try (KeyValueIterator<String, AlertLog> iterator = logs.all()) {
            iterator.forEachRemaining(all::add);
        }
        all.forEach(log -> settle(log.key, log.value, timestamp));
    }

    /** Publishes what the log makes now where it differs from what was published. */
    private void settle(String subject, AlertLog log, long timestamp) {
        List<Alert> alerts = log.alerts(subject, newestDay, rules.cooldownDays(), origin);
        for (Alert before : log.published()) {
            if (alerts.stream().noneMatch(alert -> alert.start().equals(before.start()))) {
                forward(before.with(Status.WITHDRAWN), timestamp);
            }
        }
        for (Alert alert : alerts) {
            if (!log.published().contains(alert)) {
                forward(alert, timestamp);
            }
        }
        AlertLog after = log.published(alerts, newestDay - keptDays);
        logs.put(subject, after.isEmpty() ? null : after);
    }

    private void forward(Alert alert, long timestamp) {
        Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        String event = alert.id() + '#' + numbers.next();
        Headers headers = new org.apache.kafka.common.header.internals.RecordHeaders();
        RecordHeaders.cloudEvent(headers, EventType.ALERT, event, eventSource, now);
        RecordHeaders.file(headers, alert.id(), alert.start());
        context.forward(new Record<>(alert.subject(), alert, timestamp, headers));
    }
}
