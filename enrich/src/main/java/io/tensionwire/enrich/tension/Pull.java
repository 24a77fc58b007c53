package io.tensionwire.enrich.tension;

import io.tensionwire.contract.Category;
import io.tensionwire.contract.Indicator;
import io.tensionwire.contract.Modality;

/**
 * How strongly one indicator pulls, and at which of the sums; {@link TensionScore} says why.
 *
 * @param place 3 in the headline, 2 in the first two paragraphs, 1 elsewhere
 * @param strength place × |weight|, 0 to 30
 * @param escalation its share in the escalation: the strength or 0, as in all that follow
 * @param deescalation its share in the deescalation
 * @param heat its share in the heat
 * @param rise its share in the statements that tension rises
 * @param ease its share in the statements that tension eases
 * @param conflict its share in the acts of conflict
 * @param cooperation its share in the acts of cooperation
 */
public record Pull(
        int place,
        double strength,
        double escalation,
        double deescalation,
        double heat,
        double rise,
        double ease,
        double conflict,
        double cooperation) {

    /** Returns how an indicator pulls. */
    public static Pull of(Indicator indicator) {
        int place = indicator.field().equals("headline") ? 3 : indicator.lead() ? 2 : 1;
        double strength = place * Math.abs(indicator.weight());
        boolean up = indicator.weight() < 0;
        boolean statement = indicator.category() == Category.TENSION;
        boolean now = indicator.modality() == Modality.ASSERTED || indicator.modality() == Modality.FUTURE;
        return new Pull(
                place,
                strength,
                up ? strength : 0,
                up ? 0 : strength,
                statement || up ? strength : 0,
                statement && Drift.RISE.word().equals(indicator.mode()) ? strength : 0,
                statement && Drift.EASE.word().equals(indicator.mode()) ? strength : 0,
                !statement && now && up ? strength : 0,
                !statement && now && !up ? strength : 0);
    }
}
