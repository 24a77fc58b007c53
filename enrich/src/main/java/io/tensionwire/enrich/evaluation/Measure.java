package io.tensionwire.enrich.evaluation;

import io.tensionwire.contract.Annotations;
import java.util.List;

/** One kind of figures over labelled texts. Not thread-safe. */
interface Measure {
    /** Takes in a text and what was found in it; a text that has no labels of this kind is left out. */
    void add(GoldText gold, Annotations found);

    /** Returns the figures, one a line; empty if there is nothing to tell. */
    List<String> lines();

    /** Returns where gold and found differ, in the order of the texts. */
    List<Disagreement> disagreements();
}
