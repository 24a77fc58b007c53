package io.tensionwire.app.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.contract.Json;
import io.tensionwire.contract.Story;
import io.tensionwire.enrich.cluster.Imprint;
import io.tensionwire.replay.history.HistoryRecord;
import io.tensionwire.replay.job.ReplayGate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Feeds enrichment step by step: no two stories of a step concern each other, and a step begins when the one before has come out at
 * the other end. Together with raw stories in one partition this gives what a live wire gives, where a story is settled long before
 * the next that it concerns; and it gives the same each time.
 *
 * <p>Stories concern each other that are versions of one, of which one corrects the other, or that are alike. Those that merely meet
 * under a band are not: there, the order in which they came is enough. Not thread-safe.
 */
public final class SettledSteps implements ReplayGate {
    private static final Json<Story> STORIES = Json.of(Story.class);

    private final Settling settling;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, List<Imprint>> bands = new HashMap<>();

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
        Set<String> concerned = new HashSet<>();
        concerned.add(record.key() == null ? "" : new String(record.key(), UTF_8));
        Optional<Imprint> imprint = Optional.empty();
        try {
            Story story = STORIES.read(record.value());
            if (story.corrects() != null) {
                concerned.add(story.corrects());
            }
            imprint = Imprint.of(story);
        } catch (IOException | RuntimeException e) {
            // It will be rejected, and concerns nothing.
            imprint = Optional.empty();
        }
        if (concerned.stream().anyMatch(ids::contains)
                || imprint.filter(this::isLikeOne).isPresent()) {
            return false;
        }
        ids.addAll(concerned);
        imprint.ifPresent(mine -> mine.bands().forEach(band -> bands.computeIfAbsent(band, key -> new ArrayList<>())
                .add(mine)));
        return true;
    }

    private boolean isLikeOne(Imprint imprint) {
        return imprint.bands().stream()
                .flatMap(band -> bands.getOrDefault(band, List.of()).stream())
                .anyMatch(imprint::isLike);
    }

    @Override
    public void settle() throws InterruptedException {
        settling.await();
        ids.clear();
        bands.clear();
    }
}
