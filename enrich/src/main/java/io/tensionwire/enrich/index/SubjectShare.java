package io.tensionwire.enrich.index;

import io.tensionwire.contract.StoryEvidence.EvidenceSpan;
import io.tensionwire.enrich.packed.PackedReader;
import io.tensionwire.enrich.packed.PackedWriter;
import java.util.List;

/**
 * What one story says of one subject of the index.
 *
 * @param subject an actor, a directed pair or an undirected pair
 * @param escalation pulls that raise tension, in hundredths
 * @param deescalation pulls that lower it, in hundredths
 * @param heat pulls that tell of tension, whichever way it goes, in hundredths
 * @param spans the indicators that pull hardest, the hardest first
 */
public record SubjectShare(String subject, long escalation, long deescalation, long heat, List<EvidenceSpan> spans) {

    void pack(PackedWriter packed) {
        packed.text(subject);
        packed.whole(escalation);
        packed.whole(deescalation);
        packed.whole(heat);
        packed.all(spans, PackedSpan::pack);
    }

    static SubjectShare unpack(PackedReader packed) {
        return new SubjectShare(
                packed.text(), packed.whole(), packed.whole(), packed.whole(), packed.all(PackedSpan::unpack));
    }
}
