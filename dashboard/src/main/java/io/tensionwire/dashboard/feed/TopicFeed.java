package io.tensionwire.dashboard.feed;

import io.tensionwire.contract.RecordHeaders;
import io.tensionwire.dashboard.window.Memory;
import io.tensionwire.dashboard.window.PublicTopic;
import io.tensionwire.dashboard.window.Rejections;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/**
 * The one consumer that fills the memory: of stories it begins with the last that fit, of the others at the beginning. Runs in
 * the thread that calls {@link #run}; all else may be called from any.
 */
public final class TopicFeed implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumers consumers;
    private final Consumer<byte[], byte[]> consumer;
    private final RecordReading reading;
    private final Memory memory;
    private final int stories;
    private final Runnable arrived;
    private volatile boolean caughtUp;
    private volatile boolean closed;

    /**
     * Connects.
     *
     * @param stories how many records of stories are read of what is there already
     * @param arrived is run after new records were remembered
     */
    public TopicFeed(Consumers consumers, Memory memory, int stories, Runnable arrived) {
        this.consumers = consumers;
        this.memory = memory;
        this.stories = stories;
        this.arrived = arrived;
        reading = new RecordReading(consumers.topics());
        consumer = consumers.open();
    }

    /** Reads until it is closed. */
    public void run() {
        try (consumer) {
            Map<TopicPartition, Long> ends = begin();
            while (!closed) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                records.forEach(this::take);
                if (!caughtUp) {
                    caughtUp =
                            ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
                }
                if (!records.isEmpty()) {
                    arrived.run();
                }
            }
        } catch (WakeupException e) {
            // Closed while it waited.
        }
    }

    /** Returns whether all is remembered that was there at the start. */
    public boolean isCaughtUp() {
        return caughtUp;
    }

    /** Makes {@link #run} return. */
    @Override
    public void close() {
        closed = true;
        consumer.wakeup();
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(consumers.topics().rejected())) {
            String stage = RecordHeaders.text(record.headers(), RecordHeaders.STAGE);
            String cause = RecordHeaders.text(record.headers(), RecordHeaders.CAUSE);
            memory.rejections().add(Instant.ofEpochMilli(record.timestamp()), stage, cause);
        } else {
            reading.remember(record, memory);
        }
    }

    private Map<TopicPartition, Long> begin() {
        List<TopicPartition> all = new ArrayList<>();
        for (PublicTopic topic : PublicTopic.values()) {
            all.addAll(consumers.partitions(consumer, topic.name(consumers.topics())));
        }
        List<TopicPartition> rejected =
                consumers.partitions(consumer, consumers.topics().rejected());
        all.addAll(rejected);
        consumer.assign(all);
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(all);
        Map<TopicPartition, Long> ends = consumer.endOffsets(all);
        for (TopicPartition partition : all) {
            long earliest = begins.get(partition);
            long start = Math.max(earliest, ends.get(partition) - readBack(partition.topic()));
            PublicTopic.named(partition.topic(), consumers.topics())
                    .ifPresent(topic -> memory.window(topic).begin(partition.partition(), start, earliest));
            consumer.seek(partition, start);
        }
        return ends;
    }

    /** Returns how many offsets before the end of a partition are read; the index and alerts are read whole. */
    private long readBack(String topic) {
        if (topic.equals(consumers.topics().rejected())) {
            return Rejections.MOST;
        }
        return topic.equals(consumers.topics().enriched()) ? stories : Long.MAX_VALUE;
    }
}
