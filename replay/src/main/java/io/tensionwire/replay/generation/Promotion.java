package io.tensionwire.replay.generation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Which generation readers use.
 *
 * @param name its name
 * @param at since when
 * @param before the names of those that they used before it, the latest first
 */
public record Promotion(String name, Instant at, List<String> before) {
    private static final int REMEMBERED = 20;

    /** What holds where nothing was ever promoted. */
    public static final Promotion NONE = new Promotion(Generation.LIVE, Instant.EPOCH, List.of());

    /** Copies the list. */
    public Promotion {
        before = before.stream().limit(REMEMBERED).toList();
    }

    /** Returns the promotion of another generation after this one. */
    public Promotion then(String other, Instant now) {
        List<String> earlier = new ArrayList<>(List.of(name));
        earlier.addAll(before);
        return new Promotion(other, now, earlier);
    }

    /**
     * Returns the promotion of the one before.
     *
     * @throws IllegalStateException if there was none
     */
    public Promotion back(Instant now) {
        if (before.isEmpty()) {
            throw new IllegalStateException("nothing was used before " + name);
        }
        return new Promotion(before.get(0), now, before.subList(1, before.size()));
    }

    /** Returns the promotion without a generation that is gone among the earlier ones. */
    public Promotion without(String gone) {
        return new Promotion(
                name, at, before.stream().filter(other -> !other.equals(gone)).toList());
    }
}
