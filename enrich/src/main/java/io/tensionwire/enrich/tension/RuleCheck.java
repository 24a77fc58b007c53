package io.tensionwire.enrich.tension;

import io.tensionwire.enrich.lexicon.LexiconFiles;
import io.tensionwire.enrich.lexicon.LexiconFinding;
import io.tensionwire.enrich.lexicon.RowPlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks for rules that cannot be used, that lack an example, or that another one keeps from ever being the one that is found. */
public final class RuleCheck {
    private final List<LexiconFinding> findings = new ArrayList<>();

    private RuleCheck() {}

    /** Returns the findings, in the order of files and lines. */
    public static List<LexiconFinding> findings(LexiconFiles files) {
        RuleCheck check = new RuleCheck();
        LexiconFiles telling = files.telling(fault -> check.findings.add(LexiconFinding.fatal(fault)));
        try {
            RuleBook.compile(telling).byLanguage().values().forEach(check::rules);
        } catch (IllegalArgumentException e) {
            check.findings.add(LexiconFinding.fatal(e));
        }
        return check.findings;
    }

    private void rules(LanguageRules rules) {
        Map<String, RowPlace> byName = new HashMap<>();
        Map<String, RuleText> byPattern = new HashMap<>();
        for (RuleText rule : rules.rules()) {
            String name = rule.rule().id();
            RowPlace other = byName.putIfAbsent(name, rule.place());
            if (other != null) {
                add(rule, "a rule named " + name + " stands in " + other + ", too; give one another name");
            }
            if (rule.rule() instanceof Rule.Event && rule.examples().isEmpty()) {
                add(rule, "rule " + name + " has no example; add a line \"eg SENTENCE => SRC > TGT\" under it");
            }
            rule.patterns().forEach(pattern -> pattern(rule, pattern, byPattern));
        }
    }

    private void pattern(RuleText rule, String pattern, Map<String, RuleText> byPattern) {
        RuleText other = byPattern.putIfAbsent(pattern, rule);
        if (other != null && other.rule().getClass() == rule.rule().getClass()) {
            add(
                    rule,
                    "rule " + rule.rule().id() + " has the pattern \"" + pattern + "\" of rule "
                            + other.rule().id() + " in " + other.place()
                            + ", which stands first and is always the one that is found; remove one of them");
        }
    }

    private void add(RuleText rule, String message) {
        findings.add(LexiconFinding.at(rule.place(), message));
    }
}
