package io.tensionwire.ingest.ninjs;

import static io.tensionwire.ingest.ninjs.NinjsWire.item;
import static io.tensionwire.ingest.ninjs.NinjsWire.story;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Story;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NinjsTextTest {
    @Test
    void ofSeveralBodiesOneIsTaken() throws IOException {
        Story story = story(item("""
                "bodies": [
                  {"role": "text", "value": "Two ships met."},
                  {"role": "nitf", "contenttype": "application/xml",
                   "value": "<nitf><body><body.content><p>Two ships met.</p></body.content></body></nitf>"},
                  {"role": "richhtml5", "contenttype": "text/html", "value": "<p>Two ships met. <b>Rich</b></p>"},
                  {"role": "html5", "contenttype": "text/html",
                   "value": "<article><h1>Ships meet</h1><p>Two ships <a href='x'>met</a>.</p><figure>A ship</figure></article>"}],
                "headlines": [{"value": "Ships meet"}]
                """));

        assertThat(story.body()).isEqualTo("Two ships met.");
    }

    @Test
    void aBodyThatIsEmptyGivesWayToTheNext() throws IOException {
        assertThat(story(item("\"body_html\": \"<p> </p>\", \"body_text\": \"Two ships met.\""))
                        .body())
                .isEqualTo("Two ships met.");
    }

    @Test
    void nitfMarksItsParagraphsAndGoesBeforePlainText() throws IOException {
        assertThat(story(
                                item(
                                        "\"bodies\": [{\"role\": \"text\", \"value\": \"met.\"}, {\"role\": \"nitf\", \"contentType\":"
                                                + " \"text/vnd.IPTC.NITF\", \"value\": \"<?xml version='1.0'?><nitf><body><body.content>"
                                                + "<block><p>Two ships</p></block><p>met.</p></body.content></body></nitf>\"}]"))
                        .body())
                .isEqualTo("Two ships\n\nmet.");
    }

    @Test
    void aBodyOfXmlIsReadIfThereIsNoOther() throws IOException {
        assertThat(story(item(
                                "\"body_nitf\": \"<nitf><head><title>T</title></head><body><body.head><hedline/></body.head>"
                                        + "<body.content><p>Two ships met.</p></body.content></body></nitf>\""))
                        .body())
                .isEqualTo("Two ships met.");
    }

    @Test
    void aDescriptionIsNoBody() throws IOException {
        assertThat(story(item("\"description_text\": \"Two ships met.\"")).body())
                .isNull();
    }

    @Test
    void notesContactsAndBoxesInABodyAreNoStory() throws IOException {
        assertThat(story(item(
                                "\"body_html\": \"<p>Two ships met.</p><section class='np-nonpublic x'><p>+49 30 555</p></section>"
                                        + "<div class='linkbox'>Links</div>\""))
                        .body())
                .isEqualTo("Two ships met.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "One met two.\\n\\nThree left.|One met two.\\n\\nThree left.",
                "The first of two ships came into the harbour on Monday,\\nand it left.|"
                        + "The first of two ships came into the harbour on Monday, and it left.",
                "Kapal 2:1\\nPerahu 0:0|Kapal 2:1\\nPerahu 0:0",
                "<p>Two ships</p><p>met.</p>|Two ships\\n\\nmet."
            })
    void plainTextKeepsItsParagraphs(String text, String body) throws IOException {
        assertThat(story(item("\"body_text\": \"" + text + "\"")).body()).isEqualTo(body.replace("\\n", "\n"));
    }

    @Test
    void longLinesOfPlainTextAreParagraphs() throws IOException {
        String sentence =
                "The harbour master said that the two ships had met far from the lanes that others are told to keep to";

        assertThat(story(item("\"body_text\": \"" + sentence + ".\\n" + sentence + "!\""))
                        .body())
                .isEqualTo(sentence + ".\n\n" + sentence + "!");
    }

    @Test
    void aBodyMayBeAnObjectOfItsForms() throws IOException {
        String body = "\"headline\": \"Boats\", \"body\": {\"text\": \"One.\", \"html\": \"<p>One.</p><p>Two.</p>\"}";

        assertThat(story(item(body)).body()).isEqualTo("One.\n\nTwo.");
    }
}
