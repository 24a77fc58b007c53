package io.tensionwire.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tensionwire.contract.EventType;
import io.tensionwire.contract.RecordHeaders;
import io.tensionwire.contract.Topics;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class StoryPublisherTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final String TWO_LINES = "{\"id\":\"a:1\",\"version\":\"3\"}\nnonsense\n";

    private MockProducer<byte[], byte[]> producer = newProducer();
    private final Topics topics = new Topics();
    private final IngestCounts counts = new IngestCounts();
    private SourcePositions positions = new SourcePositions();
    private int pauses;

    @Test
    void storiesRefusalsAndThePositionGoOutInOneTransaction() throws IOException {
        publish(publisher(500), MemoryItem.of("day.jsonl", TWO_LINES), false);

        assertThat(producer.commitCount()).isEqualTo(1);
        assertThat(sentTopics()).containsExactly(topics.raw(), topics.rejected(), topics.positions());
        SourcePosition position = SourcePositions.JSON.read(last().value());
        assertThat(new String(last().key(), UTF_8)).isEqualTo("kabar/day.jsonl");
        assertThat(position.complete()).isTrue();
        assertThat(position.lines()).isEqualTo(2);
        assertThat(position.bytes()).isEqualTo(TWO_LINES.length());
        assertThat(counts.stories()).isEqualTo(1);
        assertThat(counts.rejected()).isEqualTo(1);
        assertThat(counts.items()).isEqualTo(1);
    }

    @Test
    void aStoryCarriesItsKeyItsArrivalAndItsHeaders() {
        publish(publisher(500), MemoryItem.of("day.jsonl", TWO_LINES), false);

        ProducerRecord<byte[], byte[]> story = producer.history().get(0);
        assertThat(new String(story.key(), UTF_8)).isEqualTo("a:1");
        assertThat(story.timestamp()).isEqualTo(NOON.toEpochMilli());
        assertThat(header(story, RecordHeaders.ID)).startsWith("a:1@3-");
        assertThat(header(story, RecordHeaders.SOURCE)).isEqualTo("/wire/ingest/kabar");
        assertThat(header(story, RecordHeaders.TYPE)).isEqualTo(EventType.STORY.type());
    }

    @Test
    void whatIsRefusedKeepsItsBytesAndSaysWhereItStood() {
        publish(publisher(500), MemoryItem.of("day.jsonl", TWO_LINES), false);

        ProducerRecord<byte[], byte[]> refused = producer.history().get(1);
        assertThat(new String(refused.value(), UTF_8)).isEqualTo("nonsense");
        assertThat(header(refused, RecordHeaders.ORIGIN)).isEqualTo("kabar/day.jsonl#2");
        assertThat(header(refused, RecordHeaders.STAGE)).isEqualTo("ingest");
        assertThat(header(refused, RecordHeaders.CAUSE)).startsWith("line 2 ");
    }

    @Test
    void aLargeItemIsCommittedInParts() {
        publish(publisher(2), MemoryItem.of("day.jsonl", lines(5)), false);

        assertThat(producer.commitCount()).isEqualTo(3);
        assertThat(counts.stories()).isEqualTo(5);
    }

    @Test
    void anItemIsTakenUpExactlyBehindItsLastCommit() throws IOException {
        MemoryItem item = MemoryItem.of("day.jsonl", lines(5));
        publish(publisher(2), item, true);
        assertThat(storyKeys()).containsExactly("a:0", "a:1");
        restartFrom(last());

        publish(publisher(2), item, false);

        assertThat(storyKeys()).containsExactly("a:2", "a:3", "a:4");
    }

    @Test
    void anItemThatWasPublishedBeforeIsPassedOver() throws IOException {
        MemoryItem item = MemoryItem.of("day.jsonl", lines(5));
        publish(publisher(500), item, false);
        restartFrom(last());

        publish(publisher(500), item, false);

        assertThat(producer.history()).isEmpty();
    }

    @Test
    void aChangedItemIsReadAgainAndPublishesOnlyWhatChanged() throws IOException {
        publish(publisher(500), MemoryItem.of("day.jsonl", lines(3)), false);
        restartFrom(last());
        String changed = "{\"id\":\"a:0\"}\n{\"id\":\"a:1\",\"body\":\"New.\"}\n{\"id\":\"a:2\"}\n{\"id\":\"a:3\"}\n";

        publish(publisher(500), MemoryItem.of("day.jsonl", changed), false);

        assertThat(storyKeys()).containsExactly("a:1", "a:3");
        assertThat(counts.unchanged()).isEqualTo(2);
    }

    @Test
    void aStoryThatGoesBackToAnEarlierTextIsPublished() {
        String backAndForth =
                "{\"id\":\"a\",\"body\":\"A\"}\n{\"id\":\"a\",\"body\":\"B\"}\n{\"id\":\"a\",\"body\":\"A\"}\n";

        publish(publisher(500), MemoryItem.of("day.jsonl", backAndForth), false);

        assertThat(storyKeys()).hasSize(3);
    }

    @Test
    void anUnchangedResendInAnotherItemPublishesNothing() throws IOException {
        publish(publisher(500), MemoryItem.of("monday.jsonl", lines(3)), false);
        restartFrom(last());

        publish(publisher(500), MemoryItem.of("again.jsonl", lines(3)), false);

        assertThat(storyKeys()).isEmpty();
        assertThat(counts.unchanged()).isEqualTo(3);
    }

    @Test
    void smallItemsShareATransaction() {
        StoryPublisher publisher = publisher(500);
        for (int i = 0; i < 10; i++) {
            publisher.publish("kabar", MemoryItem.of(i + ".jsonl", "{\"id\":\"a:" + i + "\"}"), () -> false);
        }
        assertThat(counts.items()).isZero();

        publisher.flush();

        assertThat(producer.commitCount()).isEqualTo(1);
        assertThat(counts.items()).isEqualTo(10);
    }

    @Test
    void itemsThatShareAPositionAreAllRememberedInIt() throws IOException {
        StoryPublisher publisher = publisher(500);
        for (int i = 0; i < 3; i++) {
            MemoryItem request = MemoryItem.of("requests/" + i, "{\"id\":\"a:" + i + "\"}\nbad\n");
            publisher.publish("kabar", request.inPlace("requests"), () -> false);
        }
        publisher.flush();

        SourcePosition position = SourcePositions.JSON.read(last().value());
        assertThat(position.item()).isEqualTo("requests");
        assertThat(position.stories()).containsOnlyKeys("a:0", "a:1", "a:2");
        assertThat(producer.history().stream()
                        .filter(record -> record.topic().equals(topics.rejected()))
                        .map(record -> header(record, RecordHeaders.ORIGIN)))
                .containsExactly("kabar/requests/0#2", "kabar/requests/1#2", "kabar/requests/2#2");
    }

    @Test
    void aPositionNeverGrowsBeyondItsBound() throws IOException {
        publish(publisher(500), MemoryItem.of("day.jsonl", lines(300)), false);

        assertThat(SourcePositions.JSON.read(last().value()).stories())
                .hasSize(MemoryItem.of("day.jsonl", "").remembered())
                .containsKey("a:299");
    }

    @Test
    void aFailedTransactionIsAbortedAndTriedAgainWhole() {
        producer.sendException = new KafkaException("leader gone");
        StoryPublisher publisher = publisher(500, () -> producer.sendException = null);

        publish(publisher, MemoryItem.of("day.jsonl", TWO_LINES), false);

        assertThat(pauses).isEqualTo(1);
        assertThat(producer.transactionAborted()).isFalse();
        assertThat(producer.commitCount()).isEqualTo(1);
        assertThat(sentTopics()).containsExactly(topics.raw(), topics.rejected(), topics.positions());
        assertThat(counts.stories()).isEqualTo(1);
    }

    @Test
    void aTransactionThatKeepsFailingStopsIngestAndCountsNothing() {
        StoryPublisher publisher = publisher(500);
        producer.commitTransactionException = new KafkaException("no quorum");

        assertThatThrownBy(() -> publish(publisher, MemoryItem.of("day.jsonl", TWO_LINES), false))
                .isInstanceOf(IngestStoppedException.class)
                .hasMessageContaining("failed 3 times");
        assertThat(pauses).isEqualTo(2);
        assertThat(producer.history()).isEmpty();
        assertThat(counts.stories()).isZero();
        assertThat(positions.of("kabar", "day.jsonl").lines()).isZero();
    }

    @Test
    void aFencedProducerStopsWithAClearError() {
        StoryPublisher publisher = publisher(500);
        producer.fenceProducer();

        assertThatThrownBy(() -> publish(publisher, MemoryItem.of("day.jsonl", TWO_LINES), false))
                .isInstanceOf(IngestStoppedException.class)
                .hasMessageContaining("same transactional id");
        assertThat(pauses).isZero();
    }

    @Test
    void aRecordThatTheTopicDoesNotTakeStopsWithWhatToSet() {
        StoryPublisher publisher = publisher(500);
        producer.sendException = new KafkaException("failed", new RecordTooLargeException("1048588"));

        assertThatThrownBy(() -> publish(publisher, MemoryItem.of("day.jsonl", TWO_LINES), false))
                .hasMessageContaining("max.message.bytes");
    }

    @Test
    void aStoryLargerThanARecordIsRefusedAndTheNextIsPublished() {
        String large = "{\"id\":\"a:1\",\"body\":\"" + "x".repeat(70_000) + "\"}\n{\"id\":\"a:2\"}\n";
        PublishLimits small = new PublishLimits(500, 1 << 20, 1 << 16, 3, Duration.ZERO);

        publish(publisher(small, () -> {}), MemoryItem.of("day.jsonl", large), false);

        assertThat(sentTopics()).containsExactly(topics.rejected(), topics.raw(), topics.positions());
        ProducerRecord<byte[], byte[]> refused = producer.history().get(0);
        assertThat(refused.value()).hasSizeLessThan(1 << 16);
        assertThat(header(refused, RecordHeaders.CAUSE)).contains("bytes are kept");
        assertThat(Integer.parseInt(header(refused, RecordHeaders.LENGTH))).isGreaterThan(refused.value().length);
        assertThat(counts.stories()).isEqualTo(1);
        assertThat(counts.rejected()).isEqualTo(1);
    }

    @Test
    void anItemThatBreaksOffPublishesWhatWasReadAndIsToldSo() {
        MemoryItem broken = new MemoryItem("day.jsonl", "day.jsonl", lines(1001), NOON, true);

        publish(publisher(100), broken, false);

        assertThat(storyKeys()).hasSize(1001).endsWith("a:1000");
        assertThat(counts.failedItems()).isEqualTo(1);
        assertThat(positions.of("kabar", "day.jsonl").complete()).isFalse();
    }

    private static void publish(StoryPublisher publisher, MemoryItem item, boolean stopping) {
        publisher.publish("kabar", item, () -> stopping);
        publisher.flush();
        publisher.close();
    }

    private StoryPublisher publisher(int linesPerTransaction) {
        return publisher(linesPerTransaction, () -> {});
    }

    private StoryPublisher publisher(int linesPerTransaction, Runnable whilePausing) {
        return publisher(new PublishLimits(linesPerTransaction, 1 << 20, 1_000_000, 3, Duration.ZERO), whilePausing);
    }

    private StoryPublisher publisher(PublishLimits limits, Runnable whilePausing) {
        Pause pause = time -> {
            pauses++;
            whilePausing.run();
            return true;
        };
        WireTransactions transactions = new WireTransactions(producer, limits, pause);
        return new StoryPublisher(transactions, positions, topics, limits, () -> NOON, counts);
    }

    /** As a new process would: it knows the positions that were committed, and nothing else. */
    private void restartFrom(ProducerRecord<byte[], byte[]> committed) throws IOException {
        positions = new SourcePositions();
        positions.put(SourcePositions.JSON.read(committed.value()));
        producer = newProducer();
    }

    private static MockProducer<byte[], byte[]> newProducer() {
        return new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private ProducerRecord<byte[], byte[]> last() {
        return producer.history().get(producer.history().size() - 1);
    }

    private List<String> sentTopics() {
        return producer.history().stream().map(ProducerRecord::topic).toList();
    }

    private List<String> storyKeys() {
        return producer.history().stream()
                .filter(record -> record.topic().equals(topics.raw()))
                .map(record -> new String(record.key(), UTF_8))
                .toList();
    }

    private static String header(ProducerRecord<byte[], byte[]> record, String name) {
        return RecordHeaders.text(record.headers(), name);
    }

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"id\":\"a:" + i + "\"}\n")
                .collect(Collectors.joining());
    }
}
