package io.tensionwire.replay.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Json;
import io.tensionwire.replay.filter.StoryFilter;
import io.tensionwire.replay.history.HistoryRecord;
import io.tensionwire.replay.history.Partition;
import io.tensionwire.replay.history.Records;
import io.tensionwire.replay.history.Slice;
import io.tensionwire.replay.pace.Pacer;
import io.tensionwire.replay.pace.SetClock;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** What holds of a replay and its checkpoints. */
class ReplayTest {
    private static final String RAW = "replay.x.stories.raw";

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final ReplayListener nobody = new ReplayListener() {
        @Override
        public void committed(Checkpoint checkpoint) {
            // Nobody listens.
        }

        @Override
        public void paused(Checkpoint checkpoint) {
            // Nobody listens.
        }
    };

    @Test
    void eachTransactionHoldsStoriesAndTheCheckpointBehindThem() throws Exception {
        Checkpoint last = run(Checkpoint.begin(plan(Long.MAX_VALUE)), records(1200), List.of());

        assertThat(last.published()).isEqualTo(1200);
        assertThat(last.state()).isEqualTo(Checkpoint.State.DONE);
        assertThat(producer.commitCount()).isEqualTo(3);
        assertThat(stories()).hasSize(1200);
        assertThat(producer.history())
                .filteredOn(record -> !record.topic().equals(RAW))
                .hasSize(3);
    }

    @Test
    void whatIsBehindTheCheckpointIsNotPublishedAgain() throws Exception {
        Checkpoint begun = new Checkpoint(
                plan(Long.MAX_VALUE), Checkpoint.State.RUNNING, Map.of("stories.raw/0", 7L), Map.of(), 7, 7, 7L);

        Checkpoint last = run(begun, records(10), List.of());

        assertThat(stories()).map(record -> new String(record.key(), UTF_8)).containsExactly("s:7", "s:8", "s:9");
        assertThat(last.published()).isEqualTo(10);
    }

    @Test
    void killsGoFirstAndTheLimitEndsIt() throws Exception {
        HistoryRecord kill = Records.record(0, 99, 99, "s:1", "{\"status\":\"canceled\"}");

        run(Checkpoint.begin(plan(2)), records(10), List.of(kill));

        assertThat(stories()).map(record -> new String(record.key(), UTF_8)).containsExactly("s:1", "s:0", "s:1");
        assertThat(stories().get(0).timestamp()).isEqualTo(99);
    }

    @Test
    void aCheckpointIsReadBackAsItWasWritten() throws IOException {
        Json<Checkpoint> json = Json.of(Checkpoint.class);
        Checkpoint checkpoint = Checkpoint.begin(plan(5)).after(records(1).get(0), true);

        assertThat(json.read(json.write(checkpoint))).isEqualTo(checkpoint);
        assertThat(checkpoint.remaining()).containsExactly(new Slice(new Partition("stories.raw", 0), 1, 10_000));
    }

    private Checkpoint run(Checkpoint from, List<HistoryRecord> records, List<HistoryRecord> kills) throws Exception {
        KillSearch search = checkpoint -> new KillSearch.Found(
                checkpoint.isBeforeRetractions() ? kills : List.of(),
                kills.isEmpty() ? List.of() : checkpoint.retractedSlices());
        try (ReplayTarget target = new ReplayTarget(producer, from.plan(), Map.of("stories.raw", 1));
                ReplayOrders orders = new ReplayOrders(new MockConsumer<>("none"))) {
            Pacer pacer = new Pacer(from.plan().pace(), new SetClock(0));
            Replay.Parts parts =
                    new Replay.Parts(target, pacer, ReplayGate.OPEN, orders, search, story -> Set.of(), nobody);
            return new Replay(Records.history(records), from, parts).run();
        }
    }

    private List<ProducerRecord<byte[], byte[]>> stories() {
        return producer.history().stream()
                .filter(record -> record.topic().equals(RAW))
                .toList();
    }

    private static List<HistoryRecord> records(int count) {
        return LongStream.range(0, count)
                .mapToObj(offset -> Records.record(0, offset, offset, "s:" + offset, "{}"))
                .toList();
    }

    private static ReplayPlan plan(long limit) {
        return new ReplayPlan(
                "x",
                "wire.",
                "replay.x.",
                List.of("stories.raw"),
                List.of(new Slice(new Partition("stories.raw", 0), 0, 10_000)),
                null,
                null,
                null,
                "max",
                null,
                StoryFilter.NONE,
                limit,
                false);
    }
}
