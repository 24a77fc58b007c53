package io.tensionwire.enrich.index;

import io.tensionwire.contract.StoryEvidence;
import io.tensionwire.contract.StoryEvidence.EvidenceSpan;
import java.util.Comparator;
import java.util.List;

/**
 * What one cluster says of one subject in the hour in which it broke.
 *
 * @param cluster id of the cluster
 * @param story id of the story that speaks for it
 * @param reports how many stories it has
 * @param sources the distinct sources that reported
 * @param escalation in hundredths
 * @param deescalation in hundredths
 * @param heat in hundredths
 * @param spans the indicators that pull hardest
 */
record HourEntry(
        String cluster,
        String story,
        int reports,
        List<String> sources,
        long escalation,
        long deescalation,
        long heat,
        List<EvidenceSpan> spans) {
    static final Comparator<HourEntry> HEAVIEST_FIRST =
            Comparator.comparingLong(HourEntry::weight).reversed().thenComparing(HourEntry::cluster);

    static HourEntry of(String cluster, ClusterHead head, SubjectShare share) {
        return new HourEntry(
                cluster,
                head.best().story(),
                head.members().size(),
                head.sources(),
                share.escalation(),
                share.deescalation(),
                share.heat(),
                share.spans());
    }

    StoryEvidence evidence() {
        return new StoryEvidence(story, cluster, escalation / 100.0, deescalation / 100.0, spans);
    }

    private long weight() {
        return escalation + deescalation;
    }
}
