package io.tensionwire.replay.retraction;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.contract.StoryStatus;
import io.tensionwire.replay.filter.StoryFacts;
import io.tensionwire.replay.history.History;
import io.tensionwire.replay.history.HistoryRecord;
import io.tensionwire.replay.history.Partition;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was taken back, story by story: every kill, and what is withheld until now. A kill counts even if a later version brought
 * the story back: what came before the kill was wrong all the same. Not thread-safe.
 */
public final class Retractions {
    private final Map<String, HistoryRecord> last = new LinkedHashMap<>();

    /**
     * Takes in what came after a window.
     *
     * @return this
     * @throws IOException if it cannot be read
     */
    public Retractions read(History after) throws IOException {
        for (Optional<HistoryRecord> next = after.next(); next.isPresent(); next = after.next()) {
            take(next.get());
        }
        return this;
    }

    /** Returns the records that must go before all others, in the order in which they came. */
    public List<HistoryRecord> records() {
        return List.copyOf(last.values());
    }

    private void take(HistoryRecord record) {
        Optional<StoryFacts> story = StoryFacts.read(record.value());
        if (story.isEmpty() || record.key() == null) {
            return;
        }
        String id = key(record.partition(), record.key());
        StoryStatus status = story.get().status();
        HistoryRecord before = last.get(id);
        if (status == StoryStatus.CANCELED) {
            put(id, record);
        } else if (before == null || !isKill(before)) {
            if (status == StoryStatus.WITHHELD) {
                put(id, record);
            } else {
                last.remove(id);
            }
        }
    }

    private void put(String id, HistoryRecord record) {
        last.remove(id);
        last.put(id, record);
    }

    private static boolean isKill(HistoryRecord record) {
        return StoryFacts.read(record.value()).orElseThrow().status() == StoryStatus.CANCELED;
    }

    private static String key(Partition partition, byte[] key) {
        return partition.topic() + ' ' + new String(key, UTF_8);
    }
}
