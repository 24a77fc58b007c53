package io.tensionwire.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.contract.EventNumbers;
import io.tensionwire.contract.EventType;
import io.tensionwire.contract.Json;
import io.tensionwire.contract.RecordHeaders;
import io.tensionwire.contract.RejectedRecord;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.Topics;
import io.tensionwire.ingest.format.Reading;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes what was read as records of the wire's topics. Thread-safe. */
final class WireRecords {
    private static final Json<Story> STORIES = Json.of(Story.class);
    /** Room that a record needs besides its value: headers, origin and cause. */
    private static final int ENVELOPE = 16 << 10;

    private static final int LONGEST_KEY = ENVELOPE / 4;

    private final EventNumbers numbers = new EventNumbers();
    private final Map<String, String> eventSources = new ConcurrentHashMap<>();
    private final Topics topics;
    private final int largestValue;

    WireRecords(Topics topics, int largestRecord) {
        this.topics = topics;
        largestValue = largestRecord - ENVELOPE;
    }

    /** Tells whether a record takes this story; one that is far from the limit need not be written to know. */
    boolean takes(Story story) {
        if (StorySize.mostBytes(story) <= largestValue) {
            return story.id().length() * StorySize.MOST_BYTES_OF_A_CHARACTER <= LONGEST_KEY
                    || story.id().getBytes(UTF_8).length <= LONGEST_KEY;
        }
        return story.id().getBytes(UTF_8).length <= LONGEST_KEY && STORIES.write(story).length <= largestValue;
    }

    /** Returns the record of a story that a record takes. */
    ProducerRecord<byte[], byte[]> story(Reading.Read reading, String source, Instant arrival) {
        Story story = reading.story();
        byte[] key = story.id().getBytes(UTF_8);
        byte[] value = STORIES.write(story);
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topics.raw(), null, arrival.toEpochMilli(), key, value);
        String version = story.version() == null ? story.contentHash() : story.version() + "-" + story.contentHash();
        RecordHeaders.cloudEvent(
                record.headers(),
                EventType.STORY,
                story.id() + "@" + version + "@" + story.versionCreated(),
                eventSource(source),
                story.versionCreated());
        return record;
    }

    /** Returns the refusal of a story that is larger than a record may be. */
    Reading.Refused tooLarge(Reading.Read reading) {
        byte[] value = STORIES.write(reading.story());
        String cause = "the story takes " + value.length + " bytes, its id "
                + reading.story().id().getBytes(UTF_8).length + "; a record takes " + largestValue + " and "
                + LONGEST_KEY + ": shorten it, or raise the largest record of ingest and of the topics";
        return new Reading.Refused(cause, value, value.length, reading.line(), reading.end());
    }

    /** Returns the record of what was refused: as many of its bytes as a record takes, and the reason. */
    ProducerRecord<byte[], byte[]> refused(Reading.Refused refused, String source, String item, Instant arrival) {
        byte[] bytes = refused.bytes();
        byte[] kept = bytes.length > largestValue ? Arrays.copyOf(bytes, largestValue) : bytes;
        String cut = kept.length == refused.length()
                ? ""
                : " (the first " + kept.length + " of " + refused.length() + " bytes are kept)";
        String key = SourcePosition.key(source, item);
        String origin = refused.line() == 0 ? key : key + "#" + refused.line();
        ProducerRecord<byte[], byte[]> record = new RejectedRecord(
                        key.getBytes(UTF_8), kept, RejectedRecord.INGEST, origin, refused.cause() + cut)
                .toProducerRecord(topics, arrival);
        RecordHeaders.set(record.headers(), RecordHeaders.LENGTH, Long.toString(refused.length()));
        return record;
    }

    /** Returns the record of a position. */
    ProducerRecord<byte[], byte[]> position(SourcePosition position, Instant arrival) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                topics.positions(),
                null,
                arrival.toEpochMilli(),
                position.key().getBytes(UTF_8),
                SourcePositions.JSON.write(position));
        RecordHeaders.cloudEvent(
                record.headers(),
                EventType.POSITION,
                position.key() + "#" + numbers.next(),
                eventSource(position.source()),
                arrival);
        return record;
    }

    private String eventSource(String source) {
        return eventSources.computeIfAbsent(source, name -> topics.eventSource("ingest", name));
    }
}
