package io.tensionwire.enrich.index;

import io.tensionwire.contract.Category;
import io.tensionwire.contract.Indicator;
import io.tensionwire.contract.StoryEvidence.EvidenceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Parts the indicators of a story among the subjects that they are about. An indicator counts once for each of its actors, once
 * for each directed pair of a source and a target, and once for each undirected pair. Its pull is that of the story's own
 * tension: place (3 in the headline, 2 in the lead, 1 elsewhere) × |weight|.
 */
final class SubjectShares {
    private static final int SPANS = 3;

    private final SortedMap<String, Sum> sums = new TreeMap<>();

    private SubjectShares() {}

    static List<SubjectShare> of(List<Indicator> indicators) {
        SubjectShares shares = new SubjectShares();
        indicators.forEach(shares::add);
        List<SubjectShare> result = new ArrayList<>(shares.sums.size());
        shares.sums.forEach((subject, sum) -> result.add(sum.share(subject)));
        return result;
    }

    private void add(Indicator indicator) {
        long pull = Math.round(place(indicator) * Math.abs(indicator.weight()) * 100);
        if (pull == 0) {
            return;
        }
        for (String subject : subjects(indicator)) {
            sums.computeIfAbsent(subject, x -> new Sum()).add(indicator, pull);
        }
    }

    private static Set<String> subjects(Indicator indicator) {
        Set<String> subjects = new HashSet<>(indicator.source());
        subjects.addAll(indicator.target());
        for (String source : indicator.source()) {
            for (String target : indicator.target()) {
                if (!source.equals(target)) {
                    subjects.add(source + '>' + target);
                    subjects.add(source.compareTo(target) < 0 ? source + '/' + target : target + '/' + source);
                }
            }
        }
        return subjects;
    }

    private static int place(Indicator indicator) {
        return indicator.field().equals("headline") ? 3 : indicator.lead() ? 2 : 1;
    }

    private static final class Sum {
        private final List<Pull> pulls = new ArrayList<>(4);
        private long escalation;
        private long deescalation;
        private long heat;

        void add(Indicator indicator, long pull) {
            boolean up = indicator.weight() < 0;
            escalation += up ? pull : 0;
            deescalation += up ? 0 : pull;
            heat += up || indicator.category() == Category.TENSION ? pull : 0;
            pulls.add(new Pull(indicator, pull));
        }

        SubjectShare share(String subject) {
            // The sort is stable: of equal pulls the one that stands first in the story comes first.
            pulls.sort(Comparator.comparingLong(Pull::pull).reversed());
            List<EvidenceSpan> spans =
                    pulls.stream().limit(SPANS).map(Pull::span).toList();
            return new SubjectShare(subject, escalation, deescalation, heat, spans);
        }
    }

    private record Pull(Indicator indicator, long pull) {
        EvidenceSpan span() {
            return new EvidenceSpan(
                    indicator.field(),
                    indicator.start(),
                    indicator.end(),
                    indicator.category(),
                    indicator.modality(),
                    indicator.weight(),
                    indicator.rule());
        }
    }
}
