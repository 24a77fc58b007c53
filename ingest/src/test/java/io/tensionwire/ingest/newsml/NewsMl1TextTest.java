package io.tensionwire.ingest.newsml;

import static io.tensionwire.ingest.newsml.NewsMl1.ID;
import static io.tensionwire.ingest.newsml.NewsMl1.LINES;
import static io.tensionwire.ingest.newsml.NewsMl1.PUBLIC;
import static io.tensionwire.ingest.newsml.NewsMl1.USABLE;
import static io.tensionwire.ingest.newsml.NewsMl1.content;
import static io.tensionwire.ingest.newsml.NewsMl1.item;
import static io.tensionwire.ingest.newsml.NewsMl1.part;
import static io.tensionwire.ingest.newsml.NewsMl1.story;
import static io.tensionwire.ingest.newsml.NewsMl1.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Story;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class NewsMl1TextTest {
    @Test
    void styleSheetsCaptionsAndContactsAreNoStory() throws IOException {
        String components = "<NewsComponent>" + LINES
                + part(
                        "StyleSheet",
                        "<ContentItem><Format FormalName='CSS'/><DataContent>.a {color:"
                                + " red}</DataContent></ContentItem>")
                + part("HeadLine", content("Text", "Ferry leaves"))
                + part("Caption", content("Text", "A ferry that leaves the quay of Lunda on a quiet morning in May."))
                + part("Contact", content("Text", "<p>Ana Silva, +00 1234</p>"))
                + part("Body", content("Text", "<html><body><p>It left.</p></body></html>"))
                + "</NewsComponent>";
        Story story = story(item(ID + PUBLIC, USABLE, "<NewsComponent>" + components + "</NewsComponent>"));

        assertThat(story.body()).isEqualTo("It left.");
        assertThat(story.toString()).doesNotContain("1234");
    }

    @Test
    void headlineLeadAndBodyMayBeComponents() throws IOException {
        String whole = "<NewsComponent>" + part("Title", content("Text", "Ferry leaves"))
                + part("Lead", content("Text", "It left."))
                + part("Body", content("Text", "It was full.\n\nIt was late.")) + "</NewsComponent>";
        Story story = story(item(ID + PUBLIC, USABLE, whole));

        assertThat(story.headline()).isEqualTo("Ferry leaves");
        assertThat(story.body()).isEqualTo("It left.\n\nIt was full.\n\nIt was late.");
    }

    @Test
    void ofSeveralLanguagesThatOfTheItemIsTaken() throws IOException {
        Story story = story(item(
                ID + PUBLIC,
                USABLE,
                "<NewsComponent xml:lang='nl'>" + version("fr", "Il est parti.", "Le bac part")
                        + version("nl", "Ze vertrok.", "Veer vertrekt") + "</NewsComponent>"));

        assertThat(story.body()).isEqualTo("Ze vertrok.");
        assertThat(story.headline()).isEqualTo("Veer vertrekt");
        assertThat(story.language()).isEqualTo("nl");
    }

    @Test
    void aStubInTheLanguageOfTheItemDoesNotHideTheStory() throws IOException {
        Story story = story(item(
                ID + PUBLIC,
                USABLE,
                "<NewsComponent xml:lang='nl'>" + version("nl", "Volgt.", "Veer")
                        + version("fr", "Il est parti de bonne heure, plein.", "Le bac part") + "</NewsComponent>"));

        assertThat(story.body()).isEqualTo("Il est parti de bonne heure, plein.");
        assertThat(story.language()).isEqualTo("fr");
    }

    @Test
    void theMainComponentIsTheStoryAmongSeveral() throws IOException {
        Story story = story(item(
                ID + PUBLIC,
                USABLE,
                "<NewsComponent>"
                        + part("Sidebar", content("Text", "A history of ferries."))
                        + part("Main", content("Text", "It left.")) + "</NewsComponent>"));

        assertThat(story.body()).isEqualTo("It left.");
    }

    @Test
    void ofOneContentInSeveralFormatsTheFullestIsTaken() throws IOException {
        Story story = story(item(
                ID + PUBLIC,
                USABLE,
                "<NewsComponent EquivalentsList='yes'>"
                        + content("Text", "It left.") + content("Text", "<p>It left.</p><p>It was full.</p>")
                        + content("Photo", "A caption that is much longer than the story itself is.")
                        + "</NewsComponent>"));

        assertThat(story.body()).isEqualTo("It left.\n\nIt was full.");
    }

    @Test
    void markersOfEditingSystemsAndSignaturesAreNoText() throws IOException {
        Story story = story(item(
                ID + PUBLIC,
                USABLE,
                "<NewsComponent>"
                        + content(
                                "Text",
                                "\n"
                                        + "   ***\n\n"
                                        + "   NewsComponentRef\n\n"
                                        + "   It left.\n"
                                        + "   ***\n\n"
                                        + "   It was full.\n\n"
                                        + "   as/kb\n")
                        + "</NewsComponent>"));

        assertThat(story.body()).isEqualTo("It left.\n\nIt was full.");
    }

    @Test
    void encodedContentIsNoText() throws IOException {
        Story story = story(
                item(
                        ID + PUBLIC,
                        USABLE,
                        "<NewsComponent>" + LINES
                                + "<ContentItem><Encoding"
                                + " Notation='Base64'><DataContent>SXQgbGVmdC4=</DataContent></Encoding></ContentItem></NewsComponent>"));

        assertThat(story.body()).isNull();
    }

    @Test
    void aTitleAloneIsNoText() throws IOException {
        Story story = story(item(
                ID + PUBLIC,
                USABLE,
                "<NewsComponent>" + LINES + part("Title", content("Text", "Ferry leaves")) + "</NewsComponent>"));

        assertThat(story.body()).isNull();
    }

    @Test
    void linesLongerThanAnybodySetsAreParagraphs() throws IOException {
        String line = "\tThe ferry left the quay of Lunda on time. ".repeat(5).strip();
        Story story = story(item(
                ID + PUBLIC, USABLE, "<NewsComponent>" + content("Text", line + "\n\t" + line) + "</NewsComponent>"));

        assertThat(story.body().split("\n\n")).hasSize(2);
    }
}
