package io.tensionwire.enrich.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Keeps the sums of every subject and hour, and what each cluster has in them. Says which hours were touched: the value it
 * forwards is the number of clusters. Key: {@link HourKey}.
 */
final class HourBook implements FixedKeyProcessor<String, EntryChange, Integer> {
    static final String HOURS = "subject-hours";
    static final String ENTRIES = "subject-entries";
    private static final StringSerializer PREFIX = new StringSerializer();

    private final IndexLimits limits;
    private FixedKeyProcessorContext<String, Integer> context;
    private KeyValueStore<String, HourSums> hours;
    private KeyValueStore<String, HourEntry> entries;
    private IndexSensors sensors;

    HourBook(IndexLimits limits) {
        this.limits = limits;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, Integer> context) {
        this.context = context;
        hours = context.getStateStore(HOURS);
        entries = context.getStateStore(ENTRIES);
        sensors = new IndexSensors(context);
    }

    @Override
    public void process(FixedKeyRecord<String, EntryChange> record) {
        HourKey hour = HourKey.of(record.key());
        HourSums before = hours.get(record.key());
        if (before == null && !open(hour)) {
            sensors.closed();
            return;
        }
        EntryChange change = record.value();
        String entryKey = hour.entry(change.cluster());
        HourEntry old = entries.get(entryKey);
        if (old == null && change.entry() == null) {
            return;
        }
        entries.put(entryKey, change.entry());
        HourSums after = replaced(before == null ? HourSums.NOTHING : before, hour, old, change.entry());
        hours.put(record.key(), after);
        context.forward(record.withValue(after.clusters()));
    }

    private HourSums replaced(HourSums sums, HourKey hour, HourEntry old, HourEntry entry) {
        boolean topMayMiss = false;
        HourSums after = sums;
        if (old != null) {
            after = sums.minus(old);
            // One of those below may have to move up.
            topMayMiss = after.top().size() < sums.top().size()
                    && after.clusters() > after.top().size();
        }
        if (entry != null) {
            List<HourEntry> candidates = new ArrayList<>(after.top());
            candidates.add(entry);
            after = after.plus(entry, HourSums.heaviest(candidates));
        }
        return topMayMiss ? withTop(after, heaviestOf(hour)) : after;
    }

    private static HourSums withTop(HourSums sums, List<HourEntry> top) {
        return new HourSums(
                sums.stories(),
                sums.clusters(),
                sums.escalation(),
                sums.deescalation(),
                sums.heat(),
                sums.sources(),
                top);
    }

    private List<HourEntry> heaviestOf(HourKey hour) {
        List<HourEntry> all = new ArrayList<>();
        try (KeyValueIterator<String, HourEntry> range = entries.prefixScan(hour.entry(""), PREFIX)) {
            range.forEachRemaining(next -> all.add(next.value));
        }
        return HourSums.heaviest(all);
    }

    /** Whether the book of an hour that holds nothing yet may be opened; closes those that are too old. */
    private boolean open(HourKey hour) {
        long newest = newest(hour);
        if (hour.hour() < newest - limits.keptHours()) {
            return false;
        }
        if (hour.hour() > newest) {
            close(hour);
        }
        return true;
    }

    private long newest(HourKey hour) {
        String from = hour.at(0).text();
        try (KeyValueIterator<String, HourSums> range =
                hours.reverseRange(from, hour.at(9_999_999).text())) {
            return range.hasNext() ? HourKey.of(range.next().key).hour() : -1;
        }
    }

    private void close(HourKey newest) {
        long oldest = newest.hour() - limits.keptHours();
        if (oldest <= 0) {
            return;
        }
        List<String> closed = new ArrayList<>();
        try (KeyValueIterator<String, HourSums> range =
                hours.range(newest.at(0).text(), newest.at(oldest - 1).text())) {
            range.forEachRemaining(next -> closed.add(next.key));
        }
        for (String key : closed) {
            hours.delete(key);
            deleteEntries(HourKey.of(key));
        }
    }

    private void deleteEntries(HourKey hour) {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, HourEntry> range = entries.prefixScan(hour.entry(""), PREFIX)) {
            while (range.hasNext()) {
                KeyValue<String, HourEntry> next = range.next();
                keys.add(next.key);
            }
        }
        keys.forEach(entries::delete);
    }
}
