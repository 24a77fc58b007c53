package io.tensionwire.enrich.tension;

import io.tensionwire.contract.Indicator;
import io.tensionwire.contract.PairTension;
import io.tensionwire.contract.Tension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Adds the indicators of a story up to its tension. Anybody can redo it by hand; the README does it for an example:
 *
 * <ol>
 *   <li>The <em>weight</em> of an indicator is the score of its category and mode × the factor of how it is told × that of
 *       being quoted ({@link Weights}; {@code modality-factors.tsv}). All that follows starts from the weights.
 *   <li>Every indicator has a <em>place</em>: 3 in the headline, 2 in the first two paragraphs, 1 elsewhere. Its <em>pull</em>
 *       is place × |weight|.
 *   <li><em>escalation</em> is the sum of the pulls of all with a weight below zero, <em>deescalation</em> of all above zero.
 *   <li><em>heat</em> is the sum of the pulls of all conflict and of all statements about relations, also of those that say
 *       that tension eases: who says so, says that there is tension. {@code level = 100 × (1 − exp(−heat / 40))}.
 *   <li><em>direction</em> is made of two balances, each (up − down) / (up + down) over pulls. The statements: those that say
 *       rise against those that say ease. The acts: conflict against cooperation, of what is asserted or announced, not of
 *       statements about relations. {@code direction = 0.7 × statements + 0.3 × acts}; where only one of the two balances
 *       exists, it is the direction.
 *   <li>A pair's level and direction are made the same way of the indicators that name one of the pair as source and the
 *       other as target.
 * </ol>
 *
 * <p>Level is rounded to one decimal, the others to two. Pairs stand in the order of level, then of the alphabet. No country
 * has constants of its own.
 */
public final class TensionScore {
    private TensionScore() {}

    /** Returns the tension that these indicators make; {@link Tension#NONE} if there are none. */
    public static Tension of(List<Indicator> indicators) {
        if (indicators.isEmpty()) {
            return Tension.NONE;
        }
        TensionSum story = TensionSum.of(indicators);
        return new Tension(
                story.level(),
                story.direction(),
                TensionSum.hundredths(story.escalation()),
                TensionSum.hundredths(story.deescalation()),
                ranked(pairs(indicators)));
    }

    /** Returns the indicators of each pair {@code a/b} of actors, of which a stands before b in the alphabet. */
    public static SortedMap<String, List<Indicator>> pairs(List<Indicator> indicators) {
        SortedMap<String, List<Indicator>> pairs = new TreeMap<>();
        for (Indicator indicator : indicators) {
            pairsOf(indicator).forEach(pair -> pairs.computeIfAbsent(pair, none -> new ArrayList<>())
                    .add(indicator));
        }
        return pairs;
    }

    private static Set<String> pairsOf(Indicator indicator) {
        Set<String> pairs = new LinkedHashSet<>();
        for (String source : indicator.source()) {
            for (String target : indicator.target()) {
                int order = source.compareTo(target);
                if (order != 0) {
                    pairs.add(order < 0 ? source + '/' + target : target + '/' + source);
                }
            }
        }
        return pairs;
    }

    private static List<PairTension> ranked(SortedMap<String, List<Indicator>> pairs) {
        List<PairTension> ranked = new ArrayList<>();
        pairs.forEach((pair, indicators) -> {
            int between = pair.indexOf('/');
            TensionSum sum = TensionSum.of(indicators);
            ranked.add(new PairTension(
                    pair.substring(0, between), pair.substring(between + 1), sum.level(), sum.direction()));
        });
        ranked.sort(Comparator.comparingDouble(PairTension::level)
                .reversed()
                .thenComparing(PairTension::a)
                .thenComparing(PairTension::b));
        return ranked;
    }
}
