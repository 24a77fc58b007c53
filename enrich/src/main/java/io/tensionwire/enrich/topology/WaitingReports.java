package io.tensionwire.enrich.topology;

import io.tensionwire.enrich.cluster.BandAnswer;
import io.tensionwire.enrich.cluster.Cluster;
import java.util.ArrayList;
import java.util.List;

/**
 * How far the bands of one story have answered, for each revision that waits, in order. It holds no text: it is written anew
 * with every answer. Immutable; never empty in a store.
 *
 * @param revisions the oldest first
 */
public record WaitingReports(List<Revision> revisions) {
    /** Nothing waits. */
    static final WaitingReports NONE = new WaitingReports(List.of());

    /**
     * A revision that waits.
     *
     * @param revision which
     * @param asker what is known of the story while it waits
     * @param bands which bands were asked
     * @param answers those that have come
     */
    public record Revision(long revision, Cluster.Asker asker, List<String> bands, List<BandAnswer> answers) {
        boolean isAnswered() {
            return answers.size() == bands.size();
        }

        Revision with(BandAnswer answer) {
            List<BandAnswer> more = new ArrayList<>(answers);
            more.add(answer);
            return new Revision(revision, asker, bands, more);
        }
    }

    /** Copies the list. */
    public WaitingReports {
        revisions = List.copyOf(revisions);
    }

    WaitingReports with(Revision revision) {
        List<Revision> more = new ArrayList<>(revisions);
        more.add(revision);
        return new WaitingReports(more);
    }

    WaitingReports with(BandAnswer answer) {
        return new WaitingReports(revisions.stream()
                .map(waiting -> waiting.revision() == answer.revision() ? waiting.with(answer) : waiting)
                .toList());
    }

    /** Returns those that no longer wait for anything, nor for an older one. */
    List<Revision> answered() {
        return revisions.stream().takeWhile(Revision::isAnswered).toList();
    }

    WaitingReports withoutAnswered() {
        return new WaitingReports(revisions.subList(answered().size(), revisions.size()));
    }
}
