package io.tensionwire.ingest.newsml;

import static io.tensionwire.ingest.newsml.G2.BODY;
import static io.tensionwire.ingest.newsml.G2.item;
import static io.tensionwire.ingest.newsml.G2.read;
import static io.tensionwire.ingest.newsml.G2.story;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Story;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.ReadItem;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.Repair;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewsMlG2DamageTest {
    @Test
    void aBareAmpersandIsMended() throws IOException {
        Story story = story(G2.item("1", "", "<headline>Laut & Sons</headline>", BODY));

        assertThat(story.headline()).isEqualTo("Laut & Sons");
        assertThat(story.body()).isEqualTo("The ferry left on time.\n\nIt was full.");
        assertThat(story.repairs()).contains(Repair.MARKUP);
    }

    @Test
    void ofAMessageThatIsCutOffOnlyWholeItemsAreRead() throws IOException {
        String whole = "<newsMessage><itemSet>" + item("") + item("");
        List<Reading> readings = read(whole.substring(0, whole.length() - 40));

        assertThat(readings).hasSize(2);
        assertThat(readings.get(0)).isInstanceOf(Reading.Read.class);
        assertThat(readings.get(1)).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void whatWasReadBeforeIsNotReadAgain() throws IOException {
        String message = "<newsMessage><itemSet><newsItem guid='a'/><newsItem guid='b'/></itemSet></newsMessage>";
        List<Reading> rest = ReadItem.all(new NewsMlG2Format(), message.getBytes(UTF_8), "item", new Progress(0, 1));

        assertThat(rest).hasSize(1);
        assertThat(((Reading.Read) rest.get(0)).story().id()).isEqualTo("kabar:b");
    }

    @Test
    void entitiesFromElsewhereAreEmptyAndBombsAreRefused() throws IOException {
        String outside = "<!DOCTYPE newsItem [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                + G2.item("1", "", G2.META, "<p>It left. &x;</p>");
        String bomb = "<!DOCTYPE newsItem [<!ENTITY a '" + "a".repeat(10_000) + "'><!ENTITY b '" + "&a;".repeat(1000)
                + "'>]>" + G2.item("1", "", G2.META, "<p>&b;&b;&b;</p>");

        assertThat(story(outside).body()).isEqualTo("It left.");
        assertThat(read(bomb)).hasSize(1).first().isInstanceOf(Reading.Refused.class);
    }

    @Test
    void aReasonNeverQuotesTheStory() throws IOException {
        String cut = item("").replace("</newsItem>", "");

        assertThat(((Reading.Refused) read(cut).get(0)).cause())
                .contains("not well-formed")
                .doesNotContain("ferry");
    }

    @Test
    void aDocumentWithoutItemsIsRefused() throws IOException {
        assertThat(read("<newsMessage><header/><itemSet/></newsMessage>"))
                .hasSize(1)
                .first()
                .isInstanceOf(Reading.Refused.class);
    }

    @Test
    void anItemOfMoreElementsThanAnyStoryHasIsRefused() throws IOException {
        List<Reading> readings = read(G2.item("1", "", G2.META, "<p>w</p>".repeat(250_000)));

        assertThat(readings).hasSize(1).first().isInstanceOf(Reading.Refused.class);
    }
}
