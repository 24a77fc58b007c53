package io.tensionwire.sink.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetCommitCallback;
import org.apache.kafka.common.TopicPartition;

/** Kafka's stand-in for a consumer, which also remembers every commit: offset by partition. */
final class RecordedConsumer extends MockConsumer<byte[], byte[]> {
    private final List<Map<Integer, Long>> commits = new CopyOnWriteArrayList<>();

    RecordedConsumer() {
        super("earliest");
    }

    List<Map<Integer, Long>> commits() {
        return commits;
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
        Map<Integer, Long> commit = new TreeMap<>();
        offsets.forEach((partition, offset) -> commit.put(partition.partition(), offset.offset()));
        commits.add(commit);
    }
}
