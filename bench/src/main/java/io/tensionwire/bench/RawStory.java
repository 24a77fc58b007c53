package io.tensionwire.bench;

import io.tensionwire.contract.Json;
import io.tensionwire.contract.Story;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A story as the raw topic carries it, made before the clock starts.
 *
 * @param id the key
 * @param json the value
 */
record RawStory(String id, byte[] json) {
    /** Returns these stories as bytes. */
    static List<RawStory> of(List<Story> stories) {
        Json<Story> json = Json.of(Story.class);
        return stories.stream()
                .map(story -> new RawStory(story.id(), json.write(story)))
                .toList();
    }

    /** Returns the record to send. */
    ProducerRecord<String, byte[]> toRecord(String topic) {
        return new ProducerRecord<>(topic, id, json);
    }
}
