package io.tensionwire.ingest.nitf;

import static io.tensionwire.ingest.nitf.NitfWire.FORMAT;
import static io.tensionwire.ingest.nitf.NitfWire.body;
import static io.tensionwire.ingest.nitf.NitfWire.docdata;
import static io.tensionwire.ingest.nitf.NitfWire.document;
import static io.tensionwire.ingest.nitf.NitfWire.ids;
import static io.tensionwire.ingest.nitf.NitfWire.readings;
import static io.tensionwire.ingest.nitf.NitfWire.story;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.contract.Subject;
import io.tensionwire.ingest.format.ReadItem;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.Repair;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NitfFormatTest {
    @Test
    void aStoryIsTakenApart() throws IOException {
        Story story = story("""
                <?xml version="1.0" encoding="utf-8"?>
                <!DOCTYPE nitf SYSTEM "http://example.org/nitf-3-4.dtd">
                <nitf baselang="en-GB"><head>
                  <title>Ferry-Reopens</title>
                  <tobject><tobject.subject tobject.subject.refnum="04015000" tobject.subject.matter="Transport"/></tobject>
                  <docdata management-status="usable">
                    <doc-id id-string="kl-7731" regsrc="Kabar Laut"/>
                    <urgency ed-urg="4"/>
                    <date.issue norm="20260503T101500+0700"/>
                    <du-key key="ferry" version="3"/>
                  </docdata></head>
                <body><body.head>
                  <hedline><hl1>Ferry line
                    reopens</hl1><hl2>Two years late</hl2></hedline>
                  <byline>By Ayu Lestari<byttl>Maritime Writer</byttl><virtloc>ayu@example.org</virtloc></byline>
                  <abstract><p>The line is open.</p></abstract>
                </body.head>
                <body.content><block>
                  <p>SURABAYA, May 3 (KL) - The <org>ferry line</org> reopened on <chron norm="20260503">Sunday</chron>.</p>
                  <media media-type="image"><media-caption>A ferry.</media-caption></media>
                  <hl2>Long wait</hl2>
                  <p>"We waited <em>long</em>," one passenger said.</p>
                  <note><body.content><p>Editors: a map follows.</p></body.content></note>
                </block></body.content>
                <body.end><tagline>desk@example.org</tagline></body.end></body></nitf>
                """);

        assertThat(story.id()).isEqualTo("kabar:kl-7731");
        assertThat(story.version()).isEqualTo("3");
        assertThat(story.versionCreated()).isEqualTo(Instant.parse("2026-05-03T03:15:00Z"));
        assertThat(story.status()).isEqualTo(StoryStatus.USABLE);
        assertThat(story.provider()).isEqualTo("Kabar Laut");
        assertThat(story.language()).isEqualTo("en-GB");
        assertThat(story.headline()).isEqualTo("Ferry line reopens");
        assertThat(story.byline()).isEqualTo("By Ayu Lestari");
        assertThat(story.dateline()).isEqualTo("SURABAYA, May 3 (KL)");
        assertThat(story.slugline()).isEqualTo("Ferry-Reopens");
        assertThat(story.urgency()).isEqualTo(4);
        assertThat(story.subjects()).containsExactly(new Subject("04015000", "iptc-subject-code", "Transport"));
        assertThat(story.body())
                .isEqualTo(
                        "The ferry line reopened on Sunday.\n\nLong wait\n\n\"We waited long,\" one passenger said.");
        assertThat(story.repairs()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nitf><head/></nitf>",
                "<?xml version='1.0'?>\n<!-- made <b>today</b> --><!DOCTYPE nitf><nitf version=\"3.2\">",
                "<n:nitf xmlns:n=\"http://iptc.org/std/NITF/2006-10-18/\">",
                "<batch><nitf>"
            })
    void isToldByItsRoot(String opening) {
        assertThat(FORMAT.recognises(opening)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<NewsML><nitf>", "<newsItem><inlineXML><nitf >", "<rss><nitf>", "nitf", "<nitfx>", "{}"})
    void isNotToldWhereNitfOnlyMarksUpAText(String opening) {
        assertThat(FORMAT.recognises(opening)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "item-5_47, item-5, 48, item-5, 48",
        "item-5.2, item-5, , item-5, 2",
        "item-5, ferry, 1, item-5, 1",
        "item-55, item-5, , item-5, 5",
        "item-5-update, item-5, , item-5-update, ",
        "20260503-99-12345:7, , , 20260503-99-12345, 7",
        "urn:newsml:kl:1234567:2, , , urn:newsml:kl:1234567:2, ",
        "kl:12, , , kl:12, "
    })
    void aVersionBehindTheIdIsNoPartOfIt(String docId, String key, String given, String guid, String version)
            throws IOException {
        String duKey = key == null
                ? ""
                : "<du-key key='" + key + "'" + (given == null ? "" : " version='" + given + "'") + "/>";

        Story story = story(document("<docdata><doc-id id-string='" + docId + "'/>" + duKey + "</docdata>"));

        assertThat(story.id()).isEqualTo("kabar:" + guid);
        assertThat(story.version()).isEqualTo(version);
    }

    @Test
    void withoutAnIdOneIsDerived() throws IOException {
        Story story = story(document("<docdata><doc-id regsrc='KL'/><du-key key='ferry'/></docdata>"));

        assertThat(story.id()).startsWith("kabar:text:");
        assertThat(story.repairs()).contains(Repair.ID_DERIVED);
    }

    @Test
    void dataOfTheDocumentCountWhereverInTheHeadTheyStand() throws IOException {
        Story story = story(
                document(
                        "<docdata><doc-id id-string='a'/></docdata><urgency ed-urg='2'/><pubdata date.publication='20260503T080000Z'/>"));

        assertThat(story.urgency()).isEqualTo(2);
        assertThat(story.versionCreated()).isEqualTo(Instant.parse("2026-05-03T08:00:00Z"));
    }

    @Test
    void severalDocumentsMayStandInOneFile() throws IOException {
        String one = document(docdata("", ""));
        String other = one.replace("id-string='a'", "id-string='b'");

        assertThat(ids(readings(("<?xml version='1.0'?>" + one + "\n<?xml version='1.0'?>" + other).getBytes(UTF_8))))
                .containsExactly("kabar:a", "kabar:b");
        assertThat(ids(readings(("<batch>" + one + other + "</batch>").getBytes(UTF_8))))
                .containsExactly("kabar:a", "kabar:b");
    }

    @Test
    void aDocumentThatIsCutOffIsRefusedAndThoseBeforeItStand() throws IOException {
        String one = document(docdata("", ""));

        List<Reading> readings = readings((one + one.substring(0, one.length() - 30)).getBytes(UTF_8));

        assertThat(readings.get(0)).isInstanceOf(Reading.Read.class);
        assertThat(readings.get(1)).isInstanceOf(Reading.Refused.class);
        assertThat(((Reading.Refused) readings.get(1)).cause()).contains("line").doesNotContain("Ships");
    }

    @Test
    void aWholeDocumentThatIsNotWellFormedIsMended() throws IOException {
        String broken = document(docdata("", "")).replace("Ships met.", "Ships & boats <b>met.");
        String sound = document(docdata("", "")).replace("id-string='a'", "id-string='b'");

        List<Reading> readings = readings((broken + sound).getBytes(UTF_8));

        Story mended = ((Reading.Read) readings.get(0)).story();
        assertThat(mended.body()).isEqualTo("Ships & boats met.");
        assertThat(mended.repairs()).contains(Repair.MARKUP);
        assertThat(ids(readings)).containsExactly("kabar:a", "kabar:b");
    }

    @Test
    void latinLettersAndReferencesAreRead() throws IOException {
        String xml = "<?xml version='1.0' encoding='ISO-8859-1'?>"
                + body("<body.content><p>Tromsø f&#229;r b&aring;t.</p></body.content>");

        assertThat(((Reading.Read) readings(xml.getBytes(ISO_8859_1)).get(0))
                        .story()
                        .body())
                .isEqualTo("Tromsø får båt.");
    }

    @Test
    void anotherDocumentOfXmlIsRefused() throws IOException {
        assertThat(ReadItem.refused(FORMAT, "<menu><p>Soup</p></menu>".getBytes(UTF_8))
                        .cause())
                .contains("no nitf element");
    }

    @Test
    void namesMayBeWrittenInCapitals() throws IOException {
        String xml =
                "<NITF><HEAD><DOCDATA><DOC-ID id-string='a'/></DOCDATA></HEAD><BODY><BODY.CONTENT><P>Ships met.</P>"
                        + "<NOTE><P>Not for print.</P></NOTE></BODY.CONTENT></BODY></NITF>";

        assertThat(FORMAT.recognises(xml)).isTrue();
        assertThat(story(xml).id()).isEqualTo("kabar:a");
        assertThat(story(xml).body()).isEqualTo("Ships met.");
    }
}
