package io.tensionwire.dashboard.feed;

import io.tensionwire.dashboard.window.Entry;
import io.tensionwire.dashboard.window.TopicWindow;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what lies before the window of a topic, for one client, no faster than the client takes it. One thread runs it, another
 * takes from it.
 */
public final class HistoryReading implements Runnable, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryReading.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int AHEAD = 256;

    private final Consumers consumers;
    private final TopicWindow window;
    private final HistoryStart start;
    private final Runnable wake;
    private final RecordReading reading;
    private final BlockingQueue<Entry> read = new ArrayBlockingQueue<>(AHEAD);
    private volatile Map<Integer, Long> starts = Map.of();
    private volatile Map<Integer, Long> ends = Map.of();
    private volatile boolean ended;
    private volatile boolean closed;

    /**
     * A reading that has not begun.
     *
     * @param window where it ends
     * @param wake is run when there is something to take
     */
    public HistoryReading(Consumers consumers, TopicWindow window, HistoryStart start, Runnable wake) {
        this.consumers = consumers;
        this.window = window;
        this.start = start;
        this.wake = wake;
        reading = new RecordReading(consumers.topics());
    }

    @Override
    public void run() {
        try (Consumer<byte[], byte[]> consumer = consumers.open()) {
            List<TopicPartition> partitions =
                    consumers.partitions(consumer, window.topic().name(consumers.topics()));
            consumer.assign(partitions);
            seek(consumer, partitions);
            starts = positions(consumer, partitions);
            while (!closed && !reached(consumer, partitions)) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    reading.entry(record).ifPresent(this::hand);
                }
                wake.run();
            }
            ends = positions(consumer, partitions);
        } catch (KafkaException e) {
            // The client is disconnected, since the window does not cover what it lacks, and tries again.
            LOG.warn("history of {} cannot be read: {}", window.topic().path(), e.getMessage());
        } finally {
            ended = true;
            wake.run();
        }
    }

    /** Returns the next record; null if there is none now. */
    public Entry next() {
        return read.poll();
    }

    /** Returns whether nothing more will come. */
    public boolean isOver() {
        return ended && read.isEmpty();
    }

    /** Returns where each partition begins; empty until that is known. */
    public Map<Integer, Long> starts() {
        return starts;
    }

    /** Returns where the window takes over; empty until it is over. */
    public Map<Integer, Long> ends() {
        return ends;
    }

    /** Makes it end before it has reached the window. */
    @Override
    public void close() {
        closed = true;
    }

    private static Map<Integer, Long> positions(Consumer<?, ?> consumer, List<TopicPartition> partitions) {
        return partitions.stream().collect(Collectors.toUnmodifiableMap(TopicPartition::partition, consumer::position));
    }

    private void hand(Entry entry) {
        try {
            while (!closed && !read.offer(entry, POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                wake.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    private boolean reached(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        Map<Integer, Long> floor = window.floor();
        return partitions.stream()
                .allMatch(partition -> consumer.position(partition) >= floor.getOrDefault(partition.partition(), 0L));
    }

    private void seek(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        Map<Integer, Long> floor = window.floor();
        Map<TopicPartition, Long> times = new HashMap<>();
        for (TopicPartition partition : partitions) {
            Long offset = start.offsets().get(partition.partition());
            if (start.since() != null) {
                times.put(partition, start.since().toEpochMilli());
            } else {
                consumer.seek(partition, offset == null ? 0 : offset);
            }
        }
        for (Map.Entry<TopicPartition, OffsetAndTimestamp> found :
                consumer.offsetsForTimes(times).entrySet()) {
            long none = floor.getOrDefault(found.getKey().partition(), 0L);
            consumer.seek(
                    found.getKey(),
                    found.getValue() == null ? none : found.getValue().offset());
        }
    }
}
