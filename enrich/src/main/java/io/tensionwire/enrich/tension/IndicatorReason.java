package io.tensionwire.enrich.tension;

import io.tensionwire.contract.Indicator;
import io.tensionwire.enrich.lexicon.RowPlace;
import java.util.List;

/**
 * How an indicator came about.
 *
 * @param indicator the indicator
 * @param rule where its rule stands
 * @param before category and mode as the rule has them, such as {@code ASSAULT/aerial}, before negation, refusal and time are
 *     taken in
 * @param weighing how its weight comes about
 * @param pull what it adds to the sums
 * @param cues the rules that tell how it is presented, with the words that they found
 */
public record IndicatorReason(
        Indicator indicator, RowPlace rule, String before, Weighing weighing, Pull pull, List<CueReason> cues) {
    /**
     * A cue that reaches an act.
     *
     * @param name the name of the rule
     * @param rule where it stands
     * @param text the words that it found
     */
    public record CueReason(String name, RowPlace rule, String text) {}

    /** Copies the list. */
    public IndicatorReason {
        cues = List.copyOf(cues);
    }
}
