package io.tensionwire.enrich.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.enrich.lexicon.LexiconFiles;
import io.tensionwire.enrich.lexicon.LexiconFinding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconCheckTest {
    private static final LexiconFiles BUILT_IN = Lexicon.builtIn();

    @Test
    void nothingIsWrongWithTheBuiltInLexicon() {
        assertThat(LexiconCheck.findings(BUILT_IN))
                .extracting(LexiconFinding::message)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "an id of no known form; waters.tsv; q12/sea/Zyx Sea/-/1,2/-; \"q12\" is no id",
                "an id of the user's own, misspelt; waters.tsv; x:Zyx Sea/sea/Zyx Sea/-/1,2/-; is no id",
                "a country that is unknown; waters.tsv; -/sea/Zyx Sea/QQQ/1,2/-; unknown country code \"QQQ\"",
                "a place off the Earth; waters.tsv; -/sea/Zyx Sea/-/91,2/-; lies outside the Earth",
                "coordinates that are none; waters.tsv; -/sea/Zyx Sea/-/north/-; is no place",
                "a term that ends early; persons.tsv; -/Zyx Zyxson/-/president:FRA:2001..2000; ends before it begins",
                "a date that is none; persons.tsv; -/Zyx Zyxson/-/president:FRA:2001-13..; is no date",
                "a body that is unknown; persons.tsv; -/Zyx Zyxson/-/president:QQQ:2001..; unknown country or body",
                "too few cells; waters.tsv; -/sea/Zyx Sea; expected 6 cells, found 3",
                "an unknown class of words; name-words.tsv; zyx/word; is no class of words",
                "a weight that is no number; modality-factors.tsv; denied/much/zyx; is no number"
            })
    void whatCannotBeUsedIsFatalAndNamesItsLine(String what, String file, String row, String message) {
        List<LexiconFinding> findings = findings(file, "# mine\n" + row.replace('/', '\t') + "\n");

        assertThat(findings).as(what).hasSize(1);
        assertThat(findings.get(0).fatal()).isTrue();
        assertThat(findings.get(0).message())
                .startsWith("mine/" + file + ":2: ")
                .contains(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a name that another row has; waters.tsv; -/sea/Zyx Sea/-/1,2/Moscow; the name \"Moscow\" means the row in capitals.tsv",
                "an id that another row has; waters.tsv; Q649/sea/Zyx Sea/-/1,2/-; the id Q649 stands in",
                "an alias listed twice; waters.tsv; -/sea/Zyx Sea/-/1,2/Zyx|Zyx; lists [Zyx] twice"
            })
    void whatHasNoEffectIsDoubtful(String what, String file, String row, String message) {
        List<LexiconFinding> findings = findings(file, row.replace('/', '\t') + "\n");

        assertThat(findings).as(what).hasSize(1);
        assertThat(findings.get(0).fatal()).isFalse();
        assertThat(findings.get(0).message()).contains("mine/" + file + ":1").contains(message);
    }

    @Test
    void everyFaultyRowIsTold() {
        assertThat(findings("waters.tsv", "-\tsea\tA Sea\tQQQ\t1,2\t-\n-\tsea\tB Sea\t-\t99,2\t-\n"))
                .extracting(finding -> finding.message().substring(0, 17))
                .containsExactlyInAnyOrder("mine/waters.tsv:1", "mine/waters.tsv:2");
    }

    @Test
    void aWordThatIsListedTwiceIsDoubtful() {
        assertThat(findings("surnames.tsv", "Zyxson\nZyxson\n"))
                .extracting(LexiconFinding::message)
                .containsExactly("mine/surnames.tsv:2: a row for \"Zyxson\" stands in mine/surnames.tsv:1, too;"
                        + " make one row of them");
        assertThat(findings("ordinary-words.txt", "zyxson\nzyxson\n"))
                .extracting(LexiconFinding::message)
                .containsExactly("ordinary-words.txt: \"zyxson\" is listed twice; remove one of them");
    }

    @Test
    void aRuleWithoutAnExampleIsDoubtful() {
        assertThat(rule("[accuse.zyx] ACCUSE 111\n    zyx~\n"))
                .containsExactly("mine/tension-en-stops.rules:1: rule accuse.zyx has no example;"
                        + " add a line \"eg SENTENCE => SRC > TGT\" under it");
    }

    @Test
    void anExampleThatIsNotFoundIsDoubtful() {
        assertThat(rule("[accuse.zyx] ACCUSE 111\n    zyx~\n    eg Norway yelled. => NOR > -\n"))
                .singleElement()
                .asString()
                .startsWith("mine/tension-en-stops.rules:1: rule accuse.zyx does not find \"NOR > -\"");
    }

    @Test
    void aPatternThatAnotherRuleHasIsDoubtful() {
        assertThat(rule("[accuse.zyx] ACCUSE 111\n    zyx~\n    eg Norway zyxed. => NOR > -\n"
                        + "[reject.zyx] REJECT 120\n    zyx~ it\n    zyx~\n    eg Norway zyxed it. => NOR > -\n"))
                .singleElement()
                .asString()
                .contains(":4: rule reject.zyx has the pattern \"zyx~\" of rule accuse.zyx");
    }

    @Test
    void aRuleThatCannotBeReadIsFatal() {
        assertThat(findings("tension-en-stops.rules", "[accuse.zyx] BLAME 111\n    zyx~\n"))
                .singleElement()
                .matches(LexiconFinding::fatal)
                .extracting(LexiconFinding::message)
                .asString()
                .startsWith("mine/tension-en-stops.rules:1: cannot read what rule \"accuse.zyx\" is");
        assertThat(findings("tension-en-stops.rules", "[accuse.zyx] ACCUSE 111\n    ( zyx~\n    eg A. => none\n"))
                .singleElement()
                .matches(LexiconFinding::fatal);
    }

    private static List<String> rule(String text) {
        return findings("tension-en-stops.rules", text).stream()
                .map(LexiconFinding::message)
                .toList();
    }

    private static List<LexiconFinding> findings(String file, String text) {
        return LexiconCheck.findings(BUILT_IN.with("mine", Map.of(file, text.getBytes(StandardCharsets.UTF_8))));
    }
}
