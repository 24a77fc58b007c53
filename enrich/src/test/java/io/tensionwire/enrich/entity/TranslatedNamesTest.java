package io.tensionwire.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Entity;
import io.tensionwire.contract.Mention;
import io.tensionwire.contract.Story;
import io.tensionwire.enrich.lexicon.LexiconFiles;
import io.tensionwire.enrich.lexicon.LexiconRow;
import io.tensionwire.enrich.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names in Arabic, Chinese, French, Japanese, Russian and Spanish. */
class TranslatedNamesTest {
    private static final LexiconFiles FILES = LexiconFiles.onClassPath(Gazetteer.FILES);
    private static final EntityTagger TAGGER = new EntityTagger(Gazetteer.compile(FILES));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ar | وصل وفد من روسيا وأوكرانيا إلى جنيف | Q159 Q212 Q71",
                "es | El canciller de España viajó a Moscú | Q29 Q649",
                "fr | La délégation de l'Iran quitte Genève | Q71 Q794",
                "ja | ロシアと北朝鮮の代表が東京で会談した | Q1490 Q159 Q423",
                "ru | Делегация России прибыла в Женеву | Q159 Q71",
                "zh | 中国代表团抵达莫斯科 | Q148 Q649"
            })
    void namesAreFoundInTheirLanguage(String language, String text, String ids) {
        assertThat(found(language, text)).extracting(Entity::id).containsExactlyInAnyOrder(ids.split(" "));
    }

    @Test
    void aShorterNameInsideAnotherWordIsNone() {
        assertThat(found("zh", "发展中国家的代表")).isEmpty();
        assertThat(found("ja", "マリアさんが話した")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh | 中美举行会谈 | Q148 Q30",
                "zh | 俄乌冲突 | Q159 Q212",
                "zh | 俄军撤离，美方欢迎 | Q159 Q30",
                "zh | 英法德三国发表声明 | Q142 Q145 Q183",
                "ja | 日米首脳が会談した | Q17 Q30",
                "ja | 米軍が発表した | Q30"
            })
    void statesThatShareOneWordAreEachNamed(String language, String text, String ids) {
        assertThat(found(language, text)).extracting(Entity::id).containsExactlyInAnyOrder(ids.split(" "));
    }

    @Test
    void aPairIsNoneWhereItsLastLetterBeginsALongerName() {
        assertThat(found("zh", "以美国为首的国家")).extracting(Entity::id).containsExactly("Q30");
    }

    @Test
    void anArabicPrefixIsNoPartOfTheName() {
        String text = "وروسيا";

        assertThat(found("ar", "قال " + text + " هنا").get(0).mentions())
                .extracting(Mention::text)
                .containsExactly("روسيا");
    }

    @Test
    void aNameOfAnotherLanguageIsNone() {
        assertThat(found("en", "They ate a russe with the Chine service."))
                .noneMatch(entity -> entity.id().startsWith("Q"));
    }

    @Test
    void rowsAreSorted() {
        assertThat(FILES.rows("translations.tsv", 7))
                .extracting(row -> row.cells().get(0))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void aNameOfALanguageBelongsToOneRow() {
        for (int language = 1; language < 7; language++) {
            List<String> names = new ArrayList<>();
            for (LexiconRow row : FILES.rows("translations.tsv", 7)) {
                names.addAll(row.list(language));
            }
            assertThat(names).doesNotHaveDuplicates();
        }
    }

    private static List<Entity> found(String language, String text) {
        Story story = Story.builder("test:1").language(language).build();
        return TAGGER.tag(story, List.of(Tokenizer.tokenize("body", text))).entities();
    }
}
