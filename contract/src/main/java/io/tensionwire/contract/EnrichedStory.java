package io.tensionwire.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A story with what enrichment adds. In JSON the fields of {@link Story} and {@link Annotations} stand beside the others,
 * on one level.
 *
 * @param story the story
 * @param revision 1, 2, 3 … as the lifecycle accepted states of this id; the external version in Elasticsearch
 * @param cluster id of the group of near-duplicates; the id of the first one seen
 * @param reports how many reports the cluster had at this moment
 * @param sources how many distinct sources the cluster had at this moment
 * @param supersededBy the id of the story that corrects this one under an id of its own; null in all others
 * @param annotations what annotation found
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record EnrichedStory(
        @JsonUnwrapped Story story,
        @JsonProperty("revision") long revision,
        @JsonProperty("cluster") String cluster,
        @JsonProperty("reports") int reports,
        @JsonProperty("sources") int sources,
        @JsonProperty("supersededBy") String supersededBy,
        @JsonUnwrapped Annotations annotations) {

    /** A story that is its own cluster, and that no other one corrects. */
    public static EnrichedStory alone(Story story, long revision, Annotations annotations) {
        return new EnrichedStory(story, revision, story.id(), 1, 1, null, annotations);
    }
}
