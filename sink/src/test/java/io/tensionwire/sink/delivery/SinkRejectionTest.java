package io.tensionwire.sink.delivery;

import static io.tensionwire.sink.delivery.ScriptedElasticsearch.refused;
import static io.tensionwire.sink.delivery.ScriptedElasticsearch.whole;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tensionwire.contract.RecordHeaders;
import io.tensionwire.sink.elastic.IndexFamily;
import java.time.Duration;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

/** What goes to the topic of the rejected. */
class SinkRejectionTest extends SinkScenario {
    @Test
    void whatTheMappingRefusesIsRejectedWithTheReasonButWithoutText() {
        elasticsearch.answers(refused(
                "document_parsing_exception",
                "[1:9] failed to parse field [urgency] of type [byte]. Preview of field's value: 'secret'"));
        start(story(FIRST, 0, "a:0", 1, "{\"urgency\":\"secret\"}"), story(FIRST, 1, "a:1", 1));

        awaitCommit(FIRST, 2);
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
    void whereTheLastStateIsRefusedTheOneBeforeItIsIndexed() {
        elasticsearch.answers(refused("document_parsing_exception", "no"));
        start(story(FIRST, 0, "a:0", 1), story(FIRST, 1, "a:0", 2));

        awaitCommit(FIRST, 2);
        assertThat(elasticsearch.bulks())
                .extracting(bulk -> bulk.get(0).version())
                .containsExactly(2L, 1L);
        assertThat(producer.history()).hasSize(1);
        assertThat(sink.counts().of(IndexFamily.STORIES).indexed()).isOne();
    }

    @Test
    void aRecordThatTellsNothingIsRejectedAndTheRestGoesOn() {
        limits = new BulkLimits(9, 1 << 20, 1 << 20, Duration.ofMillis(1), 1);
        start(
                record(FIRST, 0, "a:0", null),
                record(FIRST, 1, "a:1", "{secret"),
                record(FIRST, 2, "a:2", "{}"),
                record(ALERTS, 0, "UKR", "{}"),
                story(FIRST, 3, "a:3", 1));

        awaitCommit(FIRST, 4);
        awaitCommit(ALERTS, 1);
        assertThat(producer.history())
                .extracting(record -> header(record, RecordHeaders.CAUSE))
                .satisfiesExactlyInAnyOrder(
                        cause -> assertThat(cause).contains("has no value"),
                        cause -> assertThat(cause)
                                .contains("is not the JSON that it should be")
                                .doesNotContain("secret"),
                        cause -> assertThat(cause).contains("tw_revision"),
                        cause -> assertThat(cause).contains("hold the id"));
        assertThat(sink.counts().of(IndexFamily.STORIES).indexed()).isOne();
        assertThat(sink.counts().of(IndexFamily.ALERTS).rejected()).isOne();
    }

    @Test
    void aStoryThatIsTooLargeAloneIsRejected() {
        elasticsearch.answers(whole(413));
        start(story(FIRST, 0, "a:0", 1));

        awaitCommit(FIRST, 1);
        assertThat(header(producer.history().get(0), RecordHeaders.CAUSE)).contains("status 413");
    }

    @Test
    void aRejectionTooLargeForItsTopicIsRecordedWithoutItsBytes() {
        MockProducer<byte[], byte[]> waiting = waitingProducer();
        elasticsearch.answers(whole(413));
        start(story(FIRST, 0, "a:0", 1));
        await().until(() -> waiting.errorNext(new RecordTooLargeException("too large")));
        assertThat(consumer.commits()).isEmpty();

        await().until(waiting::completeNext);

        awaitCommit(FIRST, 1);
        assertThat(waiting.history()).hasSize(2);
        assertThat(waiting.history().get(1).value()).isNull();
    }

    @Test
    void aRejectionThatCannotBeWrittenEndsTheSinkWithoutACommit() throws InterruptedException {
        MockProducer<byte[], byte[]> waiting = waitingProducer();
        elasticsearch.answers(whole(413));
        start(story(FIRST, 0, "a:0", 1));

        await().until(() -> waiting.errorNext(new TopicAuthorizationException("no")));

        thread.join();
        assertThat(consumer.commits()).isEmpty();
        assertThat(sink.ready().ready()).isFalse();
        assertThat(sink.ready().reason()).contains("cannot be written to wire.stories.rejected");
    }
}
