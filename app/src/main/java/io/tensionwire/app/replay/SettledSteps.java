package io.tensionwire.app.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.contract.Json;
import io.tensionwire.contract.Story;
import io.tensionwire.enrich.cluster.Imprint;
import io.tensionwire.replay.history.HistoryRecord;
import io.tensionwire.replay.job.ReplayGate;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Feeds enrichment step by step: no two stories of a step can touch each other, and a step begins when the one before has come out
 * at the other end. So what comes out does not depend on which partition is faster, and is what a live wire gives, where a story is
 * settled long before the next that it touches.
 *
 * <p>Stories touch each other that are versions of one, of which one corrects the other, or that meet under a band when reprints
 * are looked for: with their text, or with the text that the story had before. Not thread-safe.
 */
public final class SettledSteps implements ReplayGate {
    private static final int MOST_REMEMBERED = 200_000;
    private static final Json<Story> STORIES = Json.of(Story.class);

    private final Settling settling;
    private final Set<String> inFlight = new HashSet<>();
    private final Map<String, List<String>> bands = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<String>> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** Waits until everything that was published has come out. */
    public interface Settling {
        /** Waits. */
        void await() throws InterruptedException;
    }

    /** Steps that are settled when this says so. */
    public SettledSteps(Settling settling) {
        this.settling = settling;
    }

    @Override
    public boolean admits(HistoryRecord record) {
        Set<String> touched = new HashSet<>();
        String id = record.key() == null ? "" : new String(record.key(), UTF_8);
        touched.add(id);
        touched.addAll(bands.getOrDefault(id, List.of()));
        List<String> now = List.of();
        try {
            Story story = STORIES.read(record.value());
            now = Imprint.of(story).map(Imprint::bands).orElse(List.of());
            Stream.of(id, story.corrects()).filter(other -> other != null).forEach(other -> {
                touched.add(other);
                touched.addAll(bands.getOrDefault(other, List.of()));
            });
        } catch (IOException | RuntimeException e) {
            // It will be rejected, and touches nothing.
            now = List.of();
        }
        touched.addAll(now);
        if (touched.stream().anyMatch(inFlight::contains)) {
            return false;
        }
        inFlight.addAll(touched);
        bands.put(id, now);
        return true;
    }

    @Override
    public void settle() throws InterruptedException {
        settling.await();
        inFlight.clear();
    }
}
