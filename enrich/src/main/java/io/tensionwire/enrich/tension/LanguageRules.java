package io.tensionwire.enrich.tension;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rules of one language, compiled. Immutable; safe to share between threads.
 *
 * @param rules the rules as written, in the order of their files
 * @param symbols what each known word stands for
 * @param trie the patterns
 * @param grammar how the language cuts and orders its words
 */
record LanguageRules(List<RuleText> rules, Symbols symbols, PatternTrie trie, Grammar grammar) {
    /**
     * Compiles rules.
     *
     * @throws IllegalArgumentException with file and line, if a pattern cannot be understood
     */
    static LanguageRules compile(List<RuleText> rules, WordClasses classes, WordForms forms, Grammar grammar) {
        List<PatternTrie.PatternRow> rows = new ArrayList<>();
        for (int order = 0; order < rules.size(); order++) {
            RuleText rule = rules.get(order);
            for (String pattern : rule.patterns()) {
                addRows(rows, rule, order, pattern, classes);
            }
        }
        Set<String> used = new TreeSet<>();
        rows.forEach(row -> row.elements().forEach(element -> {
            if (element instanceof Element.Word word) {
                used.add(word.symbol());
            }
        }));
        Symbols symbols = new Symbols(used, classes, forms);
        return new LanguageRules(List.copyOf(rules), symbols, new PatternTrie(rows, symbols), grammar);
    }

    private static void addRows(
            List<PatternTrie.PatternRow> rows, RuleText rule, int order, String pattern, WordClasses classes) {
        try {
            for (List<Element> elements : PatternParser.parse(pattern, classes)) {
                rows.add(new PatternTrie.PatternRow(rule.rule(), order, elements));
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    rule.where() + ": pattern \"" + pattern + "\" of rule "
                            + rule.rule().id() + ": " + e.getMessage(),
                    e);
        }
    }
}
