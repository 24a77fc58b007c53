package io.tensionwire.enrich.tension;

import io.tensionwire.contract.Indicator;
import io.tensionwire.enrich.lexicon.RowPlace;
import java.util.List;

/**
 * A sentence that shows what a rule finds.
 *
 * @param place where the rule stands
 * @param rule the name of the rule
 * @param language the language of the sentence, BCP 47
 * @param sentence the sentence
 * @param expected what is to be found, as the file says it: {@code RUS > UKR}, {@code future RUS > UKR}, {@code none}
 */
public record RuleExample(RowPlace place, String rule, String language, String sentence, String expected) {
    private static final String NOTHING = "none";

    /**
     * Returns whether the rule is among these indicators of the sentence, presented as expected; or whether there are none, where
     * none are expected. Who acts is left to the gazetteer.
     */
    public boolean isShownBy(List<Indicator> found) {
        return expected.equals(NOTHING)
                ? found.isEmpty()
                : found.stream().anyMatch(indicator -> indicator.rule().equals(rule) && isPresented(indicator));
    }

    private boolean isPresented(Indicator indicator) {
        int gap = expected.indexOf(' ');
        boolean told = gap >= 0 && expected.charAt(gap + 1) != '>';
        return !told || expected.substring(0, gap).equals(indicator.modality().json());
    }
}
