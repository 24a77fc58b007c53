package io.tensionwire.enrich.topology;

import static io.tensionwire.contract.RecordHeaders.MONTH;
import static io.tensionwire.contract.RecordHeaders.REVISION;

import io.tensionwire.contract.EventType;
import io.tensionwire.contract.RecordHeaders;
import io.tensionwire.enrich.cluster.Cluster;
import io.tensionwire.enrich.index.Contribution;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Record;

/**
 * A story as its readers get it.
 *
 * @param json its bytes on the topic
 * @param cluster the id of the cluster that it belongs to
 * @param contribution what it brings to the index
 */
record CompleteStory(byte[] json, String cluster, Contribution contribution) {

    /**
     * Returns the record of a story in its cluster.
     *
     * @param eventSource the {@code ce_source}
     * @param now wall clock time; goes into a header
     */
    static Record<String, ReportOutput> record(AcceptedStory story, Cluster cluster, String eventSource, Instant now) {
        String revision = Long.toString(story.revision());
        Headers headers = new org.apache.kafka.common.header.internals.RecordHeaders();
        // Revisions begin anew once a story is forgotten; times do not.
        String event = story.id() + '#' + revision + '@' + Instant.ofEpochMilli(story.timestamp());
        RecordHeaders.cloudEvent(headers, EventType.ENRICHED_STORY, event, eventSource, now);
        RecordHeaders.set(headers, REVISION, revision);
        RecordHeaders.set(headers, MONTH, story.month());
        CompleteStory complete = new CompleteStory(story.json().in(cluster), cluster.id(), story.contribution());
        return new Record<>(story.id(), new ReportOutput.Complete(complete), story.timestamp(), headers);
    }
}
