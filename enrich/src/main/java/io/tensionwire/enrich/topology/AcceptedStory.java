package io.tensionwire.enrich.topology;

import static io.tensionwire.contract.RecordHeaders.MONTH;
import static io.tensionwire.contract.RecordHeaders.REVISION;

import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.EventType;
import io.tensionwire.contract.RecordHeaders;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Record;

/**
 * A story that its lifecycle accepted, annotated, before its cluster is known.
 *
 * @param story the story, as a cluster of its own
 * @param month the month that it is filed under, {@code yyyy-MM}
 * @param timestamp of the record that it becomes, in milliseconds
 */
public record AcceptedStory(EnrichedStory story, String month, long timestamp) {
    String id() {
        return story.story().id();
    }

    /**
     * Returns the record for its readers.
     *
     * @param complete the story with its cluster
     * @param eventSource the {@code ce_source}
     * @param now wall clock time; goes into a header
     */
    Record<String, ReportOutput> record(EnrichedStory complete, String eventSource, Instant now) {
        String revision = Long.toString(complete.revision());
        Headers headers = new org.apache.kafka.common.header.internals.RecordHeaders();
        // Revisions begin anew once a story is forgotten; times do not.
        String event = id() + '#' + revision + '@' + Instant.ofEpochMilli(timestamp);
        RecordHeaders.cloudEvent(headers, EventType.ENRICHED_STORY, event, eventSource, now);
        RecordHeaders.set(headers, REVISION, revision);
        RecordHeaders.set(headers, MONTH, month);
        return new Record<>(id(), new ReportOutput.Complete(complete), timestamp, headers);
    }
}
