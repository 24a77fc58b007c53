package io.tensionwire.enrich.annotate;

import io.tensionwire.contract.Annotations;
import io.tensionwire.enrich.entity.MentionReason;
import io.tensionwire.enrich.tension.IndicatorReason;
import io.tensionwire.enrich.tension.TensionSum;
import java.util.List;

/**
 * The annotations of a story with how they came about.
 *
 * @param annotations the annotations, the same as {@link Annotator} makes
 * @param mentions how each mention came about, in order of field and start
 * @param indicators how each indicator came about, in the order of the annotations
 * @param sum the sums that the tension is made of
 */
public record Explanation(
        Annotations annotations, List<MentionReason> mentions, List<IndicatorReason> indicators, TensionSum sum) {
    /** Copies the lists. */
    public Explanation {
        mentions = List.copyOf(mentions);
        indicators = List.copyOf(indicators);
    }
}
