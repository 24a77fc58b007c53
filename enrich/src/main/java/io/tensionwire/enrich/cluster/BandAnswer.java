package io.tensionwire.enrich.cluster;

import io.tensionwire.enrich.packed.PackedReader;
import io.tensionwire.enrich.packed.PackedWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The answer of a band to a story that wants to meet those like it.
 *
 * @param band the key of the band
 * @param alike what is like it; empty if nothing is
 * @param crowded whether the band had no room left, so that what was there before may be forgotten
 */
public record BandAnswer(String band, List<Alike> alike, boolean crowded) {

    /** Returns whether this story is among those alike. */
    boolean tellsOf(String story) {
        return alike.stream().anyMatch(like -> like.story().equals(story));
    }

    /** Lays the answer down. */
    public void pack(PackedWriter packed) {
        packed.text(band);
        packed.all(alike, Alike::pack);
        packed.flag(crowded);
    }

    /** Takes an answer up. */
    public static BandAnswer unpack(PackedReader packed) {
        return new BandAnswer(packed.text(), packed.all(Alike::unpack), packed.flag());
    }

    /**
     * A report that is like a story.
     *
     * @param story the id of the story that brought it
     * @param cluster the cluster that this story is in
     * @param arrival when it arrived, in milliseconds of event time
     * @param bands the bands that it is found under
     * @param reprints the source of each story that prints it, by its id
     */
    public record Alike(String story, String cluster, long arrival, List<String> bands, Map<String, String> reprints) {

        private static void pack(Alike alike, PackedWriter packed) {
            packed.text(alike.story);
            packed.text(alike.cluster);
            packed.whole(alike.arrival);
            packed.texts(alike.bands);
            packReprints(alike.reprints, packed);
        }

        private static Alike unpack(PackedReader packed) {
            return new Alike(packed.text(), packed.text(), packed.whole(), packed.texts(), unpackReprints(packed));
        }

        static void packReprints(Map<String, String> reprints, PackedWriter packed) {
            packed.whole(reprints.size());
            reprints.forEach((story, source) -> {
                packed.text(story);
                packed.text(source);
            });
        }

        static Map<String, String> unpackReprints(PackedReader packed) {
            Map<String, String> reprints = new TreeMap<>();
            int size = packed.number();
            for (int i = 0; i < size; i++) {
                reprints.put(packed.text(), packed.text());
            }
            return reprints;
        }
    }
}
