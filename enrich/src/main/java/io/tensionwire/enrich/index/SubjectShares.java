package io.tensionwire.enrich.index;

import io.tensionwire.contract.Indicator;
import io.tensionwire.contract.StoryEvidence.EvidenceSpan;
import io.tensionwire.enrich.tension.Pull;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Parts the indicators of a story among the subjects that they are about. An indicator counts once for each of its actors, once
 * for each directed pair of a source and a target, and once for each undirected pair. How it pulls is the same as in the story's
 * own tension: {@link Pull}.
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
        Pull pull = Pull.of(indicator);
        if (hundredths(pull.strength()) == 0) {
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

    /** Whole hundredths, so that sums can be taken back without a rest. */
    private static long hundredths(double pull) {
        return Math.round(pull * 100);
    }

    private static final class Sum {
        private final List<Weighed> weighed = new ArrayList<>(4);
        private long escalation;
        private long deescalation;
        private long heat;

        void add(Indicator indicator, Pull pull) {
            escalation += hundredths(pull.escalation());
            deescalation += hundredths(pull.deescalation());
            heat += hundredths(pull.heat());
            weighed.add(new Weighed(indicator, pull.strength()));
        }

        SubjectShare share(String subject) {
            // The sort is stable: of equal pulls the one that stands first in the story comes first.
            weighed.sort(Comparator.comparingLong((Weighed each) -> hundredths(each.strength()))
                    .reversed());
            List<EvidenceSpan> spans =
                    weighed.stream().limit(SPANS).map(Weighed::span).toList();
            return new SubjectShare(subject, escalation, deescalation, heat, spans);
        }
    }

    private record Weighed(Indicator indicator, double strength) {
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
