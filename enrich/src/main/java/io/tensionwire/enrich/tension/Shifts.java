package io.tensionwire.enrich.tension;

import io.tensionwire.contract.Category;
import io.tensionwire.contract.Modality;
import io.tensionwire.enrich.lexicon.LexiconRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which category an act belongs to once negation, refusal and time are taken in: an attack to come is a threat, aid refused
 * is a rejection. Read from a file; immutable.
 */
final class Shifts {
    private final Map<String, Shift> byReadingAndCategory = new HashMap<>();

    /**
     * What an act becomes.
     *
     * @param category null if nothing remains of it
     * @param mode the mode; null if none
     * @param cameo the CAMEO code; null for a statement about relations
     */
    record Shift(Category category, String mode, String cameo) {}

    /**
     * Reads rows of reading, category, new category, new mode, new CAMEO code.
     *
     * @throws io.tensionwire.enrich.lexicon.LexiconException if a row names an unknown category
     */
    Shifts(List<LexiconRow> rows) {
        for (LexiconRow row : rows) {
            try {
                String to = row.cellOrNull(2);
                Category category = to == null ? null : Category.valueOf(to);
                byReadingAndCategory.put(
                        row.cell(0) + ' ' + row.cell(1), new Shift(category, row.cellOrNull(3), row.cellOrNull(4)));
            } catch (IllegalArgumentException e) {
                throw row.error("unknown category \"" + row.cell(2) + "\"; see the names in Category", e);
            }
        }
    }

    /** Returns what an act becomes under a reading; null if it stays what it is. */
    Shift of(Rule.Event act, Reading reading) {
        Shift exact =
                byReadingAndCategory.get(word(reading) + ' ' + act.category().name() + '/' + act.mode());
        return exact != null
                ? exact
                : byReadingAndCategory.get(word(reading) + ' ' + act.category().name());
    }

    private static String word(Reading reading) {
        if (reading.intent() && reading.modality() == Modality.NEGATED) {
            return "intent-negated";
        }
        return reading.intent() && reading.modality() == Modality.HYPOTHETICAL
                ? "considered"
                : reading.modality().json();
    }
}
