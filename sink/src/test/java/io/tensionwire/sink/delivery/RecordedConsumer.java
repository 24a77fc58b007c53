package io.tensionwire.sink.delivery;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetCommitCallback;
import org.apache.kafka.common.TopicPartition;

/** Kafka's stand-in for a consumer, which also remembers every commit. */
final class RecordedConsumer extends MockConsumer<byte[], byte[]> {
    private final List<Map<TopicPartition, Long>> commits = new CopyOnWriteArrayList<>();
    private final Map<TopicPartition, Long> committed = new ConcurrentHashMap<>();

    RecordedConsumer() {
        super("earliest");
    }

    List<Map<TopicPartition, Long>> commits() {
        return commits;
    }

    /** Returns how far each partition was committed. */
    Map<TopicPartition, Long> committed() {
        return committed;
    }

    @Override
    public synchronized void commitAsync(
            Map<TopicPartition, OffsetAndMetadata> offsets, OffsetCommitCallback callback) {
        remember(offsets);
        super.commitAsync(offsets, callback);
    }

    @Override
    public void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets, Duration timeout) {
        remember(offsets);
        super.commitSync(offsets, timeout);
    }

    private void remember(Map<TopicPartition, OffsetAndMetadata> offsets) {
        Map<TopicPartition, Long> commit = new HashMap<>();
        offsets.forEach((partition, offset) -> commit.put(partition, offset.offset()));
        commits.add(commit);
        committed.putAll(commit);
    }
}
