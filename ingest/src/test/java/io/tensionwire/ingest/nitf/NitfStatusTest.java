package io.tensionwire.ingest.nitf;

import static io.tensionwire.ingest.nitf.NitfWire.body;
import static io.tensionwire.ingest.nitf.NitfWire.docdata;
import static io.tensionwire.ingest.nitf.NitfWire.document;
import static io.tensionwire.ingest.nitf.NitfWire.readings;
import static io.tensionwire.ingest.nitf.NitfWire.story;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Signal;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.ingest.format.Reading;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NitfStatusTest {
    @Test
    void anEmbargoHoldsByItsDate() throws IOException {
        Story story = story(document(docdata(
                " management-status='embargoed'",
                "<date.issue norm='20260503T120000+0100'/><date.release norm='20260504T000100+0100'/>")));

        assertThat(story.status()).isEqualTo(StoryStatus.USABLE);
        assertThat(story.embargoedUntil()).isEqualTo(Instant.parse("2026-05-03T23:01:00Z"));
    }

    @Test
    void aReleaseBehindTheIssueIsAnEmbargoWhateverTheStatusSays() throws IOException {
        Story later = story(document(docdata(
                " management-status='usable'",
                "<date.issue norm='20260503T120000'/><date.release norm='20260503T180000'/>")));
        Story atOnce = story(document(docdata(
                " management-status='usable'",
                "<date.issue norm='20260503T120000'/><date.release norm='20260503T120000'/>")));

        assertThat(later.embargoedUntil()).isEqualTo(Instant.parse("2026-05-03T16:00:00Z"));
        assertThat(atOnce.embargoedUntil()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "YYYYMMDD000000-HHMM", "CCYYMMDDTHHMMSS", "00000000T000000Z"})
    void aTemplateThatNobodyFilledInIsNoDate(String norm) throws IOException {
        String dates = "<date.issue norm='20260503T080000Z'/><date.release norm='" + norm + "'/><date.expire norm='"
                + norm + "'/>";

        Story usable = story(document(docdata("", dates)));
        Story embargoed = story(document(docdata(" management-status='embargoed'", dates)));

        assertThat(usable.status()).isEqualTo(StoryStatus.USABLE);
        assertThat(usable.embargoedUntil()).isNull();
        assertThat(embargoed.status()).isEqualTo(StoryStatus.WITHHELD);
    }

    @Test
    void anEmbargoThatCannotBeReadWithholds() throws IOException {
        Story release = story(document(docdata("", "<date.release norm='after the match'/>")));
        Story note = story(document(docdata("", "<ed-msg info='Embargoed to 0001 Friday'/>")));
        Story aboutOne = story(document(docdata("", "<ed-msg info='Adds reaction to the oil embargo.'/>")));

        assertThat(release.status()).isEqualTo(StoryStatus.WITHHELD);
        assertThat(note.status()).isEqualTo(StoryStatus.WITHHELD);
        assertThat(aboutOne.status()).isEqualTo(StoryStatus.USABLE);
    }

    @Test
    void aKillNeedsNoText() throws IOException {
        Story story = story(
                "<nitf><head><docdata management-status='canceled'><doc-id id-string='a'/></docdata></head></nitf>");

        assertThat(story.id()).isEqualTo("kabar:a");
        assertThat(story.status()).isEqualTo(StoryStatus.CANCELED);
    }

    @Test
    void aKillThatNamesAnotherDocumentKillsThatOne() throws IOException {
        Story story = story(document(
                docdata(" management-status='canceled' management-doc-idref='other_2'", "<du-key key='other'/>")));

        assertThat(story.id()).isEqualTo("kabar:other");
        assertThat(story.status()).isEqualTo(StoryStatus.CANCELED);
        assertThat(story.body()).isNull();
    }

    @Test
    void aStoryMayKillAnotherOneAndStandItself() throws IOException {
        List<Reading> readings = readings(document(docdata(
                        " management-status='usable' management-doc-idref='other' management-idref-status='canceled'",
                        ""))
                .getBytes(UTF_8));

        assertThat(readings)
                .extracting(reading -> ((Reading.Read) reading).story().id() + " "
                        + ((Reading.Read) reading).story().status())
                .containsExactly("kabar:other CANCELED", "kabar:a USABLE");
    }

    @Test
    void whatOnlyOrdersAKillIsNoStory() throws IOException {
        List<Reading> readings = readings(("<nitf><head><docdata management-doc-idref='other' "
                        + "management-idref-status='withheld'><doc-id id-string='a'/></docdata></head></nitf>")
                .getBytes(UTF_8));

        assertThat(readings).singleElement().satisfies(reading -> {
            assertThat(((Reading.Read) reading).story().id()).isEqualTo("kabar:other");
            assertThat(((Reading.Read) reading).story().status()).isEqualTo(StoryStatus.WITHHELD);
        });
    }

    @Test
    void aStatusThatNobodyKnowsWithholds() throws IOException {
        assertThat(story(document(docdata(" management-status='on ice'", ""))).status())
                .isEqualTo(StoryStatus.WITHHELD);
        assertThat(story(document(docdata(" management-status=''", ""))).status())
                .isEqualTo(StoryStatus.WITHHELD);
    }

    @Test
    void aCorrectionNamesWhatItCorrects() throws IOException {
        Story story = story(document(docdata("", "<correction info='Fixes the name' id-string='old'/>")));

        assertThat(story.signals()).contains(Signal.CORRECTION);
        assertThat(story.corrects()).isEqualTo("kabar:old");
    }

    @Test
    void anEmbargoMayStandInANoteAboveTheText() throws IOException {
        Story story = story(body("<body.head><note><body.content><p>EMBARGOED UNTIL 2026-12-01T06:00:00Z</p>"
                + "</body.content></note></body.head><body.content><p>Ships met.</p></body.content>"));

        assertThat(story.embargoedUntil()).isEqualTo("2026-12-01T06:00:00Z");
        assertThat(story.body()).isEqualTo("Ships met.");
    }
}
