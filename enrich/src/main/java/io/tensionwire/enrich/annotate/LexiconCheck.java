package io.tensionwire.enrich.annotate;

import io.tensionwire.contract.Indicator;
import io.tensionwire.contract.Story;
import io.tensionwire.enrich.entity.GazetteerCheck;
import io.tensionwire.enrich.lexicon.LexiconFiles;
import io.tensionwire.enrich.lexicon.LexiconFinding;
import io.tensionwire.enrich.lexicon.RowCheck;
import io.tensionwire.enrich.tension.RuleCheck;
import io.tensionwire.enrich.tension.RuleExample;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks for what is wrong with a lexicon: rows and rules that cannot be used, clashes, repetitions, names that another row
 * keeps from ever matching, rules without examples, and examples that are not found.
 */
public final class LexiconCheck {
    private LexiconCheck() {}

    /** Returns the findings: rows first, then rules, then examples, which are tried only if the lexicon can be used. */
    public static List<LexiconFinding> findings(LexiconFiles files) {
        List<LexiconFinding> findings = new ArrayList<>(GazetteerCheck.findings(files));
        findings.addAll(RuleCheck.findings(files));
        boolean usable = findings.stream().noneMatch(LexiconFinding::fatal);
        findings.addAll(RowCheck.findings(files));
        if (usable) {
            findings.addAll(examples(Lexicon.of(files)));
        }
        return findings;
    }

    private static List<LexiconFinding> examples(Lexicon lexicon) {
        Annotator annotator = new Annotator(lexicon);
        List<LexiconFinding> findings = new ArrayList<>();
        for (RuleExample example : lexicon.rules().examples()) {
            Story story = Story.builder("example:1")
                    .language(example.language())
                    .body(example.sentence())
                    .build();
            List<Indicator> found = annotator.annotate(story).indicators();
            if (!example.isShownBy(found)) {
                findings.add(LexiconFinding.at(
                        example.place(),
                        "rule " + example.rule() + " does not find \"" + example.expected() + "\" in its example \""
                                + example.sentence() + "\" but " + told(found)
                                + "; mend the pattern or the example"));
            }
        }
        return findings;
    }

    private static String told(List<Indicator> found) {
        return found.isEmpty()
                ? "nothing is found"
                : String.join(
                        "; ",
                        found.stream()
                                .map(indicator -> indicator.rule() + " "
                                        + indicator.modality().json() + " "
                                        + String.join(",", indicator.source()) + " > "
                                        + String.join(",", indicator.target()))
                                .toList());
    }
}
