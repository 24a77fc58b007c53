package io.tensionwire.ingest.newsml;

import static io.tensionwire.ingest.newsml.G2.BODY;
import static io.tensionwire.ingest.newsml.G2.story;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Signal;
import io.tensionwire.contract.Story;
import io.tensionwire.ingest.format.Repair;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class NewsMlG2TextTest {
    @Test
    void noParagraphIsCutAtMarkupWithinIt() throws IOException {
        Story story = story(G2.item(
                "1", "", G2.META, "<p>The <Company>Laut <b>Lines</b></Company> ferry <a href='x'>left</a>.</p>"));

        assertThat(story.body()).isEqualTo("The Laut Lines ferry left.");
    }

    @Test
    void whatStandsBesideTheStoryNeverLeaves() throws IOException {
        Story story = story(
                G2.item(
                        "1",
                        "<edNote pubconstraint='c:nonpublic'>Ana Silva, +00 1234</edNote>",
                        G2.META,
                        "<header><ul class='slugline'><li>Ships</li></ul><h1>Ferry leaves</h1><p class='byline'>Von Ana Silva</p></header>"
                                + "<section class='main x'><p><span class='dateline'>Lunda <span class='credit'>(kbr)</span> - </span>"
                                + "The ferry left.</p><h2>Full</h2><p>It was full.</p></section>"
                                + "<section class='notepad'><section class='np-nonpublic'><p>Ana Silva, +00 1234</p></section></section>"));

        assertThat(story.body()).isEqualTo("The ferry left.\n\nFull\n\nIt was full.");
        assertThat(story.byline()).isEqualTo("Von Ana Silva");
        assertThat(story.dateline()).isEqualTo("Lunda (kbr)");
        assertThat(story.toString()).doesNotContain("1234");
    }

    @Test
    void notesBehindTheStoryAreLeftOutWithoutASectionOfTheirOwnAsWell() throws IOException {
        Story story = story(G2.item(
                "1",
                "",
                G2.META,
                BODY + "<div class='np-nonpublic'>Ana Silva, +00 1234</div><p class='closingline'>kbr as</p>"));

        assertThat(story.body()).isEqualTo("The ferry left on time.\n\nIt was full.");
    }

    @Test
    void theBodyMayBeNitf() throws IOException {
        Story story = story(
                G2.newsItem(
                        "1",
                        "",
                        "<slugline>X</slugline>",
                        "<inlineXML contenttype='application/nitf+xml'><nitf><body><body.head><hedline><hl1>Ferry leaves</hl1></hedline>"
                                + "<byline>By Ana Silva</byline></body.head><body.content><media><media-caption>A ferry.</media-caption>"
                                + "</media><p>It left.</p></body.content><body.end><tagline>as/kb</tagline></body.end></body></nitf></inlineXML>"));

        assertThat(story.headline()).isEqualTo("Ferry leaves");
        assertThat(story.byline()).isEqualTo("By Ana Silva");
        assertThat(story.body()).isEqualTo("It left.");
    }

    @Test
    void dataMayBePlainTextOrMarkupWritten() throws IOException {
        String plain =
                "<inlineData contenttype='text/plain'>\n   The ferry left\nwhen the tide turned.\n   It was full.\n</inlineData>";
        String markup =
                "<inlineData contenttype='text/plain'><![CDATA[<p>It left.</p><p>It was <b>full</b>.</p>]]></inlineData>";
        String escaped = "<inlineData contenttype='text/html'>&lt;p&gt;It left.&lt;/p&gt;</inlineData>";

        assertThat(story(G2.newsItem("1", "", G2.META, plain)).body())
                .isEqualTo("The ferry left\nwhen the tide turned.\n\nIt was full.");
        assertThat(story(G2.newsItem("1", "", G2.META, markup)).body()).isEqualTo("It left.\n\nIt was full.");
        assertThat(story(G2.newsItem("1", "", G2.META, escaped)).body()).isEqualTo("It left.");
    }

    @Test
    void encodedDataIsNoText() throws IOException {
        String data = "<inlineData contenttype='text/plain' encoding='enc:base64'>SXQgbGVmdC4=</inlineData>"
                + "<inlineData contenttype='application/json'>{\"a\":1}</inlineData>";

        assertThat(story(G2.newsItem("1", "", G2.META, data)).body()).isNull();
    }

    @Test
    void ofSeveralRenditionsOneIsTaken() throws IOException {
        String set = "<remoteContent href='http://kabar.example/1.jpg' contenttype='image/jpeg'/>"
                + "<inlineXML xml:lang='de'><html><body><p>Sie legte ab, und zwar wirklich.</p></body></html></inlineXML>"
                + "<inlineXML><html xml:lang='en'><body><p>It left.</p></body></html></inlineXML>"
                + "<inlineXML xml:lang='en'><html><body><p>It left.</p><p>It was full.</p></body></html></inlineXML>"
                + "<inlineData contenttype='text/plain'>LUNDA FERRY 12345 It left. It was full. It was late.</inlineData>";

        assertThat(story(G2.newsItem("1", "", G2.META, set)).body()).isEqualTo("It left.\n\nIt was full.");
    }

    @Test
    void ofTranslationsBelowEachOtherTheFirstIsTaken() throws IOException {
        Story story = story(G2.item(
                "1",
                "",
                "<headline>Ferry leaves</headline><language tag='fi'/>",
                "<p>*** AUTOMATED TRANSLATION, TEXT FROM FINNISH ***</p><p>The ferry left.</p><p>It was full.</p>"
                        + "<p>*** AUTOMATISK ÖVERSÄTTNING, TEXT FRÅN FINSKA ***</p><p>Färjan gick.</p>"));

        assertThat(story.body()).isEqualTo("The ferry left.\n\nIt was full.");
        assertThat(story.language()).isEqualTo("en");
        assertThat(story.signals()).contains(Signal.MACHINE_TRANSLATED);
    }

    @Test
    void tablesAreLinesOfCells() throws IOException {
        Story story = story(
                G2.item(
                        "1",
                        "",
                        G2.META,
                        "<p>Sailings:</p><table><tr><th>Lunda</th><td>8.00</td></tr><tr><td>Ostby</td><td>9.30</td></tr></table>"));

        assertThat(story.body()).isEqualTo("Sailings:\n\nLunda\t8.00\nOstby\t9.30");
    }

    @Test
    void markupThatWasEscapedTwiceIsTakenOut() throws IOException {
        Story story = story(
                G2.item(
                        "1",
                        "",
                        G2.META,
                        "<p>It&amp;#39;s 3&lt;endash&gt;-&lt;/endash&gt;4 &lt;b&gt;knots&lt;/b&gt;, &lt;ana@kabar.example&gt; said.</p>"));

        assertThat(story.body()).isEqualTo("It's 3-4 knots, <ana@kabar.example> said.");
        assertThat(story.repairs()).contains(Repair.MARKUP);
    }

    @Test
    void linesOfPlainTextInTheBodyStay() throws IOException {
        Story story = story(G2.item(
                "1",
                "",
                G2.META,
                "Results\n          Lunda 1 Ostby 2\n          Varga 0 Minsk 0\n\n\n          Next: Sunday\n        "));

        assertThat(story.body()).isEqualTo("Results\nLunda 1 Ostby 2\nVarga 0 Minsk 0\n\nNext: Sunday");
    }

    @Test
    void resultsThatAreMarkedUpAsDataAreNoText() throws IOException {
        String results = "<inlineXML><sports-content><team>Lunda</team></sports-content></inlineXML>";

        assertThat(story(G2.newsItem("1", "", G2.META, results)).body()).isNull();
    }
}
