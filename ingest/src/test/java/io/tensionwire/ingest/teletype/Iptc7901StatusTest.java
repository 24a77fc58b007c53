package io.tensionwire.ingest.teletype;

import static io.tensionwire.ingest.teletype.Iptc7901Wire.FERRY;
import static io.tensionwire.ingest.teletype.Iptc7901Wire.LINE;
import static io.tensionwire.ingest.teletype.Iptc7901Wire.kind;
import static io.tensionwire.ingest.teletype.Iptc7901Wire.wire;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Signal;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.ingest.format.Notice;
import io.tensionwire.ingest.format.Reading;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Iptc7901StatusTest {
    @Test
    void aKillMayNameTheMessageThatItKills() throws IOException {
        Story kill = LINE.story(wire("""
                \u0001klx0077 2 pl 12
                Indonesia/transport/ferries/
                \u0002KILL
                Please kill klx0042, the name of the ship is wrong =

                \u0003041200 GMT Mai 26
                """));

        assertThat(kill.id()).isEqualTo(LINE.story(FERRY).id());
        assertThat(kill.status()).isEqualTo(StoryStatus.CANCELED);
        assertThat(kill.body()).isNull();
    }

    @Test
    void aKillWithoutTextIsNotRefused() throws IOException {
        assertThat(LINE.story(
                                wire(
                                        "\u0001klx0042 2 pl 0\nIndonesia/transport/ferries/\n\u0002KILL =\n\u0003041200 GMT Mai 26"))
                        .status())
                .isEqualTo(StoryStatus.CANCELED);
    }

    @ParameterizedTest
    @CsvSource({
        "REFILE 1ST LEAD, update",
        "CORRECTION, correction",
        "(Berichtigung: Name im 2. Absatz), correction",
        "1ST ADD, add",
        "(Zusammenfassung 1430 - neu: Reaktion), update"
    })
    void takeKeysBecomeSignalsAndAreNoHeadline(String takeKey, String signal) throws IOException {
        Story story = LINE.story(FERRY.replace("2ND LEAD", takeKey));

        assertThat(story.signals()).contains(signal);
        assertThat(story.headline()).startsWith("Ferry line");
    }

    @Test
    void theSecondLineOfAHeadlineOrdersNothing() throws IOException {
        Story story = LINE.story(FERRY.replace("2ND LEAD\r\n", "").replace("took two years", "KILLED"));

        assertThat(story.status()).isEqualTo(StoryStatus.USABLE);
        assertThat(story.headline()).endsWith("that KILLED");
    }

    @Test
    void theHeaderOrTheHeadlineMayTellOfACorrection() throws IOException {
        assertThat(LINE.story(FERRY.replace("kl 0917", "KL-0031 COR 703")).signals())
                .contains(Signal.CORRECTION);
        assertThat(LINE.story(FERRY.replace("took two years", "took (RECTIFICATIF)"))
                        .signals())
                .contains(Signal.CORRECTION);
    }

    @Test
    void aStoryAboutALeadIsNotTakenForTakeKeys() throws IOException {
        assertThat(LINE.story(FERRY.replace("2ND LEAD\r\n", "").replace("Ferry line", "Lead pipes"))
                        .headline())
                .startsWith("Lead pipes");
    }

    @Test
    void anEmbargoAboveTheTextWithholds() throws IOException {
        Story story = LINE.story(FERRY.replace("2ND LEAD", "EMBARGOED UNTIL Tuesday noon"));

        assertThat(story.status()).isEqualTo(StoryStatus.WITHHELD);
        assertThat(story.headline()).startsWith("Ferry line");
    }

    @Test
    void testsAndServiceMessagesAreNoStories() throws IOException {
        assertThat(kind("Test/", "TEST - please ignore")).isEqualTo(Notice.TEST);
        assertThat(kind("TEST/", "Ships met")).isEqualTo(Notice.TEST);
        assertThat(kind("Tagesvorschau/", "Themen am Montag")).isEqualTo(Notice.SERVICE);
        assertThat(kind("ships/", "Note to editors: no photos")).isEqualTo(Notice.SERVICE);
        assertThat(LINE.reading(FERRY.replace("Ferry line", "Test of a ferry line")))
                .isInstanceOf(Reading.Read.class);
    }

    @Test
    void aMessageThatSaysNothingIsAHeartbeat() throws IOException {
        Reading reading = LINE.reading("\u0001klx0001 5 zz 0\r\n\u0002\r\n\u0003040930 GMT Mai 26");

        assertThat(((Reading.Noticed) reading).kind()).isEqualTo(Notice.HEARTBEAT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KILL - KILL - KILL", "ANNULLIERUNG =", "Annulation"})
    void aKillIsToldHoweverItIsWritten(String order) throws IOException {
        Story story = LINE.story(wire("""
                \u0001klx0050 3 pl 20
                Ferries
                \u0002%s
                Please do not use klx0042 on the ferry line.
                \u0003040930 GMT Mai 26
                \u0004""".formatted(order)));

        assertThat(story.status()).isEqualTo(StoryStatus.CANCELED);
        assertThat(story.id()).isEqualTo("kabar:klx0042-20260504-ferries");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(Achtung: Sperrfrist Montag 0600)", "EMBARGOED until 0001 GMT May 5"})
    void anEmbargoBelowTheHeadingHolds(String note) throws IOException {
        Story story = LINE.story(wire("""
                \u0001klx0053 3 pl 20
                Ferries/
                \u0002Ferry line reopens =
                %s

                   Surabaya (AFP) - The ferry line reopened on Monday.
                \u0003040930 GMT Mai 26
                \u0004""".formatted(note)));

        assertThat(story.status()).isEqualTo(StoryStatus.WITHHELD);
    }
}
