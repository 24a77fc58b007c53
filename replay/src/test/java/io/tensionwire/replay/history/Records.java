package io.tensionwire.replay.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Records for tests. */
public final class Records {
    private Records() {}

    /** Returns a record of a raw story. */
    public static HistoryRecord record(int partition, long offset, long time, String key, String value) {
        return new HistoryRecord(
                new Partition("stories.raw", partition),
                offset,
                time,
                time,
                key == null ? null : key.getBytes(UTF_8),
                value == null ? null : value.getBytes(UTF_8),
                new RecordHeaders());
    }

    /** Returns a history of these records. */
    public static History history(List<HistoryRecord> records) {
        Deque<HistoryRecord> left = new ArrayDeque<>(records);
        return new History() {
            @Override
            public Optional<HistoryRecord> next() {
                return Optional.ofNullable(left.poll());
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }
}
