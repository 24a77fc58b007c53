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
            "cues-ar.rules",
            "cues-en.rules",
            "cues-es.rules",
            "cues-fr.rules",
            "cues-id.rules",
            "cues-ja.rules",
            "cues-ru.rules",
            "cues-zh.rules",
            "modality-factors.tsv",
            "plover-weights.tsv",
            "tension-ar.rules",
            "tension-en-material-conflict.rules",
            "tension-en-material-cooperation.rules",
            "tension-en-relations.rules",
            "tension-en-stops.rules",
            "tension-en-verbal-conflict.rules",
            "tension-en-verbal-cooperation.rules",
            "tension-es.rules",
            "tension-fr.rules",
            "tension-id-conflict.rules",
            "tension-id-cooperation.rules",
            "tension-id-relations.rules",
            "tension-ja.rules",
            "tension-ru.rules",
            "tension-shifts.tsv",
            "tension-zh.rules",
            "verbs-en.tsv",
            "verbs-es.tsv",
            "verbs-fr.tsv",
            "verbs-ru.tsv",
            "words-ar.tsv",
            "words-en.tsv",
            "words-es.tsv",
            "words-fr.tsv",
            "words-id.tsv",
            "words-ja.tsv",
            "words-ru.tsv",
            "words-zh.tsv");

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
                languages(files),
                new Shifts(files.rows("tension-shifts.tsv", 5)),
                new Weights(files.rows("plover-weights.tsv", 5), files.rows("modality-factors.tsv", 3)));
    }

    /** Compiles the rules on the class path. */
    public static RuleBook load() {
        return compile(LexiconFiles.onClassPath(FILES));
    }

    private static Map<String, LanguageRules> languages(LexiconFiles files) {
        VerbForms english = new VerbForms(irregular(files, DEFAULT_LANGUAGE));
        return Map.of(
                "ar",
                language("ar", files, new ArabicForms(), Grammar.ARABIC),
                DEFAULT_LANGUAGE,
                language(DEFAULT_LANGUAGE, files, english, Grammar.ENGLISH),
                "es",
                language("es", files, new SpanishForms(irregular(files, "es")), Grammar.SPANISH),
                "fr",
                language("fr", files, new FrenchForms(irregular(files, "fr")), Grammar.FRENCH),
                "id",
                language("id", files, new IndonesianForms(), Grammar.INDONESIAN),
                "ja",
                language("ja", files, new UnchangedForms(), Grammar.JAPANESE),
                "ru",
                language("ru", files, new RussianForms(irregular(files, "ru")), Grammar.RUSSIAN),
                "zh",
                language("zh", files, new UnchangedForms(), Grammar.CHINESE));
    }

    private static LanguageRules language(String language, LexiconFiles files, WordForms forms, Grammar grammar) {
        List<RuleText> rules = new ArrayList<>();
        for (String file : FILES) {
            if (file.matches("(cues|tension)-" + language + "(-.*)?\\.rules")) {
                rules.addAll(OverlaidRules.read(files, file));
            }
        }
        WordClasses classes = new WordClasses(files.rows("words-" + language + ".tsv", 2));
        return LanguageRules.compile(rules, classes, forms, grammar);
    }

    private static Map<String, VerbForms.Irregular> irregular(LexiconFiles files, String language) {
        Map<String, VerbForms.Irregular> irregular = new HashMap<>();
        for (LexiconRow row : files.rows("verbs-" + language + ".tsv", 4)) {
            irregular.put(row.cell(0), new VerbForms.Irregular(row.list(1), row.list(2), row.list(3)));
        }
        return irregular;
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
