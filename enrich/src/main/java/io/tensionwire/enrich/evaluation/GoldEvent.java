package io.tensionwire.enrich.evaluation;

import io.tensionwire.contract.Modality;
import io.tensionwire.contract.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An act that people have labelled; what they did not label is null.
 *
 * @param plover the PLOVER category
 * @param quad 1 to 4: verbal and material cooperation, verbal and material conflict
 * @param penta the same with 0 for none
 * @param polarity {@code cooperation} or {@code conflict}, where it is given apart from the quad class
 * @param source codes of who acts
 * @param target codes of towards whom
 * @param labels the categories that are right once negation, refusal and time are taken in, {@code TENSION} among them
 * @param modality how the text presents it
 * @param evidence where the words stand that show it
 * @param attributed whether somebody whom the text quotes says so
 */
record GoldEvent(
        String plover,
        Integer quad,
        Integer penta,
        String polarity,
        List<String> source,
        List<String> target,
        Set<String> labels,
        Modality modality,
        Span evidence,
        boolean attributed) {
    private static final int FIRST_CONFLICT = 3;
    private static final Map<String, String> POLARITIES = Map.of("coop", "cooperation", "conf", "conflict");

    String polarityOrThatOfTheQuad() {
        if (polarity != null) {
            return POLARITIES.getOrDefault(polarity, polarity);
        }
        return polarityOf(quad);
    }

    boolean namesBothActors() {
        return !source.isEmpty() && !target.isEmpty();
    }

    static String polarityOf(Integer quad) {
        if (quad == null || quad == 0) {
            return null;
        }
        return quad < FIRST_CONFLICT ? "cooperation" : "conflict";
    }
}
