package io.tensionwire.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.enrich.lexicon.LexiconFiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageReaderTest {
    private static final LanguageReader READER =
            new LanguageReader(LexiconFiles.onClassPath(List.of(LanguageReader.FILE)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 两国代表团今天举行会谈 | zh",
                "en | 両国の代表が会談した | ja",
                "en | التقى الوفدان اليوم | ar",
                "en | Делегации встретились сегодня | ru",
                "zh | The delegates of the two sides met in the capital and will meet again | en"
            })
    void theScriptWinsOverTheWire(String told, String text, String expected) {
        assertThat(language(told, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | La délégation est arrivée dans la capitale et elle a rencontré les ministres pour des"
                        + " discussions avec eux | fr",
                "ms | Menteri mengatakan bahwa rapat itu tidak bisa digelar karena warga masih menunggu, ujar polisi"
                        + " usai acara | id",
                "fr | The delegates of the two sides met in the capital and they will meet again on Monday | en"
            })
    void theSmallWordsWinOverTheWire(String told, String text, String expected) {
        assertThat(language(told, text)).isEqualTo(expected);
    }

    @Test
    void theWireHoldsWhereTheTextTellsLittle() {
        assertThat(language("id", "Umbravi Sejahtera")).isEqualTo("id");
        assertThat(language("en-GB", "Oil up")).isEqualTo("en");
        assertThat(language("sw", "Waziri alisema kuwa mkutano utafanyika kesho"))
                .isEqualTo("sw");
    }

    @Test
    void aTextWithoutLettersIsOfNoKnownLanguage() {
        assertThat(language(null, "1.5 2.5 - 3")).isEqualTo("und");
        assertThat(language(null, "")).isEqualTo("und");
    }

    @Test
    void malayIsNotTakenForIndonesian() {
        assertThat(language(
                        "id",
                        "Beliau berkata bahawa mesyuarat itu boleh diadakan kerana semua pihak mahu, ujarnya"
                                + " selepas itu"))
                .isEqualTo("ms");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "su | Menteri mengatakan bahwa pertemuan itu tidak akan digelar karena kedua pihak belum sepakat | id",
                "jv | Pemerintah sudah mengirim bantuan untuk warga yang terdampak banjir di wilayah itu, kata dia |"
                        + " id",
                "ms | Presiden mengatakan tidak ada rencana, namun polisi sudah siap karena warga masih menunggu saat"
                        + " itu | id",
                "id | Pamaréntah jeung warga nu aya di kota ieu henteu bisa indit ka pasar sabab caahna leuwih jero |"
                        + " su"
            })
    void indonesianIsNeitherMalayNorSundaneseNorJavanese(String told, String text, String expected) {
        assertThat(language(told, text)).isEqualTo(expected);
    }

    private static String language(String told, String text) {
        return READER.languageOf(told, Tokenizer.tokenize("body", text));
    }
}
