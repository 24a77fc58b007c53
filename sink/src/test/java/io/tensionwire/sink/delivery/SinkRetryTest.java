package io.tensionwire.sink.delivery;

import static io.tensionwire.sink.delivery.ScriptedElasticsearch.dropped;
import static io.tensionwire.sink.delivery.ScriptedElasticsearch.refused;
import static io.tensionwire.sink.delivery.ScriptedElasticsearch.statuses;
import static io.tensionwire.sink.delivery.ScriptedElasticsearch.stored;
import static io.tensionwire.sink.delivery.ScriptedElasticsearch.tooLargeAbove;
import static io.tensionwire.sink.delivery.ScriptedElasticsearch.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tensionwire.sink.elastic.IndexFamily;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What is sent again, and for how long. */
class SinkRetryTest extends SinkScenario {
    @Test
    void onlyTheItemsThatFailedForAWhileAreSentAgain() {
        elasticsearch.answers(statuses(201, 429, 503), statuses(201, 429));
        start(story(FIRST, 0, "a:0", 1), story(FIRST, 1, "a:1", 1), story(FIRST, 2, "a:2", 1));

        awaitCommit(FIRST, 3);
        assertThat(elasticsearch.idsOfBulks())
                .containsExactly(List.of("a:0", "a:1", "a:2"), List.of("a:1", "a:2"), List.of("a:2"));
        assertThat(sink.counts().of(IndexFamily.STORIES).retries()).isEqualTo(3);
        assertThat(sink.counts().of(IndexFamily.STORIES).indexed()).isEqualTo(3);
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void aBulkIsSentAgainUntilElasticsearchIsBack() {
        elasticsearch.answers(dropped(), whole(503), whole(429), whole(401), dropped());
        start(story(FIRST, 0, "a:0", 1));

        awaitCommit(FIRST, 1);
        assertThat(elasticsearch.bulks()).hasSize(6);
        assertThat(sink.ready().ready()).isTrue();
    }

    @Test
    void aSinkIsNotReadyWhileAnythingIsHeldUp() {
        limits = new BulkLimits(1, 1 << 20, 1 << 20, Duration.ofMillis(1), 2);
        CountDownLatch held = new CountDownLatch(1);
        elasticsearch.answersTo("a:0", sent -> held.getCount() > 0 ? whole(429).to(sent) : stored().to(sent));
        start(story(FIRST, 0, "a:0", 1), story(FIRST, 1, "a:1", 1));
        await().until(() -> sink.counts().of(IndexFamily.STORIES).retries() > 1
                && sink.counts().of(IndexFamily.STORIES).indexed() == 1);
        assertThat(sink.ready().ready()).isFalse();
        assertThat(sink.ready().reason()).contains("429");

        held.countDown();

        awaitCommit(FIRST, 2);
        assertThat(sink.ready().ready()).isTrue();
    }

    @Test
    void aNodeThatDiesIsPassedOver() {
        ScriptedElasticsearch mortal = new ScriptedElasticsearch();
        where = at(mortal.url(), elasticsearch.url());
        start(story(FIRST, 0, "a:0", 1));
        awaitCommit(FIRST, 1);

        mortal.close();
        consumer.schedulePollTask(() -> {
            for (int offset = 1; offset < 9; offset++) {
                consumer.addRecord(story(FIRST, offset, "a:" + offset, 1));
            }
        });

        awaitCommit(FIRST, 9);
        assertThat(sink.counts().of(IndexFamily.STORIES).indexed()).isEqualTo(9);
    }

    @Test
    void aNewerStateInTheIndexIsAsGoodAsStored() {
        elasticsearch.answers(statuses(409));
        start(story(FIRST, 0, "a:0", 1));

        awaitCommit(FIRST, 1);
        assertThat(sink.counts().of(IndexFamily.STORIES).stale()).isOne();
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void aClusterThatRefusesNewIndicesIsNoFaultOfTheStory() {
        elasticsearch.answers(refused("validation_exception", "this cluster has the maximum of shards open"));
        start(story(FIRST, 0, "a:0", 1));

        awaitCommit(FIRST, 1);
        assertThat(sink.counts().of(IndexFamily.STORIES).retries()).isOne();
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void aRequestThatIsTooLargeIsHalvedUntilItFits() {
        elasticsearch.answers(tooLargeAbove(1), tooLargeAbove(1), tooLargeAbove(1), tooLargeAbove(1), tooLargeAbove(1));
        start(story(FIRST, 0, "a:0", 1), story(FIRST, 1, "a:1", 1), story(FIRST, 2, "a:2", 1));

        awaitCommit(FIRST, 3);
        assertThat(elasticsearch.idsOfBulks())
                .containsExactly(
                        List.of("a:0", "a:1", "a:2"),
                        List.of("a:0"),
                        List.of("a:1", "a:2"),
                        List.of("a:1"),
                        List.of("a:2"));
        assertThat(sink.counts().splits()).isEqualTo(2);
    }
}
