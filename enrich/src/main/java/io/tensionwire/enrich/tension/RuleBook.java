package io.tensionwire.enrich.tension;

import io.tensionwire.enrich.lexicon.LexiconException;
import io.tensionwire.enrich.lexicon.LexiconFiles;
import io.tensionwire.enrich.lexicon.LexiconRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The tension rules of all languages, compiled from the lexicon files, with the weights of the categories. Immutable; safe to
 * share between threads.
 */
public final class RuleBook {
    /** The lexicon files that the rules are compiled from, sorted. */
    public static final List<String> FILES = List.of(
            "cues-en.rules",
            "modality-factors.tsv",
            "plover-weights.tsv",
            "tension-en-material-conflict.rules",
            "tension-en-material-cooperation.rules",
            "tension-en-relations.rules",
            "tension-en-stops.rules",
            "tension-en-verbal-conflict.rules",
            "tension-en-verbal-cooperation.rules",
            "tension-shifts.tsv",
            "verbs-en.tsv",
            "words-en.tsv");

    private static final String DEFAULT_LANGUAGE = "en";

    private final Map<String, LanguageRules> byLanguage;
    private final Shifts shifts;
    private final Weights weights;

    private RuleBook(Map<String, LanguageRules> byLanguage, Shifts shifts, Weights weights) {
        this.byLanguage = Map.copyOf(byLanguage);
        this.shifts = shifts;
        this.weights = weights;
    }

    /**
     * Compiles the rules in these files.
     *
     * @throws LexiconException with file and line, if a file is missing or a rule cannot be understood
     */
    public static RuleBook compile(LexiconFiles files) {
        return new RuleBook(
                Map.of(DEFAULT_LANGUAGE, english(files)),
                new Shifts(files.rows("tension-shifts.tsv", 5)),
                new Weights(files.rows("plover-weights.tsv", 5), files.rows("modality-factors.tsv", 3)));
    }

    /** Compiles the rules on the class path. */
    public static RuleBook load() {
        return compile(LexiconFiles.onClassPath(FILES));
    }

    private static LanguageRules english(LexiconFiles files) {
        List<RuleText> rules = new ArrayList<>();
        for (String file : FILES) {
            if (file.endsWith(".rules")) {
                rules.addAll(OverlaidRules.read(files, file));
            }
        }
        WordClasses classes = new WordClasses(files.rows("words-en.tsv", 2));
        return LanguageRules.compile(rules, classes, verbForms(files.rows("verbs-en.tsv", 4)));
    }

    private static VerbForms verbForms(List<LexiconRow> rows) {
        Map<String, VerbForms.Irregular> irregular = new HashMap<>();
        for (LexiconRow row : rows) {
            irregular.put(row.cell(0), new VerbForms.Irregular(row.list(1), row.list(2), row.list(3)));
        }
        return new VerbForms(irregular);
    }

    /** Returns the rules for a language; null if there are none. A story that names no language is read as English. */
    LanguageRules rules(String languageTag) {
        if (languageTag == null || languageTag.isBlank()) {
            return byLanguage.get(DEFAULT_LANGUAGE);
        }
        int hyphen = languageTag.indexOf('-');
        return byLanguage.get(hyphen < 0 ? languageTag : languageTag.substring(0, hyphen));
    }

    /** Returns the examples of all rules, by language, in the order of the files. */
    public List<RuleExample> examples() {
        List<RuleExample> examples = new ArrayList<>();
        new TreeMap<>(byLanguage).forEach((language, rules) -> rules.rules().forEach(rule -> rule.examples()
                .forEach(example -> examples.add(new RuleExample(
                        rule.place(), rule.rule().id(), language, example.sentence(), example.expected())))));
        return examples;
    }

    Map<String, LanguageRules> byLanguage() {
        return byLanguage;
    }

    Shifts shifts() {
        return shifts;
    }

    Weights weights() {
        return weights;
    }
}
