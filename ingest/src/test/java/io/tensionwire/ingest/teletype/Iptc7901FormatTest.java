package io.tensionwire.ingest.teletype;

import static io.tensionwire.ingest.teletype.Iptc7901Wire.FERRY;
import static io.tensionwire.ingest.teletype.Iptc7901Wire.LINE;
import static io.tensionwire.ingest.teletype.Iptc7901Wire.wire;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Signal;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.contract.Subject;
import io.tensionwire.ingest.format.ReadItem;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.Repair;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Iptc7901FormatTest {
    @Test
    void aMessageIsTakenApart() throws IOException {
        Story story = LINE.story(FERRY);

        assertThat(story.id()).isEqualTo("kabar:klx0042-20260504-indonesia-transport-ferries");
        assertThat(story.versionCreated()).isEqualTo(Instant.parse("2026-05-04T09:30:00Z"));
        assertThat(story.status()).isEqualTo(StoryStatus.USABLE);
        assertThat(story.slugline()).isEqualTo("Indonesia/transport/ferries");
        assertThat(story.urgency()).isEqualTo(3);
        assertThat(story.subjects()).containsExactly(new Subject("pl", "iptc-7901-category", null));
        assertThat(story.headline())
                .isEqualTo("Ferry line between two ports reopens after a repair that took two years");
        assertThat(story.byline()).isEqualTo("By Ayu Lestari, KL");
        assertThat(story.dateline()).isEqualTo("Surabaya (AFP)");
        assertThat(story.body())
                .isEqualTo(
                        "The ferry line between the two largest ports of the eastern province reopened on Monday after "
                                + "a co-operative of fishermen had repaired the ship.\n\n"
                                + "\"We waited long,\" one passenger said. The line had been closed for two years.");
        assertThat(story.signals()).containsExactly(Signal.UPDATE, "2ND LEAD");
        assertThat(story.repairs()).containsExactly(Repair.ID_DERIVED);
    }

    @Test
    void controlCharactersMayBeLost() throws IOException {
        String stripped = FERRY.replaceAll("[\u0001-\u0004\u007F]", "").replace("\r", "");

        assertThat(LINE.format().recognises(stripped)).isTrue();
        assertThat(LINE.story(stripped)).isEqualTo(LINE.story(FERRY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0001abc001 4 i 12\r\n",
                "\u007F\u007F\r\n\u0001abc001 4 i\r\n",
                "\u0016\u0016\u0001abc001 4 i 12\r\n",
                "ABC001 3 GEN 0091 F ABC-0031 COR 703\nSLUG/\n",
                "[31-JUL-97  00:00]\n\nABC001 3 RES 0070 F\n",
                "\u0001not a header\r\n"
            })
    void isToldByItsHeaderOrItsFrame(String opening) {
        assertThat(LINE.format().recognises(opening)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ships met\n\nOSLO - Ships met.",
                "abc001 4 i\n",
                "<nitf>",
                "\u0016\u0016\u0001z6715\u001F-----\nr z"
            })
    void isNotToldByWhatOnlyResemblesOne(String opening) {
        assertThat(LINE.format().recognises(opening)).isFalse();
    }

    @Test
    void aResendIsTheSameStoryAndTomorrowsNumberAnother() throws IOException {
        String resent = FERRY.replace("040930 GMT", "041100 GMT");
        String tomorrow = FERRY.replace("040930 GMT", "050930 GMT");
        String other = FERRY.replace("klx0042", "klx0043");

        assertThat(LINE.story(resent).id()).isEqualTo(LINE.story(FERRY).id());
        assertThat(LINE.story(tomorrow).id()).isNotEqualTo(LINE.story(FERRY).id());
        assertThat(LINE.story(other).id()).isNotEqualTo(LINE.story(FERRY).id());
    }

    @Test
    void withoutAnEndLineTheIdIsStillStable() throws IOException {
        String timeless = FERRY.replace("040930 GMT Mai 26", "");
        Story story = LINE.story(timeless);

        assertThat(story.versionCreated()).isEqualTo(ReadItem.ARRIVAL);
        assertThat(story.repairs()).contains(Repair.TIME_UNKNOWN);
        assertThat(LINE.story(timeless).id()).isEqualTo(story.id());
        assertThat(LINE.story(timeless.replace("closed", "shut")).id()).isNotEqualTo(story.id());
    }

    @ParameterizedTest
    @CsvSource({
        "041130 Mai 26, 2026-05-04T09:30:00Z",
        "040930 GMT mai 26, 2026-05-04T09:30:00Z",
        "041030 MEZ Mai 26, 2026-05-04T09:30:00Z",
        "150920 JUN 07, 2007-06-15T07:20:00Z",
        "310001 JUL 97, 1997-07-30T22:01:00Z",
        "011200 GMT août 25, 2025-08-01T12:00:00Z",
        "311200 GMT Dez 25, 2025-12-31T12:00:00Z",
        "151200 GMT Mrz 26, 2026-03-15T12:00:00Z"
    })
    void endLinesNameMonthsInManyLanguagesAndPerhapsNoZone(String end, String time) throws IOException {
        Story story = LINE.story(FERRY.replace("040930 GMT Mai 26", end));

        assertThat(story.versionCreated()).isEqualTo(Instant.parse(time));
        assertThat(story.body()).endsWith("two years.");
    }

    @Test
    void theEndLineMayStandBeforeTheEndOfText() throws IOException {
        Story story = LINE.story(
                wire("\u0001klx042 4 pl 12 port/ships\n\u0002Ships met =\n\nShips met.\n\n040930 GMT Mai 26\n\u0003"));

        assertThat(story.body()).isEqualTo("Ships met.");
        assertThat(story.slugline()).isEqualTo("port/ships");
        assertThat(story.versionCreated()).isEqualTo(Instant.parse("2026-05-04T09:30:00Z"));
    }

    @Test
    void severalMessagesMayStandInOneFile() throws IOException {
        String second = FERRY.replace("klx0042", "klx0043");
        String bare = (FERRY + "\n" + second).replaceAll("[\u0001-\u0004\u007F]", "");

        assertThat(LINE.stories(FERRY + "\u007F\u007F" + second))
                .extracting(Story::id)
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(LINE.stories(bare)).isEqualTo(LINE.stories(FERRY + second));
    }

    @Test
    void whatCannotBeReadDoesNotKeepItsNeighbours() throws IOException {
        String torn = FERRY.substring(0, FERRY.indexOf("operative"));

        assertThat(LINE.readings("\u0001lost\r\n\u0002Ships met.\u0003" + torn + FERRY))
                .satisfiesExactly(
                        lost -> assertThat(((Reading.Refused) lost).cause()).contains("does not begin"),
                        broken -> assertThat(((Reading.Refused) broken).cause()).contains("breaks off"),
                        whole -> assertThat(whole).isInstanceOf(Reading.Read.class));
    }

    @Test
    void linesWithoutControlCharactersHaveWordsForThem() throws IOException {
        String one = "ZCZC klx0042 4 pl 12 port/ships\nShips met =\n\nShips met.\n\n040930 GMT Mai 26\nNNNN\n";

        assertThat(LINE.format().recognises(one)).isTrue();
        assertThat(LINE.stories(one + one.replace("0042", "0043")))
                .extracting(Story::body)
                .containsExactly("Ships met.", "Ships met.");
    }

    @Test
    void aRubricIsNoHeadline() throws IOException {
        Story story = LINE.story(FERRY.replace("2ND LEAD", "Roundup\r\nIndonesia:"));

        assertThat(story.headline()).startsWith("Ferry line");
    }

    @Test
    void theEncodingIsThatOfTheSource() throws IOException {
        ReceivedLine dos = new ReceivedLine(LINE.format(), Charset.forName("IBM850"));

        assertThat(dos.story(FERRY.replace("one passenger", "Präsident Müller")).body())
                .contains("Präsident Müller");
    }

    @Test
    void tablesStayLines() throws IOException {
        Story story = LINE.story(wire("""
                \u0001klx0042 4 sp 12
                \u0002Results =

                Harbour league after the second day of the season in the east:

                Port United      3     1
                City             1     3

                \u0003041200 GMT Mai 26
                """));

        assertThat(story.body())
                .isEqualTo("Harbour league after the second day of the season in the east:\n\n"
                        + "Port United\t3\t1\nCity\t1\t3");
    }

    @Test
    void indentedLinesBeginParagraphs() throws IOException {
        Story story = LINE.story("""
                INT001 3 GEN 0091 F KL-0031
                PORTS/
                Two ports open again

                   BREST 04/05 (AFP) = The two ports that the storm had closed for a
                week opened again on Monday morning, the authority said.
                   Ships had waited in the bay.
                ./.ABC
                041100 MAI 26
                """);

        assertThat(story.headline()).isEqualTo("Two ports open again");
        assertThat(story.dateline()).isEqualTo("BREST 04/05 (AFP)");
        assertThat(story.body())
                .isEqualTo(
                        "The two ports that the storm had closed for a week opened again on Monday morning, the authority "
                                + "said.\n\nShips had waited in the bay.");
    }

    @Test
    void aNoteOnWhatWasAddedIsNoDateline() throws IOException {
        Story story = LINE.story(wire("""
                \u0001klx0051 3 pl 20
                Ferries
                \u0002ATTENTION - ADDS quotes ///
                Ferry line reopens

                Surabaya (AFP) - The ferry line reopened on Monday.
                \u0003040930 GMT Mai 26
                \u0004"""));

        assertThat(story.headline()).isEqualTo("Ferry line reopens");
        assertThat(story.dateline()).isEqualTo("Surabaya (AFP)");
        assertThat(story.signals()).contains(Signal.UPDATE);
    }

    @Test
    void eachLineOfTheHeadingMayBeClosedByASignOfItsOwn() throws IOException {
        Story story = LINE.story(wire("""
                \u0001klx0052 3 pl 20
                Ferries/
                \u0002Sperrfrist: 05.05.2026 06:00 Uhr =
                Ferry line reopens =
                By Ayu Lestari, KL =
                   Surabaya (AFP) - The ferry line reopened on Monday.
                \u0003040930 GMT Mai 26
                \u0004"""));

        assertThat(story.headline()).isEqualTo("Ferry line reopens");
        assertThat(story.byline()).isEqualTo("By Ayu Lestari, KL");
        assertThat(story.embargoedUntil()).isEqualTo(Instant.parse("2026-05-05T04:00:00Z"));
    }

    @Test
    void theAgencyMaySignTheEndLine() throws IOException {
        Story story = LINE.story(FERRY.replace("040930 GMT", "AFP 040930 GMT"));

        assertThat(story.versionCreated()).isEqualTo(Instant.parse("2026-05-04T09:30:00Z"));
    }
}
