package io.tensionwire.contract;

import java.util.List;

/**
 * What a story says of tension as a whole.
 *
 * @param level 0 to 100: how tense the state told of is
 * @param direction -1 (easing) to +1 (rising): what this story says is changing
 * @param escalation sum of what raises tension, 0 or more
 * @param deescalation sum of what lowers it, 0 or more
 * @param pairs the pairs of actors, the most tense first
 */
public record Tension(double level, double direction, double escalation, double deescalation, List<PairTension> pairs) {
    /** No tension at all. */
    public static final Tension NONE = new Tension(0, 0, 0, 0, List.of());

    /** Copies the list. */
    public Tension {
        pairs = List.copyOf(pairs);
    }
}
