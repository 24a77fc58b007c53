package io.tensionwire.enrich.tension;

import io.tensionwire.contract.Category;
import io.tensionwire.contract.Indicator;
import io.tensionwire.contract.Modality;
import io.tensionwire.contract.PairTension;
import io.tensionwire.contract.Tension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Adds the indicators of a story up to its tension. Anybody can redo it by hand:
 *
 * <ol>
 *   <li>Every indicator has a <em>place</em>: 3 in the headline, 2 in the first two paragraphs, 1 elsewhere. Its <em>pull</em>
 *       is place × |weight|; the weight has the modality in it already.
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
    private static final double HEAT_SCALE = 40;
    private static final double SHARE_OF_STATEMENTS = 0.7;

    private double escalation;
    private double deescalation;
    private double heat;
    private double rise;
    private double ease;
    private double conflict;
    private double cooperation;

    private TensionScore() {}

    /** Returns the tension that these indicators make; {@link Tension#NONE} if there are none. */
    public static Tension of(List<Indicator> indicators) {
        if (indicators.isEmpty()) {
            return Tension.NONE;
        }
        TensionScore story = new TensionScore();
        SortedMap<String, SortedMap<String, TensionScore>> pairs = new TreeMap<>();
        for (Indicator indicator : indicators) {
            story.add(indicator);
            addToPairs(pairs, indicator);
        }
        return new Tension(
                story.level(),
                story.direction(),
                hundredths(story.escalation),
                hundredths(story.deescalation),
                rank(pairs));
    }

    private static void addToPairs(SortedMap<String, SortedMap<String, TensionScore>> pairs, Indicator indicator) {
        List<String> done = new ArrayList<>();
        for (String source : indicator.source()) {
            for (String target : indicator.target()) {
                String a = source.compareTo(target) < 0 ? source : target;
                String b = a.equals(source) ? target : source;
                if (!a.equals(b) && !done.contains(a + ' ' + b)) {
                    done.add(a + ' ' + b);
                    pairs.computeIfAbsent(a, x -> new TreeMap<>())
                            .computeIfAbsent(b, x -> new TensionScore())
                            .add(indicator);
                }
            }
        }
    }

    private static List<PairTension> rank(SortedMap<String, SortedMap<String, TensionScore>> pairs) {
        List<PairTension> ranked = new ArrayList<>();
        pairs.forEach((a, others) ->
                others.forEach((b, score) -> ranked.add(new PairTension(a, b, score.level(), score.direction()))));
        ranked.sort(Comparator.comparingDouble(PairTension::level)
                .reversed()
                .thenComparing(PairTension::a)
                .thenComparing(PairTension::b));
        return ranked;
    }

    private void add(Indicator indicator) {
        double pull = place(indicator) * Math.abs(indicator.weight());
        boolean up = indicator.weight() < 0;
        escalation += up ? pull : 0;
        deescalation += up ? 0 : pull;
        if (indicator.category() == Category.TENSION) {
            heat += pull;
            rise += Drift.RISE.word().equals(indicator.mode()) ? pull : 0;
            ease += Drift.EASE.word().equals(indicator.mode()) ? pull : 0;
        } else {
            heat += up ? pull : 0;
            boolean now = indicator.modality() == Modality.ASSERTED || indicator.modality() == Modality.FUTURE;
            conflict += now && up ? pull : 0;
            cooperation += now && !up ? pull : 0;
        }
    }

    private static int place(Indicator indicator) {
        return indicator.field().equals("headline") ? 3 : indicator.lead() ? 2 : 1;
    }

    private double level() {
        return Math.round(1000 * (1 - Math.exp(-heat / HEAT_SCALE))) / 10.0;
    }

    private double direction() {
        boolean statements = rise + ease > 0;
        boolean acts = conflict + cooperation > 0;
        double ofStatements = statements ? (rise - ease) / (rise + ease) : 0;
        double ofActs = acts ? (conflict - cooperation) / (conflict + cooperation) : 0;
        double share = !acts ? 1 : !statements ? 0 : SHARE_OF_STATEMENTS;
        return hundredths(share * ofStatements + (1 - share) * ofActs);
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
