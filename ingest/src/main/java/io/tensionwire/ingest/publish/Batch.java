package io.tensionwire.ingest.publish;

import io.tensionwire.ingest.source.Outcome;
import io.tensionwire.ingest.source.SourceItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What goes out in one transaction: stories and refusals of one item or of many, and how far each of these items has been
 * read. Filled by one thread, then handed to another.
 */
final class Batch {
    private final List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    private final Map<String, SourcePosition> positions = new LinkedHashMap<>();
    private final List<Ending> endings = new ArrayList<>();
    private int readings;
    private long bytes;
    private final Map<String, Tally> tallies = new HashMap<>();

    /**
     * An item that ends in this batch.
     *
     * @param item is told once the batch is committed
     * @param outcome what became of it
     */
    record Ending(SourceItem item, Outcome outcome) {}

    void addStory(String source, ProducerRecord<byte[], byte[]> record) {
        add(record);
        tally(source).addStory();
    }

    void addRejected(String source, ProducerRecord<byte[], byte[]> record) {
        add(record);
        tally(source).addRejected();
    }

    void addUnchanged(String source) {
        readings++;
        tally(source).addUnchanged();
    }

    void addNoticed(String source) {
        readings++;
        tally(source).addNoticed();
    }

    /** Takes how far an item has been read; of several the last one counts. */
    void reached(SourcePosition position) {
        positions.put(position.key(), position);
    }

    void ended(String source, SourceItem item, Outcome outcome) {
        tally(source).addItem();
        endings.add(new Ending(item, outcome));
    }

    boolean isFull(PublishLimits limits) {
        return readings >= limits.linesPerTransaction()
                || positions.size() >= limits.linesPerTransaction()
                || bytes >= limits.bytesPerTransaction();
    }

    boolean isEmpty() {
        return records.isEmpty() && positions.isEmpty();
    }

    List<ProducerRecord<byte[], byte[]>> records() {
        return records;
    }

    Iterable<SourcePosition> positions() {
        return positions.values();
    }

    List<Ending> endings() {
        return endings;
    }

    /** Counts what this batch holds as committed. */
    void countIn(IngestCounts counts, Instant now) {
        tallies.forEach((source, tally) -> counts.of(source).committed(tally, now));
    }

    private Tally tally(String source) {
        return tallies.computeIfAbsent(source, name -> new Tally());
    }

    private void add(ProducerRecord<byte[], byte[]> record) {
        records.add(record);
        bytes += record.value().length;
        readings++;
    }
}
