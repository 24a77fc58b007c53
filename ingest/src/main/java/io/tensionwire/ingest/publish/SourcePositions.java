package io.tensionwire.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.contract.Json;
import io.tensionwire.ingest.source.Standing;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where all sources stand, as committed. Used by one thread. */
public final class SourcePositions {
    static final Json<SourcePosition> JSON = Json.of(SourcePosition.class);

    private static final Logger LOG = LoggerFactory.getLogger(SourcePositions.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, SourcePosition> positions = new HashMap<>();
    private final Map<String, Long> committed = new HashMap<>();

    /**
     * Reads the topic of positions to its end. Must be called after the producer's transactions were initialised: that ends
     * whatever a predecessor left open, so that the end read here is final. While another ingest has a transaction open on
     * the topic, this waits for it to end: positions of ours that lie behind it are not visible before.
     *
     * @param committed a consumer that sees only what is committed; belongs to no group; not closed
     * @param written a consumer that sees all that is written, and so the true end of the topic; not closed
     * @param topic the topic of positions
     */
    public static SourcePositions read(
            Consumer<byte[], byte[]> committed, Consumer<byte[], byte[]> written, String topic) {
        SourcePositions positions = new SourcePositions();
        List<TopicPartition> partitions = written.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        Map<TopicPartition, Long> ends = written.endOffsets(partitions);
        committed.assign(partitions);
        committed.seekToBeginning(partitions);
        while (ends.entrySet().stream().anyMatch(end -> committed.position(end.getKey()) < end.getValue())) {
            committed.poll(POLL).forEach(positions::take);
        }
        LOG.info("{} positions read from {}", positions.positions.size(), topic);
        return positions;
    }

    /** Returns all positions that were read, the one committed last at the end. */
    Stream<SourcePosition> inOrderOfCommit() {
        return positions.values().stream()
                .sorted(Comparator.comparing(position -> committed.getOrDefault(position.key(), 0L)));
    }

    /** Returns where a source stands in its items. */
    public Standing standing(String source) {
        return item -> of(source, item).state();
    }

    /** Returns the position of an item; the one before its beginning if there is none. */
    SourcePosition of(String source, String item) {
        SourcePosition known = positions.get(SourcePosition.key(source, item));
        return known == null ? SourcePosition.before(source, item) : known;
    }

    /** Takes over a position that has been committed. */
    void put(SourcePosition position) {
        positions.put(position.key(), position);
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        String key = new String(record.key(), UTF_8);
        if (record.value() == null) {
            positions.remove(key);
            return;
        }
        try {
            positions.put(key, JSON.read(record.value()));
            committed.put(key, record.timestamp());
        } catch (IOException e) {
            LOG.warn("the position of {} cannot be read and the item is read anew: {}", key, e.getMessage());
        }
    }
}
