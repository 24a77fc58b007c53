package io.tensionwire.replay.generation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.contract.Json;
import io.tensionwire.contract.TensionPoint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What differs between two generations. First all of the one is taken in, then all of the other; of each story and each point the last
 * value counts. Not thread-safe.
 */
public final class Comparison {
    private static final Json<TensionPoint> POINTS = Json.of(TensionPoint.class);

    private final Map<String, StoryParts> storiesBefore = new HashMap<>();
    private final Map<String, StoryParts> storiesAfter = new HashMap<>();
    private final Map<String, Integer> pointsBefore = new HashMap<>();
    private final Map<String, Integer> pointsAfter = new HashMap<>();

    /** Which of the two something belongs to. */
    public enum Side {
        BEFORE,
        AFTER
    }

    /**
     * What differs.
     *
     * @param before how many there are before
     * @param after how many there are after
     * @param onlyBefore how many are gone
     * @param onlyAfter how many are new
     * @param changed how many differ
     * @param parts how many differ in each part; empty for points
     * @param examples the keys of a few that differ, in order
     */
    public record Result(
            long before,
            long after,
            long onlyBefore,
            long onlyAfter,
            long changed,
            Map<String, Long> parts,
            List<String> examples) {}

    /**
     * Takes in a value of an enriched story.
     *
     * @throws IOException if it is no JSON
     */
    public void addStory(Side side, String id, byte[] value) throws IOException {
        (side == Side.BEFORE ? storiesBefore : storiesAfter).put(id, StoryParts.of(value));
    }

    /**
     * Takes in a value of a point of the index. One of zero stories says that nothing is left of it, and counts as absent.
     *
     * @throws IOException if it is no JSON of a point
     */
    public void addPoint(Side side, String key, byte[] value) throws IOException {
        Map<String, Integer> points = side == Side.BEFORE ? pointsBefore : pointsAfter;
        if (POINTS.read(value).stories() == 0) {
            points.remove(key);
        } else {
            points.put(key, new String(value, UTF_8).hashCode());
        }
    }

    /**
     * Returns what differs in stories.
     *
     * @param most how many examples
     */
    public Result stories(int most) {
        Map<StoryParts.Part, Long> counts = StoryParts.noCounts();
        List<String> changed = new ArrayList<>();
        storiesBefore.forEach((id, parts) -> {
            StoryParts now = storiesAfter.get(id);
            Set<StoryParts.Part> differences = now == null ? Set.of() : parts.differences(now);
            if (!differences.isEmpty()) {
                changed.add(id);
                differences.forEach(part -> counts.merge(part, 1L, Long::sum));
            }
        });
        Map<String, Long> named = new TreeMap<>();
        counts.forEach((part, count) -> named.put(part.name().toLowerCase(Locale.ROOT), count));
        return result(storiesBefore.keySet(), storiesAfter.keySet(), changed, named, most);
    }

    /**
     * Returns what differs in points of the index.
     *
     * @param most how many examples
     */
    public Result points(int most) {
        List<String> changed = new ArrayList<>();
        pointsBefore.forEach((key, hash) -> {
            Integer now = pointsAfter.get(key);
            if (now != null && !now.equals(hash)) {
                changed.add(key);
            }
        });
        return result(pointsBefore.keySet(), pointsAfter.keySet(), changed, Map.of(), most);
    }

    private static Result result(
            Set<String> before, Set<String> after, List<String> changed, Map<String, Long> parts, int most) {
        long both = before.stream().filter(after::contains).count();
        return new Result(
                before.size(),
                after.size(),
                before.size() - both,
                after.size() - both,
                changed.size(),
                parts,
                changed.stream().sorted().limit(most).toList());
    }
}
