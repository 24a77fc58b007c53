package io.tensionwire.enrich.topology;

import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.enrich.index.Contribution;
import io.tensionwire.enrich.packed.PackedReader;
import io.tensionwire.enrich.packed.PackedWriter;
import io.tensionwire.enrich.packed.Packing;
import java.time.Instant;

/**
 * A story that its lifecycle accepted, annotated, before its cluster is known: as the bytes that its readers will get, so that
 * it is written once, however long it waits.
 *
 * @param json all of it but its cluster
 * @param revision of the story
 * @param month the month that it is filed under, {@code yyyy-MM}
 * @param timestamp of the record that it becomes, in milliseconds
 * @param contribution what it brings to the index
 */
public record AcceptedStory(
        UnclusteredStory json, long revision, String month, long timestamp, Contribution contribution) {
    static final Packing<AcceptedStory> PACKING = new Packing<>(1, AcceptedStory::pack, AcceptedStory::unpack);

    /**
     * Makes one.
     *
     * @param story the story, as a cluster of its own
     */
    static AcceptedStory of(EnrichedStory story, String month, Instant timestamp) {
        return new AcceptedStory(
                UnclusteredStory.of(story),
                story.revision(),
                month,
                timestamp.toEpochMilli(),
                Contribution.of(story, timestamp));
    }

    String id() {
        return contribution.story();
    }

    /** Returns how many bytes of JSON it has. */
    long bytes() {
        return json.before().length + json.after().length;
    }

    String source() {
        return contribution.source();
    }

    private void pack(PackedWriter packed) {
        packed.bytes(json.before());
        packed.bytes(json.after());
        packed.whole(revision);
        packed.text(month);
        packed.whole(timestamp);
        contribution.pack(packed);
    }

    private static AcceptedStory unpack(PackedReader packed) {
        return new AcceptedStory(
                new UnclusteredStory(packed.bytes(), packed.bytes()),
                packed.whole(),
                packed.text(),
                packed.whole(),
                Contribution.unpack(packed));
    }
}
