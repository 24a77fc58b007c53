package io.tensionwire.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.source.ItemStamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class SourcePositionsTest {
    private static final String TOPIC = "wire.ingest.positions";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
    private static final ItemStamp STAMP = new ItemStamp(90, Instant.parse("2026-05-04T09:00:00.123456789Z"));

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final MockConsumer<byte[], byte[]> written = new MockConsumer<>("earliest");

    @Test
    void theTopicIsReadToItsEndAndTheLastPositionOfAnItemHolds() {
        SourcePosition begun = position("a.jsonl", 10);
        SourcePosition further = position("a.jsonl", 20);

        SourcePositions read = read(List.of(record(0, begun), record(1, position("b.txt", 5)), record(2, further)));

        assertThat(read.of("kabar", "a.jsonl")).isEqualTo(further);
        assertThat(read.of("kabar", "a.jsonl").isIn(STAMP)).isTrue();
        assertThat(read.of("kabar", "b.txt").lines()).isEqualTo(5);
        assertThat(read.of("kabar", "c.txt").progress()).isEqualTo(Progress.START);
    }

    @Test
    void aPositionThatCannotBeReadOrWasTakenBackCountsAsNone() {
        SourcePositions read = read(List.of(
                record(0, position("a.jsonl", 10)),
                record(1, position("b.jsonl", 10)),
                new ConsumerRecord<>(TOPIC, 0, 2, "kabar/a.jsonl".getBytes(UTF_8), null),
                new ConsumerRecord<>(TOPIC, 0, 3, "kabar/c.jsonl".getBytes(UTF_8), "{".getBytes(UTF_8))));

        assertThat(read.of("kabar", "a.jsonl").lines()).isZero();
        assertThat(read.of("kabar", "b.jsonl").lines()).isEqualTo(10);
        assertThat(read.of("kabar", "c.jsonl").lines()).isZero();
    }

    private SourcePositions read(List<ConsumerRecord<byte[], byte[]>> records) {
        Node node = new Node(0, "localhost", 9092);
        written.updatePartitions(
                TOPIC, List.of(new PartitionInfo(TOPIC, 0, node, new Node[] {node}, new Node[] {node})));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        written.updateEndOffsets(Map.of(PARTITION, (long) records.size()));
        consumer.schedulePollTask(() -> records.forEach(consumer::addRecord));
        return SourcePositions.read(consumer, written, TOPIC);
    }

    private static SourcePosition position(String item, long lines) {
        return SourcePosition.before("kabar", item).at(STAMP, new Progress(lines * 3, lines), Map.of("a:1", "hash"));
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, SourcePosition position) {
        return new ConsumerRecord<>(
                TOPIC, 0, offset, position.key().getBytes(UTF_8), SourcePositions.JSON.write(position));
    }
}
