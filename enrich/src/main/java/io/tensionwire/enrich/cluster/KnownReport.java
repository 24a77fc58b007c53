package io.tensionwire.enrich.cluster;

import io.tensionwire.enrich.packed.PackedReader;
import io.tensionwire.enrich.packed.PackedWriter;
import io.tensionwire.enrich.packed.Packing;
import java.util.List;

/**
 * What is remembered of a story so that it keeps its cluster.
 *
 * @param cluster the cluster that it was put into; null before that
 * @param reports how many reports the cluster had then
 * @param sources how many distinct sources it had then
 * @param bands the bands that it is found under now; empty while it is not to be found
 * @param text a hash of the fingerprint that it is found by
 * @param arrival when it last changed, in milliseconds of event time
 */
public record KnownReport(String cluster, int reports, int sources, List<String> bands, int text, long arrival) {
    /** How it is kept. */
    public static final Packing<KnownReport> PACKING = new Packing<>(1, KnownReport::pack, KnownReport::unpack);

    /** What is known of a story that was never seen. */
    public static final KnownReport UNKNOWN = new KnownReport(null, 1, 1, List.of(), 0, 0);

    /** Copies the list; an absent one is empty. */
    public KnownReport {
        bands = bands == null ? List.of() : List.copyOf(bands);
    }

    /** Returns whether the story has its cluster, and is found by this already. */
    public boolean isFoundBy(Imprint imprint) {
        return cluster != null
                && bands.equals(imprint.bands())
                && text == imprint.fingerprint().hashCode();
    }

    /** Returns what is known once the story is found by another text. */
    public KnownReport foundBy(Imprint imprint, long now) {
        return new KnownReport(
                cluster,
                reports,
                sources,
                imprint.bands(),
                imprint.fingerprint().hashCode(),
                now);
    }

    /** Returns what is known once the story is not to be found. */
    public KnownReport hidden(long now) {
        return new KnownReport(cluster, reports, sources, List.of(), 0, now);
    }

    /** Returns what is known once the story was counted in a cluster. */
    public KnownReport in(Cluster counted) {
        return new KnownReport(counted.id(), counted.reports(), counted.sources(), bands, text, arrival);
    }

    private void pack(PackedWriter packed) {
        packed.text(cluster);
        packed.whole(reports);
        packed.whole(sources);
        packed.texts(bands);
        packed.hash(text);
        packed.whole(arrival);
    }

    private static KnownReport unpack(PackedReader packed) {
        return new KnownReport(
                packed.text(), packed.number(), packed.number(), packed.texts(), packed.hash(), packed.whole());
    }
}
