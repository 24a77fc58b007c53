package io.tensionwire.enrich.entity;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Weights of clues that note which clues told of which name. For one story and one thread. */
final class ClueNotes extends ClueWeights {
    private final Map<float[], List<Clue>> bySums = new IdentityHashMap<>();

    ClueNotes(ClueWeights weights) {
        super(weights);
    }

    @Override
    void add(Clue clue, float[] sums) {
        super.add(clue, sums);
        bySums.computeIfAbsent(sums, none -> new ArrayList<>()).add(clue);
    }

    /** Returns the clues of a name, in the order in which they were read. */
    List<Clue> of(NameGroup group) {
        return bySums.getOrDefault(group.sums(), List.of());
    }
}
