package io.tensionwire.enrich.cluster;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a story has to say in a band, where it meets those that may be like it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "does")
@JsonSubTypes({
    @JsonSubTypes.Type(value = BandMessage.Meet.class, name = "meet"),
    @JsonSubTypes.Type(value = BandMessage.Join.class, name = "join"),
    @JsonSubTypes.Type(value = BandMessage.Leave.class, name = "leave")
})
public sealed interface BandMessage {
    /** Returns the id of the story that speaks. */
    String story();

    /**
     * Here is my text, in place of an earlier one; who is like me? The only message that is answered.
     *
     * @param source the source that the story came from
     * @param arrival when it arrived, in milliseconds of event time
     * @param revision the revision of the story, told back in the answer
     * @param partition where the answer is waited for
     * @param cluster the cluster that the story was put into before; its own id if it was not
     * @param imprint what it is found by and compared by
     */
    record Meet(
            String story, String source, long arrival, long revision, int partition, String cluster, Imprint imprint)
            implements BandMessage {}

    /** I was put into the cluster of an earlier one; what is like me belongs there. */
    record Join(String story, String cluster) implements BandMessage {}

    /** I am gone, or my text is no longer found under this band. */
    record Leave(String story) implements BandMessage {}
}
