package io.tensionwire.ingest.rejected;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.RecordHeaders;
import io.tensionwire.contract.RejectedRecord;
import io.tensionwire.contract.Topics;
import io.tensionwire.ingest.KnownFormats;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.Readings;
import io.tensionwire.ingest.source.SourceItem;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class RejectedStoriesTest {
    private static final TopicPartition PARTITION = new TopicPartition("wire.stories.rejected", 0);
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

    @Test
    void onlyWhatCanBeReadTodayIsHandedOut() throws IOException {
        reject("kabar/a.jsonl", "ingest", "{\"id\":\"a:1\"}");
        reject("kabar/b.jsonl", "ingest", "{still broken");
        reject("kabar/c.jsonl", "enrich", "{\"id\":\"a:2\"}");
        RejectedStories rejected = stories();

        List<SourceItem> items = rejected.poll();

        assertThat(items).extracting(SourceItem::name).containsExactly("rejected/partition-0@0");
        assertThat(rejected.isExhausted()).isTrue();
        assertThat(rejected.unreadable()).isEqualTo(1);
    }

    @Test
    void aStoryKeepsItsSourceAndTheIdThatItsItemGaveIt() throws IOException {
        reject("kabar/north/ships.txt", "ingest", "Ships Meet\n\nOSLO - Ships met.");

        SourceItem item = stories().poll().get(0);

        assertThat(item.publishedAs("rejected")).isEqualTo("kabar");
        assertThat(item.stamp().isTelling()).isTrue();
        try (Readings readings = item.open(Progress.START, NOON)) {
            assertThat(readings.next().orElseThrow()).isInstanceOfSatisfying(Reading.Read.class, read -> assertThat(
                            read.story().id())
                    .isEqualTo("kabar:ships"));
        }
    }

    @Test
    void aRecordWhoseBytesWereCutIsLeftAndCounted() throws IOException {
        reject("kabar/a.jsonl", "ingest", "{\"id\":\"a:1\"}", 5000);
        RejectedStories rejected = stories();

        assertThat(rejected.poll()).isEmpty();
        assertThat(rejected.cut()).isEqualTo(1);
    }

    @Test
    void whatWasRejectedWhenItWasFedAgainIsLeft() throws IOException {
        reject("kabar/rejected/partition-3@17", "ingest", "{\"id\":\"a:1\"}");

        assertThat(stories().poll()).isEmpty();
    }

    @Test
    void aSourceThatIsNotAskedForIsLeft() throws IOException {
        reject("other/a.jsonl", "ingest", "{\"id\":\"a:1\"}");

        assertThat(stories().poll()).isEmpty();
    }

    @Test
    void whatComesAfterTheStartIsLeftForTheNextTime() throws IOException {
        reject("kabar/a.jsonl", "ingest", "{\"id\":\"a:1\"}");
        RejectedStories rejected = stories();
        rejected.poll();

        assertThat(rejected.poll()).isEmpty();
        assertThat(rejected.isExhausted()).isTrue();
    }

    private RejectedStories stories() {
        Node node = new Node(0, "broker", 9092);
        consumer.updatePartitions(
                PARTITION.topic(),
                List.of(new PartitionInfo(PARTITION.topic(), 0, node, new Node[] {node}, new Node[] {node})));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, (long) records.size()));
        consumer.schedulePollTask(() -> records.forEach(consumer::addRecord));
        return new RejectedStories(consumer, PARTITION.topic(), null, source -> Optional.of(source)
                .filter("kabar"::equals)
                .map(name -> new SourceReading(new Provenance(name), KnownFormats.all())));
    }

    private void reject(String key, String stage, String text) {
        reject(key, stage, text, text.length());
    }

    private void reject(String key, String stage, String text, int length) {
        ProducerRecord<byte[], byte[]> record = new RejectedRecord(
                        key.getBytes(UTF_8), text.getBytes(UTF_8), stage, key + "#1", "why")
                .toProducerRecord(new Topics(), NOON);
        RecordHeaders.set(record.headers(), RecordHeaders.LENGTH, Integer.toString(length));
        records.add(new ConsumerRecord<>(
                PARTITION.topic(),
                0,
                records.size(),
                NOON.toEpochMilli(),
                TimestampType.CREATE_TIME,
                key.length(),
                text.length(),
                record.key(),
                record.value(),
                record.headers(),
                Optional.empty()));
    }
}
