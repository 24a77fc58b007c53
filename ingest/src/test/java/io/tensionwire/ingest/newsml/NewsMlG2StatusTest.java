package io.tensionwire.ingest.newsml;

import static io.tensionwire.ingest.newsml.G2.item;
import static io.tensionwire.ingest.newsml.G2.story;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Signal;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.ingest.format.Repair;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsMlG2StatusTest {
    @ParameterizedTest
    @CsvSource({
        "'', USABLE",
        "<pubStatus qcode='stat:usable'/>, USABLE",
        "<pubStatus uri='http://cv.iptc.org/newscodes/pubstatusg2/usable'/>, USABLE",
        "<pubStatus qcode='stat:withheld'/>, WITHHELD",
        "<pubStatus qcode='stat:canceled'/>, CANCELED",
        "<pubStatus uri='http://cv.iptc.org/newscodes/pubstatusg2/canceled'/>, CANCELED",
        "<pubStatus qcode=''/>, WITHHELD",
        "<pubStatus/>, WITHHELD",
        "<pubStatus qcode='stat:someday'/>, WITHHELD"
    })
    void onlyWhatIsSaidToBeUsableOrNothingIs(String status, StoryStatus expected) throws IOException {
        assertThat(story(item(status)).status()).isEqualTo(expected);
    }

    @Test
    void aKillMayBeEmpty() throws IOException {
        Story kill = story(G2.item("9", "<pubStatus qcode='stat:canceled'/>", G2.META, "<p/>"));

        assertThat(kill.status()).isEqualTo(StoryStatus.CANCELED);
        assertThat(kill.body()).isNull();
        assertThat(kill.version()).isEqualTo("9");
    }

    @Test
    void anEmbargoHoldsWhateverTheStatus() throws IOException {
        Story story = story(item("<embargoed>2026-05-05T12:00:00Z</embargoed><pubStatus qcode='stat:usable'/>"));

        assertThat(story.embargoedUntil()).isEqualTo("2026-05-05T12:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<embargoed/>", "<embargoed>soon</embargoed>", "<edNote>EMBARGOED until the bell rings</edNote>"
            })
    void anEmbargoWithoutAnEndHoldsUntilFurtherNotice(String embargo) throws IOException {
        Story story = story(item(embargo + "<pubStatus qcode='stat:usable'/>"));

        assertThat(story.status()).isEqualTo(StoryStatus.WITHHELD);
        assertThat(story.repairs()).contains(Repair.EMBARGO_UNREADABLE);
    }

    @Test
    void aNoteOnAnEmbargoThatHasAnEndOfItsOwnAddsNothing() throws IOException {
        Story story = story(item("<embargoed>2026-05-05T12:00:00Z</embargoed><edNote>Embargoed until noon</edNote>"));

        assertThat(story.status()).isEqualTo(StoryStatus.USABLE);
        assertThat(story.embargoedUntil()).isEqualTo("2026-05-05T12:00:00Z");
    }

    @Test
    void aCorrectionUnderANewGuidNamesWhatItCorrects() throws IOException {
        Story story = story(item("<signal qcode='sig:correction'/>"
                + "<link rel='irel:seeAlso' residref='urn:newsml:kabar.example:7'/>"
                + "<link rel='irel:previousVersion' residref='urn:newsml:kabar.example:0'/>"));

        assertThat(story.corrects()).isEqualTo("kabar:urn:newsml:kabar.example:0");
        assertThat(story.signals()).contains(Signal.CORRECTION);
    }

    @Test
    void aLinkToTheItemItselfIsNoCorrection() throws IOException {
        assertThat(story(item("<link rel='irel:previousVersion' guidref='urn:newsml:kabar.example:1' version='2'/>"))
                        .corrects())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"sig:kill, CANCELED", "sig:update, USABLE", "genre:kill, USABLE"})
    void aSignalMayOrderAKill(String signal, StoryStatus status) throws IOException {
        assertThat(story(item("<pubStatus qcode='stat:usable'/><signal qcode='" + signal + "'/>"))
                        .status())
                .isEqualTo(status);
    }
}
