package io.tensionwire.dashboard.feed;

import io.tensionwire.contract.Alert;
import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Json;
import io.tensionwire.contract.TensionPoint;
import io.tensionwire.contract.Topics;
import io.tensionwire.dashboard.window.Entry;
import io.tensionwire.dashboard.window.Facts;
import io.tensionwire.dashboard.window.Memory;
import io.tensionwire.dashboard.window.PublicTopic;
import java.io.IOException;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads records of the public topics. One that cannot be read is left out. Thread-safe. */
public final class RecordReading {
    private static final Logger LOG = LoggerFactory.getLogger(RecordReading.class);

    private final Topics topics;
    private final Json<EnrichedStory> stories = Json.of(EnrichedStory.class);
    private final Json<TensionPoint> points = Json.of(TensionPoint.class);
    private final Json<Alert> alerts = Json.of(Alert.class);

    /** Reads records of these topics. */
    public RecordReading(Topics topics) {
        this.topics = topics;
    }

    /** Returns a record as clients are given it; empty if it cannot be read. */
    public Optional<Entry> entry(ConsumerRecord<byte[], byte[]> record) {
        return read(record, null);
    }

    /** Takes a record into a memory. */
    void remember(ConsumerRecord<byte[], byte[]> record, Memory memory) {
        read(record, memory);
    }

    private Optional<Entry> read(ConsumerRecord<byte[], byte[]> record, Memory memory) {
        Optional<PublicTopic> topic = PublicTopic.named(record.topic(), topics);
        if (topic.isEmpty() || record.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    switch (topic.get()) {
                        case STORIES -> story(record, memory);
                        case TENSION -> point(record, memory);
                        case ALERTS -> alert(record, memory);
                    });
        } catch (IOException e) {
            LOG.warn("{}-{}@{} is left out: {}", record.topic(), record.partition(), record.offset(), e.getMessage());
            return Optional.empty();
        }
    }

    private Entry story(ConsumerRecord<byte[], byte[]> record, Memory memory) throws IOException {
        Entry entry = entry(record, PublicTopic.STORIES, Facts.of(stories.read(record.value())));
        if (memory != null) {
            memory.story(entry);
        }
        return entry;
    }

    private Entry point(ConsumerRecord<byte[], byte[]> record, Memory memory) throws IOException {
        TensionPoint point = points.read(record.value());
        Entry entry = entry(record, PublicTopic.TENSION, Facts.of(point));
        if (memory != null) {
            memory.point(entry, point);
        }
        return entry;
    }

    private Entry alert(ConsumerRecord<byte[], byte[]> record, Memory memory) throws IOException {
        Alert alert = alerts.read(record.value());
        Entry entry = entry(record, PublicTopic.ALERTS, Facts.of(alert));
        if (memory != null) {
            memory.alert(entry, alert);
        }
        return entry;
    }

    private static Entry entry(ConsumerRecord<byte[], byte[]> record, PublicTopic topic, Facts facts) {
        return new Entry(topic, record.partition(), record.offset(), record.timestamp(), facts, null, record.value());
    }
}
