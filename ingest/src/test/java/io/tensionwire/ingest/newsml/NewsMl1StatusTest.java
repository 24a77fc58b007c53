package io.tensionwire.ingest.newsml;

import static io.tensionwire.ingest.newsml.NewsMl1.ID;
import static io.tensionwire.ingest.newsml.NewsMl1.PUBLIC;
import static io.tensionwire.ingest.newsml.NewsMl1.TEXT;
import static io.tensionwire.ingest.newsml.NewsMl1.USABLE;
import static io.tensionwire.ingest.newsml.NewsMl1.component;
import static io.tensionwire.ingest.newsml.NewsMl1.item;
import static io.tensionwire.ingest.newsml.NewsMl1.read;
import static io.tensionwire.ingest.newsml.NewsMl1.story;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.ingest.format.Reading;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsMl1StatusTest {
    @ParameterizedTest
    @CsvSource({
        "USABLE, USABLE",
        "Withheld, WITHHELD",
        "Canceled, CANCELED",
        "Embargoed, WITHHELD",
        "OPEN, WITHHELD",
        "'', WITHHELD"
    })
    void onlyWhatIsSaidToBeUsableIs(String status, StoryStatus expected) throws IOException {
        assertThat(story(item(ID + PUBLIC, "<Status FormalName='" + status + "'/>", component()))
                        .status())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Embargoed", "Withheld"})
    void anAnnouncedReleaseIsTheEndOfAnEmbargo(String status) throws IOException {
        Story story = story(item(
                ID + PUBLIC,
                "<Status FormalName='" + status + "'/><StatusWillChange><FutureStatus FormalName='Usable'/>"
                        + "<DateAndTime>20260505T120000Z</DateAndTime></StatusWillChange>",
                component()));

        assertThat(story.status()).isEqualTo(StoryStatus.USABLE);
        assertThat(story.embargoedUntil()).isEqualTo("2026-05-05T12:00:00Z");
    }

    @Test
    void anAnnouncedKillReleasesNothing() throws IOException {
        Story story = story(item(
                ID + PUBLIC,
                "<Status FormalName='Withheld'/><StatusWillChange><FutureStatus FormalName='Canceled'/>"
                        + "<DateAndTime>20260505T120000Z</DateAndTime></StatusWillChange>",
                component()));

        assertThat(story.status()).isEqualTo(StoryStatus.WITHHELD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<Status FormalName='Canceled'/>", USABLE + "<Instruction FormalName='Delete'/>"})
    void aKillMayBeEmptyAndMayBeAnInstruction(String management) throws IOException {
        String partial = ID.replace("Update='N'", "Update='A'") + PUBLIC;
        Story kill = story(item(partial, management, ""));

        assertThat(kill.status()).isEqualTo(StoryStatus.CANCELED);
        assertThat(kill.id()).isEqualTo("kabar:urn:newsml:kabar.example:20260504:K17");
    }

    @Test
    void aRevisionThatOnlySaysWhatToChangeIsRefusedRatherThanEmptyingTheStory() throws IOException {
        String partial = ID.replace("Update='N'", "Update='U'") + PUBLIC;

        assertThat(read(item(partial, USABLE, "<Update><Replace DuidRef='x'/></Update>")))
                .hasSize(1)
                .first()
                .isInstanceOf(Reading.Refused.class);
    }

    @Test
    void anEmbargoThatOnlyALineTellsOfHolds() throws IOException {
        String advisory = "<NewsLines><NewsLine><NewsLineType FormalName='AdvisoryLine'/>"
                + "<NewsLineText>EMBARGOED until the bell rings</NewsLineText></NewsLine></NewsLines>";

        assertThat(story(item(ID, USABLE, "<NewsComponent>" + advisory + TEXT + "</NewsComponent>"))
                        .status())
                .isEqualTo(StoryStatus.WITHHELD);
    }
}
