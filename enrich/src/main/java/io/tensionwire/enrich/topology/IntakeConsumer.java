package io.tensionwire.enrich.topology;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The consumer of a stream thread: it leaves raw stories where they are while the intake is full. */
final class IntakeConsumer extends KafkaConsumer<byte[], byte[]> {
    private final String raw;
    private final Intake intake;
    private final Set<TopicPartition> pausedMeanwhile = new HashSet<>();

    /**
     * A consumer.
     *
     * @param raw the topic of raw stories
     */
    IntakeConsumer(Map<String, Object> configuration, String raw, Intake intake) {
        super(configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.raw = raw;
        this.intake = intake;
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        if (!intake.isFull()) {
            return super.poll(timeout);
        }
        Set<TopicPartition> held = new HashSet<>(assignment());
        held.removeIf(partition -> !partition.topic().equals(raw));
        held.removeAll(paused());
        super.pause(held);
        pausedMeanwhile.clear();
        try {
            return super.poll(timeout);
        } finally {
            // In a rebalance, Kafka Streams pauses what is not restored yet; what it lost is not to be resumed at all.
            held.removeAll(pausedMeanwhile);
            held.retainAll(assignment());
            super.resume(held);
        }
    }

    @Override
    public void pause(Collection<TopicPartition> partitions) {
        pausedMeanwhile.addAll(partitions);
        super.pause(partitions);
    }
}
