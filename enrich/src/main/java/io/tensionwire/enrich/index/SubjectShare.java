package io.tensionwire.enrich.index;

import io.tensionwire.contract.StoryEvidence.EvidenceSpan;
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
record SubjectShare(String subject, long escalation, long deescalation, long heat, List<EvidenceSpan> spans) {}
