package io.tensionwire.ingest.nitf;

import static io.tensionwire.ingest.nitf.NitfWire.body;
import static io.tensionwire.ingest.nitf.NitfWire.story;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Story;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class NitfTextTest {
    @Test
    void partsOfADatelineDoNotRunTogether() throws IOException {
        Story parts = story(body(
                "<body.head><hedline><hl1>Head</hl1></hedline><dateline><location><city>Bergen</city><state>Vestland</state>"
                        + "</location><story.date norm='20260503'>May 3</story.date></dateline></body.head>"
                        + "<body.content><p>Ships met.</p></body.content>"));
        Story bare = story(body("<body.head><dateline><location>Bergen, Vestland</location></dateline></body.head>"
                + "<body.content><p>BERGEN - Ships met.</p></body.content>"));
        Story line = story(body(
                "<body.head><dateline>Bergen</dateline></body.head><body.content><p>Ships met.</p></body.content>"));

        assertThat(parts.dateline()).isEqualTo("Bergen, Vestland");
        assertThat(bare.dateline()).isEqualTo("Bergen, Vestland");
        assertThat(line.dateline()).isEqualTo("Bergen");
    }

    @Test
    void personsInABylineAreKeptAndTheirTitlesAreNot() throws IOException {
        Story story =
                story(body("<body.head><byline><person>Kari Nordmann</person>\n<byttl>Havnebladet</byttl></byline>"
                        + "</body.head><body.content><p>Ships met.</p></body.content>"));

        assertThat(story.byline()).isEqualTo("Kari Nordmann");
    }

    @Test
    void linesThatAColumnHasPartedAreJoined() throws IOException {
        Story story = story(
                body("<body.content><p>   The port authority of the northern province said on <br/>Monday that the "
                        + "harbour would be closed until its two new half-<br/>finished piers are ready.</p>"
                        + "<p>Results:<br/>Port United 3<br/>City 1</p></body.content>"));

        assertThat(story.body())
                .isEqualTo(
                        "The port authority of the northern province said on Monday that the harbour would be closed until "
                                + "its two new half-finished piers are ready.\n\nResults:\nPort United 3\nCity 1");
    }

    @Test
    void textMayStandWithoutAnythingAround() throws IOException {
        Story story = story("<nitf><body.head><hedline><hl1>Ships<br/>met</hl1></hedline></body.head>"
                + "<body.content><block><p>Ships met.</p></block></body.content></nitf>");

        assertThat(story.headline()).isEqualTo("Ships met");
        assertThat(story.body()).isEqualTo("Ships met.");
    }

    @Test
    void tablesKeepTheirRows() throws IOException {
        Story story = story(body("<body.content><table><tr><td>Port</td><td>3</td></tr><tr><td>City</td><td>1</td></tr>"
                + "</table></body.content>"));

        assertThat(story.body()).isEqualTo("Port\t3\nCity\t1");
    }

    @Test
    void signaturesAndCodeAreNoTextOfTheStory() throws IOException {
        Story story =
                story(body("<body.content><p>Ships met.</p><p>&lt;div class='x'&gt;&lt;/div&gt;</p><p>AFP sn/kr</p>"
                        + "<p>(©NTB)</p><p>ends</p></body.content>"));

        assertThat(story.body()).isEqualTo("Ships met.");
    }

    @Test
    void aDocumentOfPicturesIsNotLost() throws IOException {
        Story story = story(body("<body.head><hedline><hl1>Ships</hl1></hedline></body.head><body.content>"
                + "<media media-type='image'><media-caption>Ships.</media-caption></media></body.content>"));

        assertThat(story.headline()).isEqualTo("Ships");
        assertThat(story.signals()).containsExactly("picture");
        assertThat(story.body()).isNull();
    }

    @Test
    void textWithoutMarkupHasTheParagraphsThatItsBlankLinesMake() throws IOException {
        Story story = story(body("<body.content>\nShips met.\n\nNobody was hurt.\n</body.content>"));

        assertThat(story.body()).isEqualTo("Ships met.\n\nNobody was hurt.");
    }
}
