package io.tensionwire.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.ingest.dateline.Dateline;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The word lists stay in an order in which people find things. */
class WordListTest {

    @ParameterizedTest
    @CsvSource({
        "dateline, agencies.txt",
        "dateline, labels.txt",
        "dateline, months.txt",
        "format, photo-credits.txt",
        "format, machine-translation.txt"
    })
    void everyListIsSortedAndNamesNothingTwice(String part, String file) {
        List<String> entries = WordList.of("dateline".equals(part) ? Dateline.class : WordList.class, file);

        assertThat(entries).isNotEmpty().containsExactlyElementsOf(new TreeSet<>(entries));
    }
}
