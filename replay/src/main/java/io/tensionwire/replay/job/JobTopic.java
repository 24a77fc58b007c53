package io.tensionwire.replay.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.contract.Json;
import io.tensionwire.contract.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * The topic in which a job keeps its checkpoint, and in which it is told to pause: compacted, of one partition, under the prefix
 * that the job writes to.
 */
public final class JobTopic {
    private static final Duration POLL = Duration.ofMillis(250);
    private static final byte[] CHECKPOINT = "checkpoint".getBytes(UTF_8);
    private static final byte[] ORDER = "order".getBytes(UTF_8);
    private static final Json<Checkpoint> CHECKPOINTS = Json.of(Checkpoint.class);

    private JobTopic() {}

    /** What a job is told to do. */
    public enum Order {
        GO_ON,
        PAUSE,
        STOP;

        private static Order of(byte[] value) {
            return value == null ? GO_ON : valueOf(new String(value, UTF_8));
        }
    }

    /**
     * What the topic says.
     *
     * @param checkpoint how far the job is; empty if it has not begun
     * @param order what it was told last
     */
    public record Standing(Optional<Checkpoint> checkpoint, Order order) {}

    /** Returns the name of the topic under a prefix. */
    public static String name(Topics target) {
        return target.prefix() + "replay.job";
    }

    /** Returns the record of a checkpoint. */
    static ProducerRecord<byte[], byte[]> checkpoint(Topics target, Checkpoint checkpoint) {
        return new ProducerRecord<>(name(target), 0, CHECKPOINT, CHECKPOINTS.write(checkpoint));
    }

    /** Returns the record that tells a job what to do. */
    public static ProducerRecord<byte[], byte[]> order(Topics target, Order order) {
        return new ProducerRecord<>(name(target), 0, ORDER, order.name().getBytes(UTF_8));
    }

    /**
     * Reads the topic to its end.
     *
     * @param consumer sees only what is committed and belongs to no group; stays behind the last record that was read
     * @throws IOException if the checkpoint cannot be read
     */
    public static Standing read(Consumer<byte[], byte[]> consumer, Topics target) throws IOException {
        TopicPartition partition = new TopicPartition(name(target), 0);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long end = consumer.endOffsets(List.of(partition)).get(partition);
        Map<String, byte[]> last = new HashMap<>();
        while (consumer.position(partition) < end) {
            consumer.poll(POLL).forEach(record -> last.put(key(record), record.value()));
        }
        byte[] checkpoint = last.get(new String(CHECKPOINT, UTF_8));
        return new Standing(
                checkpoint == null ? Optional.empty() : Optional.of(CHECKPOINTS.read(checkpoint)),
                Order.of(last.get(new String(ORDER, UTF_8))));
    }

    /** Returns the last order that came since; the one known if none did. */
    static Order next(Consumer<byte[], byte[]> consumer, Order known) {
        Order order = known;
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ZERO)) {
            if (key(record).equals(new String(ORDER, UTF_8))) {
                order = Order.of(record.value());
            }
        }
        return order;
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), UTF_8);
    }
}
