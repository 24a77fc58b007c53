package io.tensionwire.ingest.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.ingest.words.WordList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosingMatterTest {
    private static final String TEXT = "The ferry left.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Reporting by Ayu (Lala) Lestari; Editing by Ola Berg)",
                "Reporting by Ayu Lestari in Lunda; Editing by Ola Berg",
                "Additional reporting by Ayu Lestari; Writing by Ola B. Berg; Editing by Kim Roe.",
                "(Reporte de Ana Soler; Editado en español por Luis Pardo)",
                "(Reportagem de Ana Serra; edição de Rui Pinto)",
                "(Reportage Anne Petit, édité par Paul Noir)",
                "(Bericht von Eva Klein, redigiert von Max Gross.)",
                "(Tradotto da Anna Neri, in redazione Ugo Bassi)"
            })
    void theNamesOfThoseWhoReportedAndEditedAreNoPartOfTheStory(String signOff) {
        assertThat(cleaned(TEXT, signOff)).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((ayu@kabar.example; +62 31 0000; desk (night) 0001))",
                "(ayu@kabar.example)",
                "Keywords: FERRY/LUNDA",
                "Pewarta: Ayu Lestari\nEditor: Ola Berg\nCopyright © Kabar 2026",
                "© Kabar Laut",
                "Our Standards: The Kabar Principles.",
                "Kabar reporter Ola Berg in Lunda contributed to this report.",
                "This report by Kabar Laut was first published May 4, 2026.",
                "Follow Kabar's coverage at https://kabar.example/ferries",
                "Ola Berg/TT",
                "Ola Berg, The Canadian Press",
                "TT",
                "XYZ-AB/CD"
            })
    void whatStandsBehindTheEndIsNoPartOfTheStory(String line) {
        assertThat(cleaned(TEXT, line)).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reporting by the harbour office had been late for years.",
                "Copyright law protects the song.",
                "\"She contributed to this report,\" he said.",
                "The office can be reached (at ayu@kabar.example) until noon, it said.",
                "($1 = 6.4 crowns)",
                "Editor Ola Berg left."
            })
    void sentencesStay(String sentence) {
        assertThat(cleaned(TEXT, sentence)).isEqualTo(TEXT + "\n\n" + sentence);
    }

    @Test
    void aWordMayEndTheLastParagraph() {
        assertThat(cleaned(TEXT, "It was full. Enditem")).isEqualTo(TEXT + "\n\nIt was full.");
        assertThat(cleaned(TEXT, "It was full. Nobody")).isEqualTo(TEXT + "\n\nIt was full. Nobody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sign-off-words.txt", "closing-lines.txt", "end-marks.txt"})
    void wordsAreSorted(String name) {
        assertThat(WordList.of(ClosingMatter.class, name)).isSorted().doesNotHaveDuplicates();
    }

    private static String cleaned(String... paragraphs) {
        return StoryBody.of(List.of(paragraphs), null, null, null).text();
    }
}
