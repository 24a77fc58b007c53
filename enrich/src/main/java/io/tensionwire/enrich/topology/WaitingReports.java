package io.tensionwire.enrich.topology;

import io.tensionwire.enrich.cluster.BandAnswer;
import io.tensionwire.enrich.cluster.BandAnswers;
import io.tensionwire.enrich.cluster.Cluster;
import io.tensionwire.enrich.packed.PackedReader;
import io.tensionwire.enrich.packed.PackedWriter;
import io.tensionwire.enrich.packed.Packing;
import java.util.ArrayList;
import java.util.List;

/**
 * How far the bands of one story have answered, for each revision that waits, in order. It holds no text: it is written anew
 * with every answer. Immutable; never empty in a store.
 *
 * @param revisions the oldest first
 */
public record WaitingReports(List<Revision> revisions) {
    static final Packing<WaitingReports> PACKING =
            new Packing<>(2, WaitingReports::pack, packed -> new WaitingReports(packed.all(Revision::unpack)));

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

        Revision with(List<BandAnswer> some) {
            List<BandAnswer> more = new ArrayList<>(answers);
            more.addAll(some);
            return new Revision(revision, asker, bands, more);
        }

        private void pack(PackedWriter packed) {
            packed.whole(revision);
            asker.pack(packed);
            packed.texts(bands);
            packed.all(answers, BandAnswer::pack);
        }

        private static Revision unpack(PackedReader packed) {
            return new Revision(
                    packed.whole(), Cluster.Asker.unpack(packed), packed.texts(), packed.all(BandAnswer::unpack));
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

    WaitingReports with(BandAnswers some) {
        return new WaitingReports(revisions.stream()
                .map(waiting -> waiting.revision() == some.revision() ? waiting.with(some.answers()) : waiting)
                .toList());
    }

    /** Returns those that no longer wait for anything, nor for an older one. */
    List<Revision> answered() {
        return revisions.stream().takeWhile(Revision::isAnswered).toList();
    }

    WaitingReports withoutAnswered() {
        return new WaitingReports(revisions.subList(answered().size(), revisions.size()));
    }

    private void pack(PackedWriter packed) {
        packed.all(revisions, Revision::pack);
    }
}
