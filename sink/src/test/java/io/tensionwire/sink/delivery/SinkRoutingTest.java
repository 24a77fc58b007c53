package io.tensionwire.sink.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.tensionwire.contract.RecordHeaders;
import io.tensionwire.sink.elastic.IndexFamily;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Where a record goes: its index, its id and its version. */
class SinkRoutingTest extends SinkScenario {
    @Test
    void aStoryGoesToTheIndexOfItsMonthUnderItsRevisionWithItsBytesAsTheyAre() {
        start(story(FIRST, 0, "a:1", 7, "{\"id\":\"a:1\",  \"odd\" : [ 1 ]}"));

        awaitCommit(FIRST, 1);
        assertThat(elasticsearch.bulks())
                .containsExactly(List.of(new ScriptedElasticsearch.Sent(
                        "stories-2026-03", "a:1", 7, "external_gte", "{\"id\":\"a:1\",  \"odd\" : [ 1 ]}")));
        assertThat(sink.counts().of(IndexFamily.STORIES).indexed()).isOne();
    }

    @Test
    void aPointGoesToTheIndexOfItsMonthUnderItsOffset() {
        ConsumerRecord<byte[], byte[]> point = record(POINTS, 5, "UKR P1D 2026-03-02T00:00:00Z", "{\"stories\":1}");
        RecordHeaders.set(point.headers(), RecordHeaders.MONTH, "2026-03");
        start(point);

        awaitCommit(POINTS, 6);
        assertThat(elasticsearch.bulks())
                .containsExactly(List.of(new ScriptedElasticsearch.Sent(
                        "tension-2026-03", "UKR P1D 2026-03-02T00:00:00Z", 5, "external_gte", "{\"stories\":1}")));
    }

    @Test
    void anAlertIsNamedByItsHeaderSinceItsSubjectHasMany() {
        ConsumerRecord<byte[], byte[]> alert = record(ALERTS, 2, "UKR", "{}");
        RecordHeaders.set(alert.headers(), RecordHeaders.DOCUMENT, "UKR 2026-03-02T00:00:00Z");
        RecordHeaders.set(alert.headers(), RecordHeaders.MONTH, "2026-03");
        start(alert);

        awaitCommit(ALERTS, 3);
        assertThat(elasticsearch.bulks().get(0).get(0))
                .extracting("index", "id", "version")
                .containsExactly("alerts-2026-03", "UKR 2026-03-02T00:00:00Z", 2L);
    }

    @Test
    void whatHeadersDoNotTellIsReadFromTheValue() {
        start(
                record(
                        FIRST,
                        0,
                        null,
                        "{\"id\":\"a:1\",\"subjects\":[{\"id\":\"no\"}],\"firstCreated\":\"2025-12-31T23:59:59Z\",\"revision\":4}"),
                record(
                        POINTS,
                        0,
                        null,
                        "{\"subject\":\"UKR\",\"start\":\"2026-01-01T00:00:00Z\",\"bucket\":\"PT1H\",\"top\":[{\"start\":1}]}"),
                record(ALERTS, 0, "UKR", "{\"subject\":\"UKR\",\"start\":\"2026-02-01T00:00:00Z\"}"));

        await().until(() -> sink.counts().sum(FamilyCounts::indexed) == 3);
        assertThat(elasticsearch.bulks().stream().flatMap(List::stream))
                .extracting(ScriptedElasticsearch.Sent::index, ScriptedElasticsearch.Sent::id)
                .containsExactlyInAnyOrder(
                        tuple("stories-2025-12", "a:1"),
                        tuple("tension-2026-01", "UKR PT1H 2026-01-01T00:00:00Z"),
                        tuple("alerts-2026-02", "UKR 2026-02-01T00:00:00Z"));
    }

    @Test
    void anIdTooLongForElasticsearchIsHashed() {
        start(story(FIRST, 0, "a:" + "ä".repeat(300), 1));

        awaitCommit(FIRST, 1);
        assertThat(elasticsearch.bulks().get(0).get(0).id()).matches("sha256:[0-9a-f]{64}");
    }

    @Test
    void aLineBreakInAValueDoesNotEndTheDocument() {
        start(story(FIRST, 0, "a:1", 1, "{\n\"id\":\n\"a:1\"}"), story(FIRST, 1, "a:2", 1));

        awaitCommit(FIRST, 2);
        assertThat(elasticsearch.bulks().get(0).get(0).source()).isEqualTo("{ \"id\": \"a:1\"}");
    }

    @Test
    void aTopicThatWasCreatedAgainIsAboveTheFormerOne() {
        elasticsearch.has(
                "/_index_template/tension",
                "{\"index_templates\":[{\"index_template\":{\"_meta\":{\"version\":1,\"topic\":"
                        + "{\"name\":\"wire.tension.index\",\"id\":\"former\",\"epoch\":2}}}}]}");
        topicIds.put(TOPICS.tensionIndex(), "another");
        ConsumerRecord<byte[], byte[]> point = record(POINTS, 5, "UKR P1D 2026-03-02T00:00:00Z", "{}");
        RecordHeaders.set(point.headers(), RecordHeaders.MONTH, "2026-03");
        start(point);

        awaitCommit(POINTS, 6);
        assertThat(elasticsearch.bulks().get(0).get(0).version()).isEqualTo((3L << 40) + 5);
        assertThat(elasticsearch
                        .installed("/_index_template/tension")
                        .at("/_meta/topic/epoch")
                        .asLong())
                .isEqualTo(3);
    }

    @Test
    void theSameTopicKeepsItsEpoch() {
        elasticsearch.has(
                "/_index_template/tension",
                "{\"index_templates\":[{\"index_template\":{\"_meta\":{\"version\":99,\"topic\":"
                        + "{\"name\":\"wire.tension.index\",\"id\":\"same\",\"epoch\":2}}}}]}");
        topicIds.put(TOPICS.tensionIndex(), "same");
        ConsumerRecord<byte[], byte[]> point = record(POINTS, 5, "UKR P1D 2026-03-02T00:00:00Z", "{}");
        RecordHeaders.set(point.headers(), RecordHeaders.MONTH, "2026-03");
        start(point);

        awaitCommit(POINTS, 6);
        assertThat(elasticsearch.bulks().get(0).get(0).version()).isEqualTo((2L << 40) + 5);
        assertThat(elasticsearch.otherRequests()).doesNotContain("PUT /_index_template/tension");
    }
}
