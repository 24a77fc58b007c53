package io.tensionwire.enrich.tension;

import io.tensionwire.contract.Category;
import io.tensionwire.enrich.lexicon.LexiconException;
import io.tensionwire.enrich.lexicon.LexiconRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much an act weighs, from -10 (conflict) to +10 (cooperation): the score that experts gave its PLOVER category and mode
 * (PLOVER manual, 2024), times the factor of how it is presented and the factor of whether somebody else says so. Read from
 * two files; immutable.
 */
final class Weights {
    private final Map<String, Double> scores = new HashMap<>();
    private final Map<String, Double> factors = new HashMap<>();

    /**
     * Reads rows of category, mode, score, Goldstein weight, note; and of name, factor, reason.
     *
     * @throws LexiconException if a row cannot be understood or a category is missing
     */
    Weights(List<LexiconRow> scoreRows, List<LexiconRow> factorRows) {
        scoreRows.forEach(
                row -> scores.put(row.cells().get(0) + '/' + row.cells().get(1), number(row, 2)));
        factorRows.forEach(row -> factors.put(row.cell(0), number(row, 1)));
        for (Category category : Category.values()) {
            if (category != Category.TENSION && !scores.containsKey(category + "/-")) {
                throw new LexiconException(
                        "the weights have no row for " + category + "; add one with \"-\" as its mode");
            }
        }
    }

    private static double number(LexiconRow row, int column) {
        try {
            return Double.parseDouble(row.cell(column));
        } catch (NumberFormatException e) {
            throw row.error("\"" + row.cell(column) + "\" is no number; write it like -3.5", e);
        }
    }

    /**
     * Weighs an act.
     *
     * @param category the category that holds after the reading
     * @param mode its mode; null if none
     * @param reading how it is presented
     * @param shifted whether the category has already taken the reading in
     * @param attributed whether somebody whom the story quotes says so
     */
    Weighing weigh(Category category, String mode, Reading reading, boolean shifted, boolean attributed) {
        double score = scores.getOrDefault(category + "/" + mode, scores.getOrDefault(category + "/-", 0.0));
        String presented = (shifted ? "shifted-" : "") + reading.modality().json();
        return new Weighing(
                score,
                presented,
                factors.getOrDefault(presented, 1.0),
                attributed ? factors.getOrDefault("attributed", 1.0) : 1.0);
    }
}
