package io.tensionwire.ingest.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "SURABAYA - The ferry left late.|SURABAYA|-|-|-|SURABAYA|The ferry",
                "OSLO (Reuters) - Norway opened a road.|OSLO|-|-|Reuters|OSLO (Reuters)|Norway",
                "ACCRA, Ghana (AP) _ A market reopened.|ACCRA|Ghana|-|AP|ACCRA, Ghana (AP)|A market",
                "TALLINN, March 3 (Reuters) - Ships met.|TALLINN|-|March 3|Reuters|TALLINN, March 3 (Reuters)|Ships",
                "LIMA, 4 de mayo (EFE).- Llueve.|LIMA|-|4 de mayo|EFE|LIMA, 4 de mayo (EFE)|Llueve",
                "MINSK, May 9. /TASS/. Talks began.|MINSK|-|May 9|TASS|MINSK, May 9. /TASS/|Talks",
                "Lyon, 2 juin 2025 (AFP) - Une grève|Lyon|-|2 juin 2025|AFP|Lyon, 2 juin 2025 (AFP)|Une grève",
                "Aarhus /ritzau/: En bro|Aarhus|-|-|ritzau|Aarhus /ritzau/|En bro",
                "Rio de Janeiro (dpa) - Der Hafen|Rio de Janeiro|-|-|dpa|Rio de Janeiro (dpa)|Der Hafen",
                "LONDON/PARIS, June 1 (Reuters) - Two|LONDON/PARIS|-|June 1|Reuters|LONDON/PARIS, June 1 (Reuters)|Two",
                "(ANSA) - Bari, 5 mag - Il porto|Bari|-|5 mag|ANSA|(ANSA) - Bari, 5 mag|Il porto",
                "DENPASAR, example.co.id - Gubernur|DENPASAR|-|-|example.co.id|DENPASAR, example.co.id|Gubernur",
                "RENO, Nev.--(BUSINESS WIRE)--A firm|RENO|Nev.|-|BUSINESS WIRE|RENO, Nev.--(BUSINESS WIRE)|A firm",
                "BREST 04/05 (AFP) = Deux ports|BREST|-|04/05|AFP|BREST 04/05 (AFP)|Deux ports",
                "Bergen (NTB) = To skip|Bergen|-|-|NTB|Bergen (NTB)|To skip",
                "ANKARA—Ministers met.|ANKARA|-|-|-|ANKARA|Ministers"
            })
    void aDatelineIsTakenApart(
            String paragraph, String city, String region, String date, String agency, String text, String rest) {
        Dateline dateline = Dateline.opening(paragraph).orElseThrow();

        assertThat(dateline)
                .extracting(Dateline::city, Dateline::region, Dateline::date, Dateline::agency, Dateline::text)
                .containsExactly(city, region, date, agency, text);
        assertThat(paragraph.substring(dateline.rest())).startsWith(rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The minister - who had resigned - returned.",
                "UPDATE - Ferry leaves late",
                "G20 - what to expect",
                "Example Corp. (Nasdaq: EXMP), a maker of boats, said",
                "Delegates (and their guests) - came late.",
                "NATO - the alliance - met on Monday.",
                "NATO - The alliance in brief",
                "- two hurt in a fire",
                "(Changes headline) The ferry left.",
                "By Ayu Lestari",
                "He said the well-known Smith-Jones Line was closed.",
                "May 5 was a holiday - Shops closed.",
                "JAKARTA -",
                ""
            })
    void whatIsNoDatelineIsLeftInTheStory(String paragraph) {
        assertThat(Dateline.opening(paragraph)).isEmpty();
    }

    @Test
    void aHostileOpeningCostsNoMoreThanALine() {
        assertThat(Dateline.opening("A ".repeat(1_000_000))).isEmpty();
        assertThat(Dateline.opening("AA'".repeat(100_000) + " - X")).isEmpty();
    }
}
