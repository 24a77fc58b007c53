package io.tensionwire.enrich.topology;

import io.tensionwire.enrich.cluster.BandAnswer;
import io.tensionwire.enrich.cluster.BandMessage;
import java.util.ArrayList;
import java.util.List;

/**
 * The revisions of one story that wait for the answers of their bands, in order. Immutable; never empty in a store.
 *
 * @param revisions the oldest first
 */
public record WaitingReports(List<Revision> revisions) {
    /** Nothing waits. */
    static final WaitingReports NONE = new WaitingReports(List.of());

    /**
     * A revision that waits.
     *
     * @param story the story
     * @param meet what it said in its bands
     * @param answers those that have come
     */
    public record Revision(AcceptedStory story, BandMessage.Meet meet, List<BandAnswer> answers) {
        boolean isAnswered() {
            return answers.size() == meet.imprint().bands().size();
        }

        Revision with(BandAnswer answer) {
            List<BandAnswer> more = new ArrayList<>(answers);
            more.add(answer);
            return new Revision(story, meet, more);
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
                .map(revision -> revision.meet().revision() == answer.revision() ? revision.with(answer) : revision)
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
