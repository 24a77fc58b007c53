package io.tensionwire.replay.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds of the order in which partitions are merged. */
class PartitionMergeTest {
    private static final Partition FIRST = new Partition("stories.raw", 0);
    private static final Partition SECOND = new Partition("stories.raw", 1);

    private final PartitionMerge merge = new PartitionMerge(List.of(FIRST, SECOND));

    @Test
    void theOldestComesFirstAndOfEquallyOldOnesThatOfTheLesserPartition() {
        merge.add(Records.record(1, 0, 10, "c", ""));
        merge.add(Records.record(0, 0, 10, "b", ""));
        merge.add(Records.record(0, 1, 20, "d", ""));
        merge.add(Records.record(1, 1, 15, "e", ""));
        merge.end(FIRST);
        merge.end(SECOND);

        assertThat(drained()).map(HistoryRecord::time).containsExactly(10L, 10L, 15L, 20L);
        assertThat(merge.isExhausted()).isTrue();
    }

    @Test
    void nothingComesWhileAPartitionMayStillBringSomethingOlder() {
        merge.add(Records.record(0, 0, 10, "a", ""));
        assertThat(merge.next()).isEmpty();
        assertThat(merge.isExhausted()).isFalse();

        merge.end(SECOND);
        assertThat(merge.next()).isPresent();
        assertThat(merge.isExhausted()).isFalse();

        merge.end(FIRST);
        assertThat(merge.isExhausted()).isTrue();
    }

    @Test
    void aPartitionThatIsFullIsSaidToBeSoUntilSomeOfItHasGone() {
        for (int offset = 0; offset < 1000; offset++) {
            merge.add(Records.record(0, offset, offset, "a", ""));
        }
        assertThat(merge.isFull(FIRST)).isTrue();
        assertThat(merge.isFull(SECOND)).isFalse();
        merge.end(SECOND);
        merge.next();
        assertThat(merge.isFull(FIRST)).isFalse();
    }

    @Test
    void largeRecordsFillAPartitionEarlier() {
        merge.add(Records.record(0, 0, 1, "a", "x".repeat(5 << 20)));
        assertThat(merge.isFull(FIRST)).isTrue();
    }

    @Test
    void whateverTheOrderOfReadingTheResultIsTheSame() {
        List<HistoryRecord> records = new ArrayList<>();
        Random random = new Random(5);
        for (int partition = 0; partition < 5; partition++) {
            long time = 0;
            for (int offset = 0; offset < 200; offset++) {
                time += random.nextInt(4);
                records.add(Records.record(partition, offset, time, "k", ""));
            }
        }
        List<HistoryRecord> expected = records.stream()
                .sorted(Comparator.comparingLong(HistoryRecord::time)
                        .thenComparing(HistoryRecord::partition)
                        .thenComparingLong(HistoryRecord::offset))
                .toList();
        for (int seed = 0; seed < 20; seed++) {
            assertThat(merged(records, new Random(seed))).containsExactlyElementsOf(expected);
        }
    }

    private static List<HistoryRecord> merged(List<HistoryRecord> records, Random random) {
        List<Partition> partitions = IntStream.range(0, 5)
                .mapToObj(number -> new Partition("stories.raw", number))
                .toList();
        PartitionMerge merge = new PartitionMerge(partitions);
        Map<Partition, List<HistoryRecord>> left = new HashMap<>();
        records.forEach(record -> left.computeIfAbsent(record.partition(), partition -> new ArrayList<>())
                .add(record));
        List<HistoryRecord> merged = new ArrayList<>();
        while (!merge.isExhausted()) {
            Partition partition = partitions.get(random.nextInt(5));
            List<HistoryRecord> rest = left.get(partition);
            if (rest.isEmpty()) {
                merge.end(partition);
            } else {
                merge.add(rest.remove(0));
            }
            for (Optional<HistoryRecord> next = merge.next(); next.isPresent(); next = merge.next()) {
                merged.add(next.get());
            }
        }
        return merged;
    }

    private List<HistoryRecord> drained() {
        List<HistoryRecord> drained = new ArrayList<>();
        merge.next().ifPresent(drained::add);
        while (!merge.isExhausted()) {
            drained.add(merge.next().orElseThrow());
        }
        return drained;
    }
}
