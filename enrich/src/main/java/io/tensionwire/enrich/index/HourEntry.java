package io.tensionwire.enrich.index;

import io.tensionwire.contract.StoryEvidence;
import io.tensionwire.contract.StoryEvidence.EvidenceSpan;
import io.tensionwire.enrich.packed.PackedReader;
import io.tensionwire.enrich.packed.PackedWriter;
import io.tensionwire.enrich.packed.Packing;
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
    static final Packing<HourEntry> PACKING = new Packing<>(1, HourEntry::pack, HourEntry::unpack);

    static final Comparator<HourEntry> HEAVIEST_FIRST =
            Comparator.comparingLong(HourEntry::weight).reversed().thenComparing(HourEntry::story);

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

    void pack(PackedWriter packed) {
        packed.text(cluster);
        packed.text(story);
        packed.whole(reports);
        packed.texts(sources);
        packed.whole(escalation);
        packed.whole(deescalation);
        packed.whole(heat);
        packed.all(spans, PackedSpan::pack);
    }

    static HourEntry unpack(PackedReader packed) {
        return new HourEntry(
                packed.text(),
                packed.text(),
                packed.number(),
                packed.texts(),
                packed.whole(),
                packed.whole(),
                packed.whole(),
                packed.all(PackedSpan::unpack));
    }

    private long weight() {
        return escalation + deescalation;
    }
}
