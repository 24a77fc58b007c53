package io.tensionwire.sink.delivery;

import static io.tensionwire.sink.delivery.ScriptedElasticsearch.dropped;
import static io.tensionwire.sink.delivery.ScriptedElasticsearch.refused;
import static io.tensionwire.sink.delivery.ScriptedElasticsearch.statuses;
import static io.tensionwire.sink.delivery.ScriptedElasticsearch.storedAfter;
import static io.tensionwire.sink.delivery.ScriptedElasticsearch.tooLargeAbove;
import static io.tensionwire.sink.delivery.ScriptedElasticsearch.whole;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tensionwire.contract.RecordHeaders;
import io.tensionwire.contract.Topics;
import io.tensionwire.sink.elastic.ElasticsearchSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SinkServiceTest {
    private static final Topics TOPICS = new Topics();
    private static final TopicPartition FIRST = new TopicPartition(TOPICS.enriched(), 0);
    private static final TopicPartition SECOND = new TopicPartition(TOPICS.enriched(), 1);

    private final ScriptedElasticsearch elasticsearch = new ScriptedElasticsearch();
    private final RecordedConsumer consumer = new RecordedConsumer();
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private SinkService sink = sink(elasticsearch.url(), null);
    private Thread thread;

    @AfterEach
    void stop() throws InterruptedException {
        sink.close();
        if (thread != null) {
            thread.join();
        }
        elasticsearch.close();
    }

    @Test
    void aStoryGoesToTheIndexOfItsMonthUnderItsRevisionWithItsBytesAsTheyAre() {
        start(story(FIRST, 0, "a:1", 7, "{\"id\":\"a:1\",  \"odd\" : [ 1 ]}"));

        await().until(() -> consumer.commits().contains(Map.of(0, 1L)));
        assertThat(elasticsearch.bulks())
                .containsExactly(List.of(new ScriptedElasticsearch.Sent(
                        "stories-2026-03", "a:1", 7, "external_gte", "{\"id\":\"a:1\",  \"odd\" : [ 1 ]}")));
        assertThat(sink.counts().indexed()).isOne();
    }

    @Test
    void theTemplateIsInstalledBeforeTheFirstStory() {
        start(story(FIRST, 0, "a:1", 1));

        await().until(() -> sink.counts().indexed() == 1);
        assertThat(elasticsearch.otherRequests())
                .containsExactly(
                        "GET /_index_template/stories", "PUT /_index_template/stories", "PUT /stories-*/_mapping");
    }

    @Test
    void whatHeadersDoNotTellIsReadFromTheValue() {
        String value =
                "{\"id\":\"a:1\",\"subjects\":[{\"id\":\"no\"}],\"firstCreated\":\"2025-12-31T23:59:59Z\",\"revision\":4}";
        start(new ConsumerRecord<>(TOPICS.enriched(), 0, 0, null, value.getBytes(UTF_8)));

        await().until(() -> sink.counts().indexed() == 1);
        assertThat(elasticsearch.bulks().get(0).get(0))
                .extracting("index", "id", "version")
                .containsExactly("stories-2025-12", "a:1", 4L);
    }

    @Test
    void anIdTooLongForElasticsearchIsHashed() {
        start(story(FIRST, 0, "a:" + "ä".repeat(300), 1));

        await().until(() -> sink.counts().indexed() == 1);
        assertThat(elasticsearch.bulks().get(0).get(0).id()).matches("sha256:[0-9a-f]{64}");
    }

    @Test
    void aLineBreakInAValueDoesNotEndTheDocument() {
        start(story(FIRST, 0, "a:1", 1, "{\n\"id\":\n\"a:1\"}"), story(FIRST, 1, "a:2", 1));

        await().until(() -> sink.counts().indexed() == 2);
        assertThat(elasticsearch.bulks().get(0).get(0).source()).isEqualTo("{ \"id\": \"a:1\"}");
    }

    @Test
    void nothingIsCommittedBeforeElasticsearchHasAnswered() {
        CountDownLatch answer = new CountDownLatch(1);
        elasticsearch.answers(storedAfter(answer));
        start(story(FIRST, 0, "a:1", 1));
        await().until(() -> !elasticsearch.bulks().isEmpty());
        CountDownLatch turns = new CountDownLatch(3);
        countTurns(turns);
        await().until(() -> turns.getCount() == 0);
        assertThat(consumer.commits()).isEmpty();

        answer.countDown();

        await().until(() -> consumer.commits().contains(Map.of(0, 1L)));
    }

    @Test
    void theConsumerIsPolledAndPausedWhileElasticsearchIsSlow() {
        CountDownLatch answer = new CountDownLatch(1);
        elasticsearch.answers(storedAfter(answer));
        start(IntStream.range(0, 6).mapToObj(i -> story(FIRST, i, "a:" + i, 1)).toList());
        await().until(() -> consumer.paused().contains(FIRST));
        CountDownLatch turns = new CountDownLatch(3);
        countTurns(turns);
        await().until(() -> turns.getCount() == 0);

        answer.countDown();

        await().until(() -> consumer.commits().contains(Map.of(0, 6L)));
        await().until(() -> consumer.paused().isEmpty());
        assertThat(elasticsearch.idsOfBulks())
                .containsExactly(List.of("a:0", "a:1", "a:2"), List.of("a:3", "a:4", "a:5"));
    }

    @Test
    void onlyTheItemsThatFailedForAWhileAreSentAgain() {
        elasticsearch.answers(statuses(201, 429, 503), statuses(201, 429));
        start(story(FIRST, 0, "a:0", 1), story(FIRST, 1, "a:1", 1), story(FIRST, 2, "a:2", 1));

        await().until(() -> consumer.commits().contains(Map.of(0, 3L)));
        assertThat(elasticsearch.idsOfBulks())
                .containsExactly(List.of("a:0", "a:1", "a:2"), List.of("a:1", "a:2"), List.of("a:2"));
        assertThat(sink.counts().retries()).isEqualTo(3);
        assertThat(sink.counts().indexed()).isEqualTo(3);
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void aBulkIsSentAgainUntilElasticsearchIsBack() {
        elasticsearch.answers(dropped(), whole(503), whole(429), whole(401), dropped());
        start(story(FIRST, 0, "a:0", 1));

        await().until(() -> consumer.commits().contains(Map.of(0, 1L)));
        assertThat(elasticsearch.bulks()).hasSize(6);
        assertThat(sink.ready().ready()).isTrue();
    }

    @Test
    void aNewerStateInTheIndexIsAsGoodAsStored() {
        elasticsearch.answers(statuses(409));
        start(story(FIRST, 0, "a:0", 1));

        await().until(() -> consumer.commits().contains(Map.of(0, 1L)));
        assertThat(sink.counts().stale()).isOne();
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void whatTheMappingRefusesIsRejectedWithTheReasonButWithoutText() {
        elasticsearch.answers(refused(
                "document_parsing_exception",
                "[1:9] failed to parse field [urgency] of type [byte]. Preview of field's value: 'secret'"));
        start(story(FIRST, 0, "a:0", 1, "{\"urgency\":\"secret\"}"), story(FIRST, 1, "a:1", 1));

        await().until(() -> consumer.commits().contains(Map.of(0, 2L)));
        ProducerRecord<byte[], byte[]> rejected = producer.history().get(0);
        assertThat(rejected.topic()).isEqualTo(TOPICS.rejected());
        assertThat(rejected.value()).isEqualTo("{\"urgency\":\"secret\"}".getBytes(UTF_8));
        assertThat(header(rejected, RecordHeaders.STAGE)).isEqualTo("sink");
        assertThat(header(rejected, RecordHeaders.ORIGIN)).isEqualTo("wire.stories.enriched-0@0");
        assertThat(header(rejected, RecordHeaders.CAUSE))
                .contains("failed to parse field [urgency]")
                .doesNotContain("secret");
    }

    @Test
    void aClusterThatRefusesNewIndicesIsNoFaultOfTheStory() {
        elasticsearch.answers(refused("validation_exception", "this cluster has the maximum of shards open"));
        start(story(FIRST, 0, "a:0", 1));

        await().until(() -> consumer.commits().contains(Map.of(0, 1L)));
        assertThat(sink.counts().retries()).isOne();
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void aRecordThatTellsNoStoryIsRejectedAndTheRestGoesOn() {
        start(
                new ConsumerRecord<>(TOPICS.enriched(), 0, 0, "a:0".getBytes(UTF_8), null),
                new ConsumerRecord<>(TOPICS.enriched(), 0, 1, "a:1".getBytes(UTF_8), "{secret".getBytes(UTF_8)),
                new ConsumerRecord<>(TOPICS.enriched(), 0, 2, "a:2".getBytes(UTF_8), "{}".getBytes(UTF_8)),
                story(FIRST, 3, "a:3", 1));

        await().until(() -> consumer.commits().contains(Map.of(0, 4L)));
        assertThat(producer.history())
                .extracting(record -> header(record, RecordHeaders.CAUSE))
                .satisfiesExactly(
                        cause -> assertThat(cause).contains("has no value"),
                        cause -> assertThat(cause)
                                .contains("is not the JSON of a story")
                                .doesNotContain("secret"),
                        cause -> assertThat(cause).contains("tw_revision"));
        assertThat(sink.counts().indexed()).isOne();
    }

    @Test
    void aRequestThatIsTooLargeIsHalvedUntilItFits() {
        elasticsearch.answers(tooLargeAbove(1), tooLargeAbove(1), tooLargeAbove(1), tooLargeAbove(1), tooLargeAbove(1));
        start(story(FIRST, 0, "a:0", 1), story(FIRST, 1, "a:1", 1), story(FIRST, 2, "a:2", 1));

        await().until(() -> consumer.commits().contains(Map.of(0, 3L)));
        assertThat(elasticsearch.idsOfBulks())
                .containsExactly(
                        List.of("a:0", "a:1", "a:2"),
                        List.of("a:0"),
                        List.of("a:1", "a:2"),
                        List.of("a:1"),
                        List.of("a:2"));
    }

    @Test
    void aStoryThatIsTooLargeAloneIsRejected() {
        elasticsearch.answers(whole(413));
        start(story(FIRST, 0, "a:0", 1));

        await().until(() -> consumer.commits().contains(Map.of(0, 1L)));
        assertThat(header(producer.history().get(0), RecordHeaders.CAUSE)).contains("status 413");
    }

    @Test
    void aRejectionTooLargeForItsTopicIsRecordedWithoutItsBytes() {
        MockProducer<byte[], byte[]> waiting =
                new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
        sink = sink(elasticsearch.url(), waiting);
        elasticsearch.answers(whole(413));
        start(story(FIRST, 0, "a:0", 1));
        await().until(() -> waiting.errorNext(new RecordTooLargeException("too large")));
        assertThat(consumer.commits()).isEmpty();

        await().until(waiting::completeNext);

        await().until(() -> consumer.commits().contains(Map.of(0, 1L)));
        assertThat(waiting.history()).hasSize(2);
        assertThat(waiting.history().get(1).value()).isNull();
    }

    @Test
    void aRejectionThatCannotBeWrittenEndsTheSinkWithoutACommit() throws InterruptedException {
        MockProducer<byte[], byte[]> waiting =
                new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
        sink = sink(elasticsearch.url(), waiting);
        elasticsearch.answers(whole(413));
        start(story(FIRST, 0, "a:0", 1));

        await().until(() -> waiting.errorNext(new TopicAuthorizationException("no")));

        thread.join();
        assertThat(consumer.commits()).isEmpty();
        assertThat(sink.ready().ready()).isFalse();
        assertThat(sink.ready().reason()).contains("cannot be written to wire.stories.rejected");
    }

    @Test
    void partitionsThatAreTakenAwayAreBroughtToAnEndFirst() {
        CountDownLatch answer = new CountDownLatch(1);
        elasticsearch.answers(storedAfter(answer));
        start(story(FIRST, 0, "a:0", 1), story(SECOND, 0, "a:1", 1));
        await().until(() -> !elasticsearch.bulks().isEmpty());
        consumer.schedulePollTask(() -> {
            answer.countDown();
            consumer.rebalance(List.of(SECOND));
        });

        await().until(() -> consumer.assignment().equals(Set.of(SECOND)));

        assertThat(consumer.commits()).contains(Map.of(0, 1L, 1, 1L));
    }

    @Test
    void closingDeliversAndCommitsWhatWasRead() throws InterruptedException {
        CountDownLatch answer = new CountDownLatch(1);
        elasticsearch.answers(storedAfter(answer));
        start(story(FIRST, 0, "a:0", 1), story(FIRST, 1, "a:1", 1));
        await().until(() -> !elasticsearch.bulks().isEmpty());
        Thread closing = new Thread(sink::close);
        closing.start();

        answer.countDown();
        closing.join();

        assertThat(consumer.commits()).endsWith(Map.of(0, 2L));
        assertThat(consumer.closed()).isTrue();
        assertThat(producer.closed()).isTrue();
    }

    @Test
    void closingWhileElasticsearchIsAwayCommitsNothing() throws InterruptedException {
        elasticsearch.answers(
                IntStream.range(0, 10_000).mapToObj(i -> whole(503)).toArray(ScriptedElasticsearch.Answer[]::new));
        start(story(FIRST, 0, "a:0", 1));
        await().until(() -> elasticsearch.bulks().size() > 1);

        sink.close();
        thread.join();

        assertThat(consumer.commits()).isEmpty();
    }

    @Test
    void aServerThatStaysAwayAtTheStartIsNamedWhenTheTimeIsUp() {
        elasticsearch.close();
        sink = sink(elasticsearch.url(), null, Duration.ofMillis(20));

        assertThatThrownBy(sink::run)
                .isInstanceOf(ElasticsearchUnreachableException.class)
                .hasMessageContaining(elasticsearch.url())
                .hasMessageContaining("Check the URL");
    }

    @Test
    void aServerThatComesLateIsWaitedFor() {
        elasticsearch.isStillStartingFor(3);
        start(story(FIRST, 0, "a:0", 1));

        await().until(() -> consumer.commits().contains(Map.of(0, 1L)));
        assertThat(elasticsearch.otherRequests())
                .startsWith(
                        "GET /_index_template/stories",
                        "GET /_index_template/stories",
                        "GET /_index_template/stories",
                        "GET /_index_template/stories",
                        "PUT /_index_template/stories");
    }

    @Test
    void aSinkThatWasClosedDoesNotRun() {
        sink.close();

        assertThatThrownBy(sink::run).isInstanceOf(IllegalStateException.class);
        assertThat(consumer.closed()).isTrue();
    }

    private SinkService sink(String url, MockProducer<byte[], byte[]> other) {
        return sink(url, other, null);
    }

    private SinkService sink(String url, MockProducer<byte[], byte[]> other, Duration startTimeout) {
        SinkSettings settings = new SinkSettings(
                ElasticsearchSettings.at(url),
                new BulkLimits(3, 1 << 20, Duration.ofMillis(1)),
                new Backoff(Duration.ofMillis(1), Duration.ofMillis(4)),
                startTimeout,
                Duration.ofSeconds(1));
        return new SinkService(settings, consumer, other == null ? producer : other, TOPICS);
    }

    @SafeVarargs
    private void start(ConsumerRecord<byte[], byte[]>... records) {
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            all.add(record);
        }
        start(all);
    }

    private void start(List<ConsumerRecord<byte[], byte[]>> records) {
        consumer.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
        consumer.schedulePollTask(() -> {
            consumer.rebalance(List.of(FIRST, SECOND));
            records.forEach(consumer::addRecord);
        });
        thread = new Thread(sink::run, "sink");
        thread.setUncaughtExceptionHandler((dying, failure) -> {});
        thread.start();
    }

    private void countTurns(CountDownLatch turns) {
        for (long i = turns.getCount(); i > 0; i--) {
            consumer.schedulePollTask(turns::countDown);
        }
    }

    private static ConsumerRecord<byte[], byte[]> story(
            TopicPartition partition, long offset, String id, long revision) {
        return story(partition, offset, id, revision, "{\"id\":\"" + id + "\"}");
    }

    private static ConsumerRecord<byte[], byte[]> story(
            TopicPartition partition, long offset, String id, long revision, String value) {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(
                partition.topic(), partition.partition(), offset, id.getBytes(UTF_8), value.getBytes(UTF_8));
        RecordHeaders.set(record.headers(), RecordHeaders.REVISION, Long.toString(revision));
        RecordHeaders.set(record.headers(), RecordHeaders.MONTH, "2026-03");
        return record;
    }

    private static String header(ProducerRecord<byte[], byte[]> record, String name) {
        return RecordHeaders.text(record.headers(), name);
    }
}
