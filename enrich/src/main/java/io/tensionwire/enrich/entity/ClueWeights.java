package io.tensionwire.enrich.entity;

import io.tensionwire.enrich.lexicon.LexiconException;
import io.tensionwire.enrich.lexicon.LexiconFiles;
import io.tensionwire.enrich.lexicon.LexiconRow;

/** How much each {@link Clue} tells for each kind of name. Immutable; safe to share between threads. */
class ClueWeights {
    /** The kinds that an unlisted name may be of: person, organization, place, other. */
    static final int KINDS = 4;

    static final int PERSON = 0;
    static final int ORGANIZATION = 1;
    static final int PLACE = 2;
    static final int OTHER = 3;

    private final float[][] weights = new float[Clue.values().length][];

    /** The same weights as others. */
    ClueWeights(ClueWeights others) {
        System.arraycopy(others.weights, 0, weights, 0, weights.length);
    }

    /** Reads {@code name-clues.tsv}. */
    ClueWeights(LexiconFiles files) {
        for (LexiconRow row : files.rows("name-clues.tsv", 1 + KINDS)) {
            float[] ofClue = new float[KINDS];
            try {
                for (int kind = 0; kind < KINDS; kind++) {
                    ofClue[kind] = Float.parseFloat(row.cell(1 + kind));
                }
                weights[Clue.valueOf(row.cell(0)).ordinal()] = ofClue;
            } catch (IllegalArgumentException e) {
                throw row.error("expected a clue and four numbers, found " + row.cells(), e);
            }
        }
        for (Clue clue : Clue.values()) {
            if (weights[clue.ordinal()] == null) {
                throw new LexiconException("name-clues.tsv has no row for " + clue);
            }
        }
    }

    /** Adds what a clue tells to the sums of the kinds. */
    void add(Clue clue, float[] sums) {
        float[] ofClue = weights[clue.ordinal()];
        for (int kind = 0; kind < KINDS; kind++) {
            sums[kind] += ofClue[kind];
        }
    }
}
