package io.tensionwire.sink.delivery;

import static io.tensionwire.sink.delivery.ScriptedElasticsearch.storedAfter;
import static io.tensionwire.sink.delivery.ScriptedElasticsearch.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.tensionwire.sink.elastic.IndexFamily;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When offsets are committed, and that the consumer stays a member meanwhile. */
class SinkCommitTest extends SinkScenario {
    @Test
    void nothingIsCommittedBeforeElasticsearchHasAnswered() {
        CountDownLatch answer = new CountDownLatch(1);
        elasticsearch.answers(storedAfter(answer));
        start(story(FIRST, 0, "a:1", 1));
        await().until(() -> !elasticsearch.bulks().isEmpty());
        awaitTurns(3);
        assertThat(consumer.commits()).isEmpty();

        answer.countDown();

        awaitCommit(FIRST, 1);
    }

    @Test
    void theConsumerIsPolledAndPausedWhileElasticsearchIsSlow() {
        CountDownLatch answer = new CountDownLatch(1);
        elasticsearch.answers(storedAfter(answer));
        start(IntStream.range(0, 20).mapToObj(i -> story(FIRST, i, "a:" + i, 1)).toList());
        await().until(() -> consumer.paused().contains(FIRST));
        awaitTurns(3);

        answer.countDown();

        awaitCommit(FIRST, 20);
        await().until(() -> consumer.paused().isEmpty());
        assertThat(elasticsearch.idsOfBulks().get(0)).containsExactly("a:0", "a:1", "a:2");
    }

    @Test
    void aBulkThatOvertakesAnotherIsNotCommittedBeforeIt() {
        limits = new BulkLimits(1, 1 << 20, 1 << 20, Duration.ofMillis(1), 3);
        CountDownLatch first = new CountDownLatch(1);
        elasticsearch.answersTo("a:0", storedAfter(first));
        start(story(FIRST, 0, "a:0", 1), story(FIRST, 1, "a:1", 1), story(SECOND, 0, "a:2", 1));

        awaitCommit(SECOND, 1);
        awaitTurns(3);
        assertThat(sink.counts().sum(FamilyCounts::indexed)).isEqualTo(2);
        assertThat(consumer.committed()).doesNotContainKey(FIRST);

        first.countDown();

        awaitCommit(FIRST, 2);
    }

    @Test
    void whatComesWhileNothingIsOnItsWayDoesNotWaitForMore() {
        limits = new BulkLimits(1000, 1 << 20, 1 << 20, Duration.ofHours(1), 2);
        CountDownLatch first = new CountDownLatch(1);
        elasticsearch.answersTo("a:0", storedAfter(first));
        start(story(FIRST, 0, "a:0", 1));
        await().until(() -> elasticsearch.bulks().size() == 1);
        consumer.schedulePollTask(() -> {
            consumer.addRecord(story(FIRST, 1, "a:1", 1));
            consumer.addRecord(story(FIRST, 2, "a:2", 1));
        });
        awaitTurns(3);
        assertThat(elasticsearch.bulks()).hasSize(1);

        first.countDown();

        awaitCommit(FIRST, 3);
        assertThat(elasticsearch.idsOfBulks()).containsExactly(List.of("a:0"), List.of("a:1", "a:2"));
    }

    @Test
    void noMoreBulksAreOnTheirWayThanMayBe() {
        limits = new BulkLimits(1, 1 << 20, 1 << 20, Duration.ofMillis(1), 2);
        CountDownLatch answer = new CountDownLatch(1);
        elasticsearch.answers(storedAfter(answer), storedAfter(answer), storedAfter(answer));
        start(IntStream.range(0, 3).mapToObj(i -> story(FIRST, i, "a:" + i, 1)).toList());
        await().until(() -> elasticsearch.bulks().size() == 2);
        awaitTurns(3);
        assertThat(elasticsearch.bulks()).hasSize(2);

        answer.countDown();

        awaitCommit(FIRST, 3);
    }

    @Test
    void statesOfOneDocumentThatMeetAreSentAsTheLast() {
        start(story(FIRST, 0, "a:0", 1), story(FIRST, 1, "a:1", 1), story(FIRST, 2, "a:0", 2));

        awaitCommit(FIRST, 3);
        assertThat(elasticsearch.bulks()).hasSize(1);
        assertThat(elasticsearch.bulks().get(0))
                .extracting(ScriptedElasticsearch.Sent::id, ScriptedElasticsearch.Sent::version)
                .containsExactly(tuple("a:0", 2L), tuple("a:1", 1L));
        assertThat(sink.counts().of(IndexFamily.STORIES).superseded()).isOne();
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

        assertThat(consumer.committed()).containsEntry(FIRST, 1L).containsEntry(SECOND, 1L);
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

        assertThat(consumer.committed()).isEqualTo(Map.of(FIRST, 2L));
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
}
