package io.tensionwire.enrich.tension;

import io.tensionwire.contract.Indicator;
import java.util.List;

/**
 * The sums of the pulls of indicators, and what they come to; {@link TensionScore} says why. Not rounded.
 *
 * @param escalation sum of the pulls below zero
 * @param deescalation sum of the pulls above zero
 * @param heat sum of the pulls of conflict and of statements about relations
 * @param rise sum of the pulls of the statements that tension rises
 * @param ease sum of the pulls of the statements that tension eases
 * @param conflict sum of the pulls of acts of conflict
 * @param cooperation sum of the pulls of acts of cooperation
 */
public record TensionSum(
        double escalation,
        double deescalation,
        double heat,
        double rise,
        double ease,
        double conflict,
        double cooperation) {
    /** The heat at which the level is 63. */
    public static final double HEAT_SCALE = 40;

    /** How much the statements count in the direction, where there are acts as well. */
    public static final double SHARE_OF_STATEMENTS = 0.7;

    private static final TensionSum NOTHING = new TensionSum(0, 0, 0, 0, 0, 0, 0);

    /** Returns the sums over these indicators. */
    public static TensionSum of(List<Indicator> indicators) {
        TensionSum sum = NOTHING;
        for (Indicator indicator : indicators) {
            sum = sum.plus(Pull.of(indicator));
        }
        return sum;
    }

    private TensionSum plus(Pull pull) {
        return new TensionSum(
                escalation + pull.escalation(),
                deescalation + pull.deescalation(),
                heat + pull.heat(),
                rise + pull.rise(),
                ease + pull.ease(),
                conflict + pull.conflict(),
                cooperation + pull.cooperation());
    }

    /** Returns whether there are statements about which way tension goes. */
    public boolean hasStatements() {
        return rise + ease > 0;
    }

    /** Returns whether there are acts that are told as done or announced. */
    public boolean hasActs() {
        return conflict + cooperation > 0;
    }

    /** Returns the balance of the statements, -1 to +1; 0 if there are none. */
    public double ofStatements() {
        return hasStatements() ? (rise - ease) / (rise + ease) : 0;
    }

    /** Returns the balance of the acts, -1 to +1; 0 if there are none. */
    public double ofActs() {
        return hasActs() ? (conflict - cooperation) / (conflict + cooperation) : 0;
    }

    /** Returns how much the statements count in the direction; the acts count the rest. */
    public double shareOfStatements() {
        return !hasActs() ? 1 : !hasStatements() ? 0 : SHARE_OF_STATEMENTS;
    }

    /** Returns the level, 0 to 100, rounded to one decimal. */
    public double level() {
        return Math.round(1000 * (1 - Math.exp(-heat / HEAT_SCALE))) / 10.0;
    }

    /** Returns the direction, -1 to +1, rounded to two decimals. */
    public double direction() {
        return hundredths(shareOfStatements() * ofStatements() + (1 - shareOfStatements()) * ofActs());
    }

    /** Returns a sum as records carry it, rounded to two decimals. */
    public static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
