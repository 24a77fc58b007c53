package io.tensionwire.enrich.index;

import io.tensionwire.enrich.packed.PackedReader;
import io.tensionwire.enrich.packed.PackedWriter;
import io.tensionwire.enrich.packed.Packing;
import java.util.List;

/**
 * What a cluster says, from now on and in place of what it said before, of those subjects whose books are kept in one partition.
 *
 * @param partition where these books are kept
 * @param cluster id of the cluster
 * @param changes one for each subject and hour
 */
record HourChanges(int partition, String cluster, List<Change> changes) {
    static final Packing<HourChanges> PACKING = new Packing<>(2, HourChanges::pack, HourChanges::unpack);

    /**
     * What it says of a subject in an hour.
     *
     * @param key as {@link HourKey#text()} writes it
     * @param known whether it said something of it before
     * @param entry null when it says nothing any more
     */
    record Change(String key, boolean known, HourEntry entry) {
        private void pack(PackedWriter packed) {
            packed.text(key);
            packed.flag(known);
            packed.flag(entry != null);
            if (entry != null) {
                entry.pack(packed);
            }
        }

        private static Change unpack(PackedReader packed) {
            return new Change(packed.text(), packed.flag(), packed.flag() ? HourEntry.unpack(packed) : null);
        }
    }

    private void pack(PackedWriter packed) {
        packed.whole(partition);
        packed.text(cluster);
        packed.all(changes, Change::pack);
    }

    private static HourChanges unpack(PackedReader packed) {
        return new HourChanges(packed.number(), packed.text(), packed.all(Change::unpack));
    }
}
