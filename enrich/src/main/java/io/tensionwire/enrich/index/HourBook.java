package io.tensionwire.enrich.index;

import io.tensionwire.contract.TensionPoint;
import io.tensionwire.enrich.index.HourChanges.Change;
import io.tensionwire.enrich.pace.CommitPace;
import io.tensionwire.enrich.packed.Drawer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Keeps the sums of every subject and hour, and what each cluster has in them. The points of the hours that changed are given
 * a few times a second, each hour once however many stories changed it. Key out: {@link TensionPoint#key()}.
 */
final class HourBook implements Processor<String, HourChanges, String, TensionPoint> {
    static final String STORE = "subject-books";
    /** Short beside the quarter of a second within which a reader sees a story in the index; long beside one story. */
    static final Duration PAUSE = Duration.ofMillis(100);

    private final IndexLimits limits;
    private final String eventSource;
    private final CommitPace pace;
    private HourShelf hours;
    private Drawer<HourEntry> entries;
    private TouchedHours touched;
    private IndexSensors sensors;

    /**
     * A book.
     *
     * @param eventSource the {@code ce_source} of the points
     */
    HourBook(IndexLimits limits, String eventSource, CommitPace pace) {
        this.limits = limits;
        this.eventSource = eventSource;
        this.pace = pace;
    }

    @Override
    public void init(ProcessorContext<String, TensionPoint> context) {
        KeyValueStore<String, byte[]> store = context.getStateStore(STORE);
        hours = new HourShelf(new Drawer<>(store, 'h', HourSums.PACKING));
        entries = new Drawer<>(store, 'e', HourEntry.PACKING);
        touched = new TouchedHours(new Drawer<>(store, 'g', TouchedHours.Given.PACKING), context.currentSystemTimeMs());
        findTouched();
        pace.keep(context);
        sensors = new IndexSensors(context);
        PointWriter points = new PointWriter(context, hours, limits, eventSource);
        context.schedule(PAUSE, PunctuationType.WALL_CLOCK_TIME, now -> give(points));
    }

    private void give(PointWriter points) {
        Map<String, Long> hoursToGive = touched.take();
        hoursToGive.forEach((hour, timestamp) -> points.write(HourKey.of(hour), timestamp));
        if (!hoursToGive.isEmpty()) {
            pace.worked();
        }
    }

    private void findTouched() {
        try (KeyValueIterator<String, HourSums> all = hours.all()) {
            all.forEachRemaining(hour -> touched.find(hour.key, hour.value.change()));
        }
    }

    @Override
    public void process(Record<String, HourChanges> record) {
        pace.worked();
        HourChanges changes = record.value();
        for (Change change : changes.changes()) {
            change(change, changes.cluster(), record.timestamp());
        }
    }

    private void change(Change change, String cluster, long timestamp) {
        String key = change.key();
        HourEntry entry = change.entry();
        HourKey hour = HourKey.of(key);
        HourSums before = hours.get(key);
        if (before == null && !open(hour)) {
            sensors.closed();
            return;
        }
        String entryKey = hour.entry(cluster);
        HourEntry old = change.known() ? entries.get(entryKey) : null;
        if (old == null && entry == null) {
            return;
        }
        entries.put(entryKey, entry);
        HourSums after = replaced(before == null ? HourSums.NOTHING : before, hour, old, entry);
        hours.put(key, after.by(touched.mark(key, timestamp)));
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
        return topMayMiss ? after.with(heaviestOf(hour)) : after;
    }

    private List<HourEntry> heaviestOf(HourKey hour) {
        List<HourEntry> all = new ArrayList<>();
        try (KeyValueIterator<String, HourEntry> range = entries.beginningWith(hour.entry(""))) {
            range.forEachRemaining(next -> all.add(next.value));
        }
        return HourSums.heaviest(all);
    }

    /** Whether the book of an hour that holds nothing yet may be opened; closes those that are too old. */
    private boolean open(HourKey hour) {
        long newest = hours.newest(hour);
        if (hour.hour() < newest - limits.keptHours()) {
            return false;
        }
        if (hour.hour() > newest) {
            close(hour);
        }
        return true;
    }

    private void close(HourKey newest) {
        long oldest = newest.hour() - limits.keptHours();
        if (oldest <= 0) {
            return;
        }
        List<String> closed = new ArrayList<>();
        try (KeyValueIterator<String, HourSums> range = hours.range(newest, 0, oldest - 1)) {
            range.forEachRemaining(next -> closed.add(next.key));
        }
        for (String key : closed) {
            hours.remove(key);
            removeEntries(HourKey.of(key));
        }
    }

    private void removeEntries(HourKey hour) {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, HourEntry> range = entries.beginningWith(hour.entry(""))) {
            while (range.hasNext()) {
                KeyValue<String, HourEntry> next = range.next();
                keys.add(next.key);
            }
        }
        keys.forEach(key -> entries.put(key, null));
    }
}
