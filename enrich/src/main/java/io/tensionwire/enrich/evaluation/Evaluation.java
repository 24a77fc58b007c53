package io.tensionwire.enrich.evaluation;

import io.tensionwire.contract.Annotations;
import io.tensionwire.enrich.annotate.Annotator;
import java.util.ArrayList;
import java.util.List;

/**
 * What the annotator reaches on labelled texts. Which figures there are is told by the fields of the gold: events, names,
 * countries, labels of documents. Immutable.
 *
 * @param lines the figures, one a line
 * @param disagreements where people and rules differ, by kind of figure and then in the order of the texts
 */
public record Evaluation(List<String> lines, List<Disagreement> disagreements) {
    /** Copies the lists. */
    public Evaluation {
        lines = List.copyOf(lines);
        disagreements = List.copyOf(disagreements);
    }

    /** Annotates all texts of the gold and compares. */
    public static Evaluation of(Gold gold, Annotator annotator) {
        List<Measure> measures =
                List.of(new MainEvents(), new Readings(), new Mentions(), new CountrySets(), new PoliceLabels());
        for (GoldText text : gold.texts()) {
            Annotations found = annotator.annotate(text.story());
            measures.forEach(measure -> measure.add(text, found));
        }
        List<String> lines = new ArrayList<>();
        List<Disagreement> disagreements = new ArrayList<>();
        for (Measure measure : measures) {
            lines.addAll(measure.lines());
            disagreements.addAll(measure.disagreements());
        }
        return new Evaluation(lines, disagreements);
    }
}
