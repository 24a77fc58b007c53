package io.tensionwire.sink.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Which topic the indices of a family are filled from, and the how manieth that is. The offsets of a topic that was created
 * again begin at 0 anew: the epoch, counted up then, keeps what it holds above what came of the former one.
 *
 * @param topic the topic; null if none is known yet
 * @param number 0 for the first topic, 1 for the one that took its place …
 */
public record TopicEpoch(TopicIdentity topic, long number) {
    /** More offsets than a partition will ever have; with the epoch above it a version stays an exact number in JavaScript too. */
    private static final int OFFSET_BITS = 40;

    private static final String FIELD = "topic";

    /** Reads it from the description of a template. */
    static TopicEpoch read(JsonNode meta) {
        JsonNode known = meta.path(FIELD);
        return known.isMissingNode()
                ? new TopicEpoch(null, 0)
                : new TopicEpoch(
                        new TopicIdentity(
                                known.path("name").asText(), known.path("id").asText()),
                        known.path("epoch").asLong());
    }

    /** Writes it into the description of a template. */
    void write(ObjectNode meta) {
        if (topic != null) {
            meta.putObject(FIELD)
                    .put("name", topic.name())
                    .put("id", topic.id())
                    .put("epoch", number);
        }
    }

    /** Returns the epoch of a topic that is read now. */
    TopicEpoch of(TopicIdentity now) {
        if (now.id() == null || now.equals(topic)) {
            return this;
        }
        return new TopicEpoch(now, topic == null ? number : number + 1);
    }

    /** Returns the version of what stands at this offset: higher than that of all offsets before it, and of all epochs before. */
    public long version(long offset) {
        return number << OFFSET_BITS | offset;
    }
}
