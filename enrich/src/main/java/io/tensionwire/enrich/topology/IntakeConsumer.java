package io.tensionwire.enrich.topology;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The consumer of a stream thread: it leaves raw stories where they are while the intake is full. */
final class IntakeConsumer extends KafkaConsumer<byte[], byte[]> {
    private final RawHold hold;
    private final Intake intake;

    /**
     * A consumer.
     *
     * @param raw the topic of raw stories
     */
    IntakeConsumer(Map<String, Object> configuration, String raw, Intake intake) {
        super(configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        hold = new RawHold(raw);
        this.intake = intake;
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        if (!intake.isFull()) {
            return super.poll(timeout);
        }
        hold.begin(this);
        try {
            return super.poll(timeout);
        } finally {
            hold.end(this);
        }
    }

    @Override
    public void pause(Collection<TopicPartition> partitions) {
        hold.paused(partitions);
        super.pause(partitions);
    }
}
