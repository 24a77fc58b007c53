package io.tensionwire.enrich.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What is remembered of a story so that it keeps its cluster.
 *
 * @param cluster the cluster that it was put into; null before that
 * @param reports how many reports the cluster had then
 * @param sources how many distinct sources it had then
 * @param imprint what its reprints are found by now; null while it is not to be found
 * @param arrival when it last changed, in milliseconds of event time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KnownReport(String cluster, int reports, int sources, Imprint imprint, long arrival) {
    /** What is known of a story that was never seen. */
    public static final KnownReport UNKNOWN = new KnownReport(null, 1, 1, null, 0);

    /** Returns the bands that the story is found under. */
    public List<String> bands() {
        return imprint == null ? List.of() : imprint.bands();
    }

    /** Returns what is known once the story is to be found by another text, or by none. */
    public KnownReport found(Imprint by, long now) {
        return new KnownReport(cluster, reports, sources, by, now);
    }

    /** Returns what is known once the story was counted in a cluster. */
    public KnownReport in(Cluster counted) {
        return new KnownReport(counted.id(), counted.reports(), counted.sources(), imprint, arrival);
    }
}
