package io.tensionwire.enrich.tension;

import io.tensionwire.enrich.lexicon.RowPlace;
import java.util.List;

/**
 * One rule as it stands in its file.
 *
 * @param rule what its patterns mean
 * @param patterns the patterns, not yet parsed
 * @param examples sentences with what is to be found in them; the build checks them
 * @param file the file
 * @param line the line that the rule begins on, counted from 1
 */
record RuleText(Rule rule, List<String> patterns, List<Example> examples, String file, int line) {
    /**
     * A sentence that shows what a rule is for.
     *
     * @param sentence the sentence, written for the purpose
     * @param expected what is to be found, as it stands in the file: {@code RUS > UKR}, {@code future RUS > UKR}, {@code none}
     */
    record Example(String sentence, String expected) {}

    RuleText {
        patterns = List.copyOf(patterns);
        examples = List.copyOf(examples);
    }

    /** Returns where the rule stands. */
    RowPlace place() {
        return new RowPlace(file, line);
    }

    /** Returns where the rule stands, for messages: {@code tension-en.rules:17}. */
    String where() {
        return file + ":" + line;
    }
}
