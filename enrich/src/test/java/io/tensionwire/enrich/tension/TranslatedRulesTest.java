package io.tensionwire.enrich.tension;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Indicator;
import io.tensionwire.contract.Story;
import io.tensionwire.enrich.annotate.Annotator;
import io.tensionwire.enrich.annotate.Lexicon;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the languages other than English, with the names of the gazetteer. */
class TranslatedRulesTest {
    private static final Lexicon LEXICON = Lexicon.load();
    private static final Annotator ANNOTATOR = new Annotator(LEXICON);

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("examples")
    void everyExampleIsFoundAsItsRuleSays(String language, String sentence, String where, String expected) {
        if (expected.endsWith(" none")) {
            assertThat(found(language, sentence)).as(where).isEmpty();
            return;
        }
        assertThat(found(language, sentence).stream()
                        .map(indicator ->
                                indicator.rule() + " " + codes(indicator.source()) + " > " + codes(indicator.target())))
                .as(where)
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id | Rusia akan menyerang Ukraina.                           | future
            id | Rusia tidak menyerang Ukraina.                          | negated
            id | Rusia tidak berencana menyerang Ukraina.                | negated
            id | Rusia membantah menyerang Ukraina.                      | denied
            id | Jika Rusia menyerang Ukraina, NATO berkumpul.           | hypothetical
            zh | 俄罗斯将攻击乌克兰。                                     | future
            zh | 俄罗斯没有攻击乌克兰。                                   | negated
            zh | 俄罗斯否认攻击乌克兰。                                   | denied
            zh | 如果俄罗斯攻击乌克兰，北约将开会。                       | hypothetical
            ja | ロシアはウクライナを攻撃する予定だ。                     | future
            ja | ロシアはウクライナを攻撃しなかった。                     | negated
            ja | ロシアはウクライナへの攻撃を否定した。                   | denied
            ja | ロシアがウクライナを攻撃すれば戦うという。               | hypothetical
            ar | ستهاجم روسيا أوكرانيا.                                  | future
            ar | لم تهاجم روسيا أوكرانيا.                                | negated
            ar | إذا هاجمت روسيا أوكرانيا فالرد جاهز.                    | hypothetical
            fr | La Russie attaquera l'Ukraine.                          | future
            fr | La Russie n'a pas attaqué l'Ukraine.                    | negated
            fr | La Russie nie avoir attaqué l'Ukraine.                  | denied
            fr | Si la Russie attaque l'Ukraine, l'Otan se réunira.      | hypothetical
            es | Rusia atacará a Ucrania.                                | future
            es | Rusia no atacó a Ucrania.                               | negated
            es | Rusia niega haber atacado a Ucrania.                    | denied
            es | Si Rusia ataca a Ucrania, la OTAN se reunirá.           | hypothetical
            ru | Россия атакует Украину завтра, если сможет.             | future
            ru | Россия не атаковала Украину.                            | negated
            ru | Россия отрицает, что атаковала Украину.                 | denied
            ru | Если Россия атакует Украину, НАТО соберётся.            | hypothetical
            """)
    void howAnActIsPresentedIsRead(String language, String sentence, String modality) {
        assertThat(found(language, sentence)).anySatisfy(indicator -> {
            assertThat(indicator.rule()).startsWith("assault.attack");
            assertThat(indicator.modality().json()).isEqualTo(modality);
            assertThat(indicator.source()).containsExactly("RUS");
            assertThat(indicator.target()).containsExactly("UKR");
        });
    }

    static Stream<Object[]> examples() {
        return Stream.of("ar", "es", "fr", "id", "ja", "ru", "zh")
                .flatMap(language -> LEXICON.rules().rules(language).rules().stream()
                        .flatMap(rule -> rule.examples().stream().map(example -> new Object[] {
                            language,
                            example.sentence(),
                            rule.where(),
                            rule.rule().id() + " " + example.expected()
                        })));
    }

    private static List<Indicator> found(String language, String sentence) {
        return ANNOTATOR
                .annotate(Story.builder("test:1")
                        .language(language)
                        .body(sentence)
                        .build())
                .indicators();
    }

    private static String codes(List<String> codes) {
        return codes.isEmpty() ? "-" : String.join(",", codes);
    }
}
