package io.tensionwire.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What one story contributes to a point of the tension index, with the places in its text that show it. It holds no text, so
 * that nothing is left of a story that is killed.
 *
 * @param story id of the story
 * @param cluster id of its cluster
 * @param escalation what it adds to the escalation
 * @param deescalation what it adds to the de-escalation
 * @param spans the indicators that weigh most, the heaviest first
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StoryEvidence(
        String story, String cluster, double escalation, double deescalation, List<EvidenceSpan> spans) {
    /** Copies the list. */
    public StoryEvidence {
        spans = spans == null ? List.of() : List.copyOf(spans);
    }

    /**
     * One indicator in the text of the story.
     *
     * @param field the field of the story: {@code headline} or {@code body}
     * @param start first UTF-16 code unit
     * @param end the code unit after the last
     * @param category the PLOVER category
     * @param modality how the text presents it
     * @param weight -10 (conflict) to +10 (cooperation)
     * @param rule id of the rule that found it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record EvidenceSpan(
            String field, int start, int end, Category category, Modality modality, double weight, String rule) {}
}
