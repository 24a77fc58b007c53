package io.tensionwire.enrich.index;

import io.tensionwire.enrich.index.ClusterHead.Member;
import io.tensionwire.enrich.index.HourChanges.Change;
import io.tensionwire.enrich.packed.Drawer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Keeps what each cluster says, and tells the books of the subjects what changed when a member comes, changes or dies. Key in:
 * cluster; key out: cluster.
 */
final class ClusterLedger implements Processor<String, Contribution, String, HourChanges> {
    static final String STORE = "cluster-ledger";
    private static final String NEWEST_HOUR = "newest-hour";
    /** Parts cluster and story in a key: no id holds it. */
    private static final char BETWEEN = '\n';

    private final IndexLimits limits;
    private final int partitions;
    private ProcessorContext<String, HourChanges> context;
    private Drawer<ClusterHead> heads;
    private Drawer<Contribution> shares;
    private Drawer<Long> watermark;
    private IndexSensors sensors;

    /** A ledger for a topology of this many partitions. */
    ClusterLedger(IndexLimits limits, int partitions) {
        this.limits = limits;
        this.partitions = partitions;
    }

    @Override
    public void init(ProcessorContext<String, HourChanges> context) {
        this.context = context;
        KeyValueStore<String, byte[]> store = context.getStateStore(STORE);
        heads = new Drawer<>(store, 'h', ClusterHead.PACKING);
        shares = new Drawer<>(store, 's', Contribution.PACKING);
        watermark = new Drawer<>(store, 'w', Serdes.Long());
        sensors = new IndexSensors(context);
    }

    @Override
    public void process(Record<String, Contribution> record) {
        String cluster = record.key();
        Contribution contribution = record.value();
        // First of all: it may forget this very cluster, when a reprint comes long after the story.
        long newest = contribution.shares() == null ? 0 : advance(contribution.hour());
        ClusterHead before = heads.get(cluster);
        if (before == null && contribution.shares() == null) {
            return; // a kill of what never counted
        }
        Map<String, HourEntry> said = entries(cluster, before);
        ClusterHead after = head(before, contribution, newest);
        write(cluster, contribution, after);
        Map<String, HourEntry> says = entries(cluster, after);
        Map<Integer, List<Change>> changes = new TreeMap<>();
        for (String key : union(said, says)) {
            HourEntry entry = says.get(key);
            if (entry == null || !entry.equals(said.get(key))) {
                int partition = HourKey.partition(HourKey.subjectOf(key), partitions);
                changes.computeIfAbsent(partition, x -> new ArrayList<>())
                        .add(new Change(key, said.containsKey(key), entry));
            }
        }
        changes.forEach((partition, some) ->
                context.forward(new Record<>(cluster, new HourChanges(partition, cluster, some), record.timestamp())));
    }

    private ClusterHead head(ClusterHead before, Contribution contribution, long newest) {
        if (contribution.shares() == null) {
            return before.without(contribution.story());
        }
        ClusterHead head = before;
        if (before == null || before.isEmpty()) {
            boolean late = contribution.hour() < newest - limits.lateHours();
            if (late) {
                sensors.late();
            }
            head = new ClusterHead(List.of(), late);
        }
        return head.with(
                new Member(contribution.story(), contribution.source(), contribution.hour(), contribution.length()));
    }

    private void write(String cluster, Contribution contribution, ClusterHead after) {
        String key = cluster + BETWEEN + contribution.story();
        if (contribution.shares() == null) {
            shares.put(key, null);
        } else {
            shares.put(key, contribution);
        }
        heads.put(cluster, after.isEmpty() ? null : after);
    }

    /** What the cluster says in its present state, by hour key. */
    private Map<String, HourEntry> entries(String cluster, ClusterHead head) {
        if (head == null || head.isEmpty() || head.late()) {
            return Map.of();
        }
        Contribution best = shares.get(cluster + BETWEEN + head.best().story());
        Map<String, HourEntry> entries = new HashMap<>();
        for (SubjectShare share : best.shares()) {
            String key = new HourKey(share.subject(), head.hour()).text();
            entries.put(key, HourEntry.of(cluster, head, share));
        }
        return entries;
    }

    private static TreeSet<String> union(Map<String, HourEntry> said, Map<String, HourEntry> says) {
        TreeSet<String> keys = new TreeSet<>(said.keySet());
        keys.addAll(says.keySet());
        return keys;
    }

    /** Returns the newest hour seen, this one included; closes old books when a new day begins. */
    private long advance(long hour) {
        Long known = watermark.get(NEWEST_HOUR);
        if (known != null && known >= hour) {
            return known;
        }
        watermark.put(NEWEST_HOUR, hour);
        if (known != null && known / 24 < hour / 24) {
            forget(hour - limits.keptHours());
        }
        return hour;
    }

    private void forget(long beforeHour) {
        List<String> old = new ArrayList<>();
        try (KeyValueIterator<String, ClusterHead> all = heads.all()) {
            while (all.hasNext()) {
                KeyValue<String, ClusterHead> next = all.next();
                if (next.value.hour() < beforeHour) {
                    next.value.members().forEach(member -> shares.put(next.key + BETWEEN + member.story(), null));
                    old.add(next.key);
                }
            }
        }
        old.forEach(cluster -> heads.put(cluster, null));
    }
}
