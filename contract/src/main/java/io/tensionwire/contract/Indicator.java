package io.tensionwire.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * One act that a story tells of, with the evidence for it.
 *
 * @param category the PLOVER category that holds after negation, refusal and time are taken in
 * @param mode the PLOVER mode, such as {@code exercise}; null where the category has none or it is not known. Of a {@link
 *     Category#TENSION} statement: {@code rise}, {@code ease} or {@code state}
 * @param cameo the CAMEO code, at least its two-digit root; null for a {@link Category#TENSION} statement
 * @param quad words or deeds, with or against
 * @param weight -10 (conflict) to +10 (cooperation) as modality leaves it
 * @param modality how the text presents the act
 * @param attribution id of the entity that says so; null where the story says it itself
 * @param source who acts: ISO 3166-1 alpha-3 codes or ids of international bodies such as {@code NATO}
 * @param target towards whom
 * @param field the field of the story: {@code headline} or {@code body}
 * @param start first UTF-16 code unit of the words that show it
 * @param end the code unit after the last
 * @param text the slice of the field from start to end
 * @param sentence the sentence that it stands in
 * @param lead whether it stands in the headline or the first two paragraphs
 * @param rule id of the rule that found it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Indicator(
        Category category,
        String mode,
        String cameo,
        Quad quad,
        double weight,
        Modality modality,
        String attribution,
        List<String> source,
        List<String> target,
        String field,
        int start,
        int end,
        String text,
        Span sentence,
        boolean lead,
        String rule) {
    /** Copies the lists. */
    public Indicator {
        source = List.copyOf(source);
        target = List.copyOf(target);
    }
}
