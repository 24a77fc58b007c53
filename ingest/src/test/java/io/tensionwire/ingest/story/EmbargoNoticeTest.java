package io.tensionwire.ingest.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.ingest.words.WordList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbargoNoticeTest {

    @Test
    void everyEntryOfTheWordsHoldsAStem() {
        assertThat(WordList.of(EmbargoNotice.class, "embargo-words.txt"))
                .allSatisfy(words -> assertThat(EmbargoNotice.STEMS).anyMatch(words::contains));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(see also POLITICS)\nEmbargoed to 0001 Friday",
                "EMBARGOED UNTIL 10 a.m. Tuesday",
                "Embargo: 18:00 GMT",
                "EMBARGO !",
                "Eds: HOLD FOR RELEASE at noon",
                "This text is embargoed until tomorrow",
                "Sperrfrist: 4. Mai, 18.00 Uhr",
                "EMBARGO JUSQU'A 18H00",
                "For release Sunday, May 3",
                "Not for publication before 0600 GMT"
            })
    void anEmbargoIsToldInManyWays(String note) {
        assertThat(EmbargoNotice.in(note)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Oil embargo: what it means for shippers",
                "Embargo: EU agrees on tighter rules",
                "Arms embargo until 2027 extended by council",
                "Ship with cargo embargoed for years leaves port",
                "L'Iran sous embargo depuis dix ans",
                "For release of hostages group demands talks",
                "For immediate release",
                ""
            })
    void aStoryAboutAnEmbargoIsNone(String headline) {
        assertThat(EmbargoNotice.in(headline)).isEmpty();
    }

    @Test
    void whatStandsBehindTheWordsIsTheEnd() {
        assertThat(EmbargoNotice.in("Embargoed until 2026-05-04 10:00 GMT")).contains("2026-05-04 10:00 GMT");
        assertThat(EmbargoNotice.in("EMBARGOED")).contains("EMBARGOED");
    }
}
