package io.tensionwire.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tensionwire.contract.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BatchCommitsTest {
    private static final Topics TOPICS = new Topics();

    private final FailingProducer producer = new FailingProducer();
    private final List<Batch> committed = new ArrayList<>();

    @Test
    void batchesAreCommittedInTheOrderInWhichTheyCame() {
        List<Batch> batches =
                IntStream.range(0, 20).mapToObj(i -> batch("a:" + i)).toList();

        try (BatchCommits commits = commits()) {
            batches.forEach(batch -> commits.next(batch, committed::add));
            commits.finish(committed::add);
        }

        assertThat(committed).isEqualTo(batches);
        assertThat(producer.commitCount()).isEqualTo(20);
        assertThat(keys())
                .isEqualTo(IntStream.range(0, 20).mapToObj(i -> "a:" + i).toList());
    }

    @Test
    void nothingIsCommittedBehindABatchThatFailed() {
        try (BatchCommits commits = commits()) {
            producer.failsNext = true;
            commits.next(batch("a:1"), committed::add);
            assertThatThrownBy(() -> commits.finish(committed::add)).isInstanceOf(IngestStoppedException.class);

            commits.next(batch("a:2"), committed::add);
            assertThatThrownBy(() -> commits.finish(committed::add)).isInstanceOf(IngestStoppedException.class);
        }

        assertThat(committed).isEmpty();
        assertThat(producer.commitCount()).isZero();
    }

    @Test
    void aBatchThatCannotBeWrittenStopsThoseBehindIt() {
        Batch broken = new Batch();
        broken.addStory(
                "kabar",
                () -> {
                    throw new IllegalStateException("broken");
                },
                1);

        try (BatchCommits commits = commits()) {
            commits.next(broken, committed::add);
            assertThatThrownBy(() -> commits.finish(committed::add))
                    .isInstanceOf(IngestStoppedException.class)
                    .hasMessageContaining("broken");

            commits.next(batch("a:2"), committed::add);
            assertThatThrownBy(() -> commits.finish(committed::add)).isInstanceOf(IngestStoppedException.class);
        }

        assertThat(producer.commitCount()).isZero();
    }

    private BatchCommits commits() {
        PublishLimits limits = new PublishLimits(500, 1 << 20, 1_000_000, 3, Duration.ZERO);
        return new BatchCommits(
                new WireTransactions(producer, limits, time -> true),
                new WireRecords(TOPICS, limits.largestRecord()),
                () -> Instant.EPOCH);
    }

    private static Batch batch(String key) {
        Batch batch = new Batch();
        batch.addStory("kabar", () -> new ProducerRecord<>(TOPICS.raw(), key.getBytes(UTF_8), new byte[0]), 1);
        return batch;
    }

    private List<String> keys() {
        return producer.history().stream()
                .map(record -> new String(record.key(), UTF_8))
                .toList();
    }

    /** Loses a transaction when told to, and could go on. */
    private static final class FailingProducer extends MockProducer<byte[], byte[]> {
        private volatile boolean failsNext;

        FailingProducer() {
            super(true, null, new ByteArraySerializer(), new ByteArraySerializer());
        }

        @Override
        public void commitTransaction() {
            if (failsNext) {
                failsNext = false;
                abortTransaction();
                throw new ProducerFencedException("another one has taken over");
            }
            super.commitTransaction();
        }
    }
}
