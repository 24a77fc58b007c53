package io.tensionwire.enrich.cluster;

import java.util.List;
import java.util.Map;

/**
 * The answer of a band to a story that wants to meet those like it.
 *
 * @param revision the revision of the story that asked
 * @param partition where the answer is waited for
 * @param band the key of the band
 * @param alike what is like it; empty if nothing is
 */
public record BandAnswer(long revision, int partition, String band, List<Alike> alike) {
    /**
     * A report that is like a story.
     *
     * @param story the id of the story that brought it
     * @param cluster the cluster that this story is in
     * @param arrival when it arrived, in milliseconds of event time
     * @param bands the bands that it is found under
     * @param reprints the source of each story that prints it, by its id
     */
    public record Alike(String story, String cluster, long arrival, List<String> bands, Map<String, String> reprints) {}
}
