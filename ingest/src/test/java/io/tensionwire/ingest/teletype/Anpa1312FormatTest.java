package io.tensionwire.ingest.teletype;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Signal;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.contract.Subject;
import io.tensionwire.ingest.format.Notice;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.Repair;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Anpa1312FormatTest {
    private static final String HEADER =
            "\u0016\u0016\u0001a0415\u001F-----\nu i\u0013\u0011 BC-ID--Ferry-Ports 1stLd-Writethru   05-04 0120\r\n";
    private static final String END = "\u0003KL-WF-05-04-26 0930GMT<\r\n\r\n\f\r\n\u0004";
    private static final String FERRY = HEADER + "\u0002^BC-ID--Ferry-Ports, 1st Ld-Writethru,120<\r\n"
            + "^Ferry line reopens<\r\n"
            + "^AP Photo KL101, KL102<\r\n"
            + "^Eds: Updates with quote.<\r\n"
            + "^The ferry line reopened on Monday. It had been closed for two years.<\r\n"
            + "^By AYU LESTARI=\r\n"
            + "^Kabar Laut Maritime Writer=\r\n"
            + "\t   SURABAYA, Indonesia (AP) _ The ferry line _ closed for two years _ reopened on Monday.\r\n"
            + "\t   ``We waited long,'' one passenger said. ``We called it `the ghost.'\r\n"
            + "\t   ___\r\n"
            + "\t   The fare is 2{ crowns.<\r\n\r\n\t   " + END;

    private final ReceivedLine line = new ReceivedLine(new Anpa1312Format(), UTF_8);

    @Test
    void aMessageIsTakenApart() throws IOException {
        Story story = line.story(FERRY);

        assertThat(story.id()).isEqualTo("kabar:a0415-20260504-bc-id-ferry-ports");
        assertThat(story.versionCreated()).isEqualTo(Instant.parse("2026-05-04T09:30:00Z"));
        assertThat(story.slugline()).isEqualTo("BC-ID--Ferry-Ports, 1st Ld-Writethru");
        assertThat(story.urgency()).isEqualTo(3);
        assertThat(story.subjects()).containsExactly(new Subject("i", "anpa-category", null));
        assertThat(story.headline()).isEqualTo("Ferry line reopens");
        assertThat(story.byline()).isEqualTo("By AYU LESTARI");
        assertThat(story.dateline()).isEqualTo("SURABAYA, Indonesia (AP)");
        assertThat(story.body())
                .isEqualTo("The ferry line — closed for two years — reopened on Monday.\n\n"
                        + "“We waited long,” one passenger said. “We called it ‘the ghost.'\n\nThe fare is 2½ crowns.");
        assertThat(story.signals()).containsExactly(Signal.UPDATE, "1st Ld-Writethru");
        assertThat(story.repairs()).containsExactly(Repair.ID_DERIVED);
    }

    @Test
    void controlCharactersMayBeLost() throws IOException {
        String stripped = FERRY.replaceAll("[\u0001-\u0004\f\u0011-\u001F]", "").replace("\r", "");

        assertThat(line.format().recognises(stripped)).isTrue();
        assertThat(line.story(stripped)).isEqualTo(line.story(FERRY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0016\u0016\u0001x\u0002just text\u0003\u0004",
                "\u0001a0415\u001Fcpstf\r\nr b\u0013\u0011 Dollar-Markets 7thWritethru TB06 31-10 588\r\n",
                "a0415\nr a BC-Ferry 05-04 0120\n"
            })
    void isToldByItsFrameOrItsHeader(String opening) {
        assertThat(line.format().recognises(opening)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0001klx0042 3 pl 120\r\n",
                "a0415\nShips met\n",
                "Ships met\n",
                "\u0016\u0016\u0001klx0042 3 pl 120\r\n"
            })
    void isNotToldByAnotherHeader(String opening) {
        assertThat(line.format().recognises(opening)).isFalse();
    }

    @Test
    void aHeaderThatLacksWhatItMustHaveIsRefused() throws IOException {
        Reading reading = line.reading("\u0016\u0016\u0001x\u0002just text\u0003\u0004");

        assertThat(((Reading.Refused) reading).cause())
                .contains("does not begin")
                .doesNotContain("just text");
    }

    @Test
    void aMessageThatBreaksOffIsRefused() throws IOException {
        Reading reading = line.reading(FERRY.substring(0, FERRY.indexOf("one passenger")));

        assertThat(((Reading.Refused) reading).cause()).contains("breaks off");
    }

    @Test
    void anAlertHasNoHeadline() throws IOException {
        Story story = line.story(
                HEADER.replace("u i", "b a") + "\u0002^BC-ID--Ferry-Ports,9<\r\n\t   OSLO (AP) _ Ships met.\r\n" + END);

        assertThat(story.headline()).isNull();
        assertThat(story.urgency()).isEqualTo(2);
        assertThat(story.dateline()).isEqualTo("OSLO (AP)");
        assertThat(story.body()).isEqualTo("Ships met.");
    }

    @Test
    void wordsAndTheirCountMayBeMissing() throws IOException {
        Story story = line.story("\u0016\u0016\u0001s0284\u001F-----\nr s\u0014\u0012 BC-Harbour-Glance     05-04 \r\n"
                + "\u0002^BC-Harbour-Glance<\r\n^Harbour Glance=\r\n\t   Port United 3, City 1\r\n" + END);

        assertThat(story.slugline()).isEqualTo("BC-Harbour-Glance");
        assertThat(story.headline()).isEqualTo("Harbour Glance");
    }

    @Test
    void tablesKeepTheirLinesAndCells() throws IOException {
        Story story =
                line.story("\u0016\u0016\u0001z9631\u001F-----\nr z\u0014\u0012 BC-Harbour-Table     05-04 0120\r\n"
                        + "\u0002^BC-Harbour-Table<\r\n^Harbour Table=\r\n^All times local=\r\n^By The Associated Press=\r\n"
                        + "^EAST DIVISION=\r\n"
                        + "\b^;W;L;GB\u0010 \r\nX".replace("X", "")
                        + "\bPort\u0010 United;23;13;_\u0010 \r\n\bCity;19;21;3{\u0010 \r\n"
                        + "^WEST DIVISION=\r\n"
                        + "\b^\u001F\u001E W\u001E \u001E L\r\n\bBay\u0010 Town\u001F\u001E 7\u001E \u001E 5\r\n"
                        + "\t   Bay Town 2, City 1\r\n\t   Rain 0, Sun 0, called after 2 hours; tied\r\n^END<\r\n"
                        + END);

        assertThat(story.byline()).isEqualTo("By The Associated Press");
        assertThat(story.body())
                .isEqualTo(
                        "All times local\n\nEAST DIVISION\n\nW\tL\tGB\nPort United\t23\t13\t—\nCity\t19\t21\t3½\n\n"
                                + "WEST DIVISION\n\nW\tL\nBay Town\t7\t5\nBay Town 2, City 1\nRain 0, Sun 0, called after 2 hours; tied");
    }

    @Test
    void membersMarkHeadlinesAndPutTheTimeFirst() throws IOException {
        Story story =
                line.story("\u0001B1488\u001Fcpstf\r\nr b\u0013\u0011 Harbour-Fees 7thWritethru TB06 31-10 588\r\n"
                        + "\u0002^Harbour-Fees, 7th Writethru@<\r\ncode:2<\r\n^Update:ADDS details@<\r\n^INDEX: Economy@<\r\n"
                        + "^HL:Harbour fees rise as the port authority seeks money for\r\nits two new piers@<\r\n"
                        + "^By Malin Berg@<\r\n^THE CANADIAN PRESS@<\r\n\t   TORONTO _ Harbour fees rose on Friday as the authority\r\n"
                        + "sought money.<\r\n\u000316:35ET 31-10-14<\r\n\u0004");

        assertThat(story.headline())
                .isEqualTo("Harbour fees rise as the port authority seeks money for its two new piers");
        assertThat(story.byline()).isEqualTo("By Malin Berg");
        assertThat(story.dateline()).isEqualTo("TORONTO");
        assertThat(story.body()).isEqualTo("Harbour fees rose on Friday as the authority sought money.");
        assertThat(story.versionCreated()).isEqualTo(Instant.parse("2014-10-31T20:35:00Z"));
        assertThat(story.signals()).containsExactly(Signal.UPDATE, "7th Writethru");
    }

    @ParameterizedTest
    @CsvSource({
        "KL-WF-05-04-26 0930GMT<, 2026-05-04T09:30:00Z",
        "KL-NY-05-04-26 0530EDT<, 2026-05-04T09:30:00Z",
        "05-04-26 1130, 2026-05-04T09:30:00Z",
        "KL-12-31-99 0930GMT, 1999-12-31T09:30:00Z"
    })
    void endLinesTellTheTime(String end, String time) throws IOException {
        assertThat(line.story(FERRY.replace("KL-WF-05-04-26 0930GMT<", end)).versionCreated())
                .isEqualTo(Instant.parse(time));
    }

    @Test
    void alertsOfOneSlugAreDifferentStories() throws IOException {
        assertThat(line.story(FERRY.replace("a0415", "a0416")).id())
                .isNotEqualTo(line.story(FERRY).id());
    }

    @Test
    void aKillIsToldByItsSlugAndMayNameWhatItKills() throws IOException {
        Story kill = line.story(FERRY.replace("a0415", "a0500")
                .replace("Ferry-Ports, 1st Ld-Writethru", "Ferry-Ports, KILL")
                .replace("Ferry line reopens", "Kill a0415"));

        assertThat(kill.status()).isEqualTo(StoryStatus.CANCELED);
        assertThat(kill.id()).isEqualTo(line.story(FERRY).id());
        assertThat(kill.body()).isNull();
    }

    @Test
    void anOrderToKillAboveTheTextIsOne() throws IOException {
        assertThat(line.story(FERRY.replace("^Eds: Updates with quote.", "^MANDATORY KILL: the name is wrong"))
                        .status())
                .isEqualTo(StoryStatus.CANCELED);
    }

    @Test
    void anEmbargoAboveTheTextWithholds() throws IOException {
        assertThat(line.story(FERRY.replace("^Eds: Updates with quote.", "^Eds: HOLD FOR RELEASE at noon."))
                        .status())
                .isEqualTo(StoryStatus.WITHHELD);
    }

    @Test
    void whatIsSentInAdvanceWaits() throws IOException {
        assertThat(line.story(FERRY.replace(", 1st Ld-Writethru", ", Adv25")).status())
                .isEqualTo(StoryStatus.WITHHELD);
    }

    @Test
    void severalMessagesMayStandInOneFile() throws IOException {
        assertThat(line.stories(FERRY + FERRY.replace("a0415", "a0416")))
                .extracting(Story::id)
                .containsExactly("kabar:a0415-20260504-bc-id-ferry-ports", "kabar:a0416-20260504-bc-id-ferry-ports");
    }

    @Test
    void testsAndAdvisoriesAreNoStories() throws IOException {
        String slug = "BC-ID--Ferry-Ports, 1st Ld-Writethru";
        Reading test = line.reading(FERRY.replace("Ferry line reopens", "Test message"));
        Reading digest = line.reading(FERRY.replace(slug, "BC-AP-News Digest 3 p.m.")
                .replace("BC-ID--Ferry-Ports 1stLd-Writethru", "BC-AP-NewsDigest"));

        assertThat(((Reading.Noticed) test).kind()).isEqualTo(Notice.TEST);
        assertThat(((Reading.Noticed) digest).kind()).isEqualTo(Notice.SERVICE);
    }

    @Test
    void aCentredBylineMayEndWithBothMarks() throws IOException {
        Story story = line.story(FERRY.replace("LESTARI=\r", "LESTARI=<\r").replace("Writer=\r", "Writer=<\r"));

        assertThat(story.byline()).isEqualTo("By AYU LESTARI");
        assertThat(story.body()).startsWith("The ferry line").doesNotContain("Maritime Writer");
    }

    @Test
    void aDateBehindTheClockHasItsDayFirst() throws IOException {
        Story story = line.story(FERRY.replace("KL-WF-05-04-26 0930GMT<", "09:30GMT 04-05-26"));

        assertThat(story.versionCreated()).isEqualTo(Instant.parse("2026-05-04T09:30:00Z"));
    }

    @Test
    void aTestMaySaySoSeveralTimes() throws IOException {
        String test = HEADER + "\u0002^BC-ID--Ferry-Ports,10<\r\n^TEST TEST TEST<\r\n\tNothing to print.<\r\n" + END;

        assertThat(line.reading(test))
                .isInstanceOfSatisfying(Reading.Noticed.class, noticed -> assertThat(noticed.kind())
                        .isEqualTo(Notice.TEST));
    }
}
