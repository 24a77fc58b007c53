package io.tensionwire.enrich.tension;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Category;
import io.tensionwire.contract.Indicator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleExamplesTest {
    private static final RuleBook BOOK = RuleBook.load();
    private static final TensionTagger TAGGER = new TensionTagger(BOOK);
    private static final KnownActors ACTORS = new KnownActors();

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void everyExampleIsFoundAsItsRuleSays(String name, RuleText rule, RuleText.Example example) {
        List<Indicator> found = ACTORS.tag(TAGGER, "body", example.sentence());

        if (example.expected().equals("none")) {
            assertThat(found).as(rule.where()).isEmpty();
        } else {
            assertThat(found.stream().map(i -> describe(i, example.expected())))
                    .as("%s: %s", rule.where(), example.sentence())
                    .contains(rule.rule().id() + ' ' + example.expected());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "es", "fr", "id", "ja", "ru", "zh"})
    void everyActHasAnExample(String language) {
        assertThat(acts(language).filter(rule -> rule.examples().isEmpty()).map(RuleText::where))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "es", "fr", "id", "ja", "ru", "zh"})
    void everyRuleHasANameOfItsOwn(String language) {
        List<String> names = BOOK.rules(language).rules().stream()
                .map(rule -> rule.rule().id())
                .toList();

        assertThat(names).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "es", "fr", "id", "ja", "ru", "zh"})
    void everyCategoryHasRules(String language) {
        Set<Category> covered = acts(language)
                .map(rule -> ((Rule.Event) rule.rule()).category())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(covered).containsExactly(Category.values());
    }

    static Stream<Object[]> examples() {
        return BOOK.rules("en").rules().stream().flatMap(rule -> rule.examples().stream()
                .map(example -> new Object[] {rule.rule().id() + " " + example.sentence(), rule, example}));
    }

    private static Stream<RuleText> acts(String language) {
        return BOOK.rules(language).rules().stream().filter(rule -> rule.rule() instanceof Rule.Event);
    }

    /** Writes an indicator as the examples do; the modality only where the example names one. */
    private static String describe(Indicator indicator, String expected) {
        boolean plain = expected.indexOf(' ') == expected.indexOf(" >");
        return indicator.rule()
                + (plain ? " " : " " + indicator.modality().json() + " ")
                + codes(indicator.source())
                + " > "
                + codes(indicator.target());
    }

    private static String codes(List<String> codes) {
        return codes.isEmpty() ? "-" : String.join(",", codes);
    }
}
