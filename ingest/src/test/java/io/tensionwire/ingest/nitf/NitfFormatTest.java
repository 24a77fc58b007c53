package io.tensionwire.ingest.nitf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Signal;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.contract.Subject;
import io.tensionwire.ingest.format.ItemHints;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.format.ReadItem;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.Readings;
import io.tensionwire.ingest.format.Repair;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NitfFormatTest {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final NitfFormat format = new NitfFormat();

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
        assertThat(format.recognises(opening)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<NewsML><nitf>", "<newsItem><inlineXML><nitf >", "<rss><nitf>", "nitf", "<nitfx>", "{}"})
    void isNotToldWhereNitfOnlyMarksUpAText(String opening) {
        assertThat(format.recognises(opening)).isFalse();
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
        assertThat(ReadItem.refused(format, "<menu><p>Soup</p></menu>".getBytes(UTF_8))
                        .cause())
                .contains("no nitf element");
    }

    @Test
    void anEmbargoMayStandInANoteAboveTheText() throws IOException {
        Story story = story(body("<body.head><note><body.content><p>EMBARGOED UNTIL 2026-12-01T06:00:00Z</p>"
                + "</body.content></note></body.head><body.content><p>Ships met.</p></body.content>"));

        assertThat(story.embargoedUntil()).isEqualTo("2026-12-01T06:00:00Z");
        assertThat(story.body()).isEqualTo("Ships met.");
    }

    @Test
    void namesMayBeWrittenInCapitals() throws IOException {
        String xml =
                "<NITF><HEAD><DOCDATA><DOC-ID id-string='a'/></DOCDATA></HEAD><BODY><BODY.CONTENT><P>Ships met.</P>"
                        + "<NOTE><P>Not for print.</P></NOTE></BODY.CONTENT></BODY></NITF>";

        assertThat(format.recognises(xml)).isTrue();
        assertThat(story(xml).id()).isEqualTo("kabar:a");
        assertThat(story(xml).body()).isEqualTo("Ships met.");
    }

    @Test
    void textWithoutMarkupHasTheParagraphsThatItsBlankLinesMake() throws IOException {
        Story story = story(body("<body.content>\nShips met.\n\nNobody was hurt.\n</body.content>"));

        assertThat(story.body()).isEqualTo("Ships met.\n\nNobody was hurt.");
    }

    private static String docdata(String attributes, String inside) {
        return "<docdata" + attributes + "><doc-id id-string='a'/>" + inside + "</docdata>";
    }

    private static String document(String head) {
        return "<nitf><head>" + head + "</head><body><body.head><hedline><hl1>Head</hl1></hedline></body.head>"
                + "<body.content><p>Ships met.</p></body.content></body></nitf>";
    }

    private static String body(String body) {
        return "<nitf><head>" + docdata("", "") + "</head><body>" + body + "</body></nitf>";
    }

    private Story story(String xml) throws IOException {
        return ((Reading.Read) readings(xml.getBytes(UTF_8)).get(0)).story();
    }

    private List<Reading> readings(byte[] bytes) throws IOException {
        Provenance origin = new Provenance("kabar", null, null, OSLO, null);
        ItemHints hints = new ItemHints(origin, "item.xml", ReadItem.MODIFIED, ReadItem.ARRIVAL);
        List<Reading> readings = new ArrayList<>();
        try (Readings open = format.read(new ByteArrayInputStream(bytes), hints, Progress.START)) {
            for (Optional<Reading> next = open.next(); next.isPresent(); next = open.next()) {
                readings.add(next.get());
            }
        }
        return readings;
    }

    private static List<String> ids(List<Reading> readings) {
        return readings.stream()
                .map(reading -> ((Reading.Read) reading).story().id())
                .toList();
    }
}
