package io.tensionwire.ingest.rejected;

import io.tensionwire.ingest.source.Source;
import io.tensionwire.ingest.source.SourceItem;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/**
 * The topic of what was rejected, up to where it ends at the start. A record in which today's readers find something is handed
 * out, and published once; the others stay where they are, for the next mend. A record whose bytes were cut is left, and so is
 * one that was rejected when it had been fed again before: nothing goes round in circles.
 */
public final class RejectedStories implements Source {
    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<byte[], byte[]> consumer;
    private final String topic;
    private final Instant since;
    private final Function<String, Optional<SourceReading>> sources;
    private Map<TopicPartition, Long> ends;
    private long unreadable;
    private long cut;

    /**
     * Reads a topic of the rejected.
     *
     * @param consumer sees only what is committed; belongs to no group; closed with this
     * @param topic the topic
     * @param since records before it are left; null for all
     * @param sources how the items of a source are read; empty for one that is left
     */
    public RejectedStories(
            Consumer<byte[], byte[]> consumer,
            String topic,
            Instant since,
            Function<String, Optional<SourceReading>> sources) {
        this.consumer = consumer;
        this.topic = topic;
        this.since = since;
        this.sources = sources;
    }

    @Override
    public String name() {
        return "rejected";
    }

    /** Returns how many records can still not be read. */
    public long unreadable() {
        return unreadable;
    }

    /** Returns how many records were left because not all of their bytes were kept. */
    public long cut() {
        return cut;
    }

    @Override
    public List<SourceItem> poll() throws IOException {
        if (ends == null) {
            begin();
        }
        List<SourceItem> items = new ArrayList<>();
        while (items.isEmpty() && !isExhausted()) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                item(record).ifPresent(items::add);
            }
        }
        return items;
    }

    @Override
    public boolean isExhausted() {
        return ends != null
                && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** Must be called by the thread that asks, or once that has ended. */
    @Override
    public void close() {
        consumer.close();
    }

    private void begin() {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        ends = consumer.endOffsets(partitions);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        if (since != null) {
            Map<TopicPartition, Long> times =
                    partitions.stream().collect(Collectors.toMap(partition -> partition, p -> since.toEpochMilli()));
            consumer.offsetsForTimes(times).forEach(this::seek);
        }
    }

    private void seek(TopicPartition partition, OffsetAndTimestamp from) {
        consumer.seek(partition, from == null ? ends.get(partition) : from.offset());
    }

    private Optional<SourceItem> item(ConsumerRecord<byte[], byte[]> record) throws IOException {
        boolean inTime = record.offset() < ends.get(new TopicPartition(topic, record.partition()));
        Optional<SourceReading> reading =
                RejectedItem.source(record).filter(source -> inTime).flatMap(sources);
        if (reading.isEmpty() || RejectedItem.wasFedAgain(record)) {
            return Optional.empty();
        }
        if (RejectedItem.isCut(record)) {
            cut++;
            return Optional.empty();
        }
        RejectedItem item = new RejectedItem(record, reading.get());
        if (!item.isReadable()) {
            unreadable++;
            return Optional.empty();
        }
        return Optional.of(item);
    }
}
