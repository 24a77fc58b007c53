package io.tensionwire.enrich.index;

import io.tensionwire.enrich.packed.PackedReader;
import io.tensionwire.enrich.packed.PackedWriter;
import io.tensionwire.enrich.packed.Packing;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What all clusters say of one subject in one hour, or in several hours together.
 *
 * @param change the number of the change that made it so, in its task; of several hours together 0
 * @param stories how many stories the clusters have
 * @param clusters how many clusters
 * @param escalation in hundredths
 * @param deescalation in hundredths
 * @param heat in hundredths
 * @param sources how many clusters each source reported in
 * @param top the heaviest {@value #TOP}, the heaviest first
 */
record HourSums(
        long change,
        long stories,
        int clusters,
        long escalation,
        long deescalation,
        long heat,
        SortedMap<String, Integer> sources,
        List<HourEntry> top) {
    static final Packing<HourSums> PACKING = new Packing<>(2, HourSums::pack, HourSums::unpack);
    static final int TOP = 5;
    static final HourSums NOTHING = new HourSums(0, 0, 0, 0, 0, 0, new TreeMap<>(), List.of());

    /** Returns the same sums, made by this change. */
    HourSums by(long number) {
        return new HourSums(number, stories, clusters, escalation, deescalation, heat, sources, top);
    }

    /** Returns the same sums with another top. */
    HourSums with(List<HourEntry> newTop) {
        return new HourSums(change, stories, clusters, escalation, deescalation, heat, sources, newTop);
    }

    /** Returns the sums with this entry and with a given top, which the caller knows. */
    HourSums plus(HourEntry entry, List<HourEntry> newTop) {
        return moved(entry, 1, newTop);
    }

    /** Returns the sums without this entry. */
    HourSums minus(HourEntry entry) {
        List<HourEntry> rest = new ArrayList<>(top);
        rest.removeIf(other -> other.cluster().equals(entry.cluster()));
        return moved(entry, -1, rest);
    }

    /** Returns the sums of both, of different hours. */
    HourSums and(HourSums other) {
        SortedMap<String, Integer> both = new TreeMap<>(sources);
        other.sources.forEach((source, count) -> both.merge(source, count, Integer::sum));
        List<HourEntry> all = new ArrayList<>(top);
        all.addAll(other.top);
        return new HourSums(
                0,
                stories + other.stories,
                clusters + other.clusters,
                escalation + other.escalation,
                deescalation + other.deescalation,
                heat + other.heat,
                both,
                heaviest(all));
    }

    static List<HourEntry> heaviest(List<HourEntry> entries) {
        return entries.stream().sorted(HourEntry.HEAVIEST_FIRST).limit(TOP).toList();
    }

    private HourSums moved(HourEntry entry, int sign, List<HourEntry> newTop) {
        SortedMap<String, Integer> counts = new TreeMap<>(sources);
        for (String source : entry.sources()) {
            counts.merge(source, sign, (before, step) -> before + step == 0 ? null : before + step);
        }
        return new HourSums(
                change,
                stories + (long) sign * entry.reports(),
                clusters + sign,
                escalation + sign * entry.escalation(),
                deescalation + sign * entry.deescalation(),
                heat + sign * entry.heat(),
                counts,
                newTop);
    }

    private void pack(PackedWriter packed) {
        packed.whole(change);
        packed.whole(stories);
        packed.whole(clusters);
        packed.whole(escalation);
        packed.whole(deescalation);
        packed.whole(heat);
        packed.whole(sources.size());
        sources.forEach((source, count) -> {
            packed.text(source);
            packed.whole(count);
        });
        packed.all(top, HourEntry::pack);
    }

    private static HourSums unpack(PackedReader packed) {
        long change = packed.whole();
        long stories = packed.whole();
        int clusters = packed.number();
        long escalation = packed.whole();
        long deescalation = packed.whole();
        long heat = packed.whole();
        SortedMap<String, Integer> sources = new TreeMap<>();
        for (int i = packed.number(); i > 0; i--) {
            sources.put(packed.text(), packed.number());
        }
        return new HourSums(
                change, stories, clusters, escalation, deescalation, heat, sources, packed.all(HourEntry::unpack));
    }
}
