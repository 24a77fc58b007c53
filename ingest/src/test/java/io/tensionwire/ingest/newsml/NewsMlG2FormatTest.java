package io.tensionwire.ingest.newsml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Signal;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.contract.Subject;
import io.tensionwire.ingest.format.Notice;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.ReadItem;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.Repair;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsMlG2FormatTest {
    private static final String BODY = "<p>LUNDA, May 4 (KBR) - The ferry left on time.</p><p>It was full.</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<newsItem guid='1'>",
                "<?xml version='1.0'?>\n<!-- <rss> --><n:newsMessage xmlns:n='urn:x'>",
                "<!DOCTYPE newsItem [<!ENTITY a \"<b>\">]>\n<packageItem>",
                "<envelope xmlns='urn:soap'><newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'/>"
            })
    void itIsKnownByItsRootOrItsNamespace(String opening) {
        assertThat(new NewsMlG2Format().recognises(opening)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<NewsML><NewsItem/>", "<rss xmlns:n='http://iptc.org/std/nar/2006-10-01/'>", "{}", "newsItem"})
    void otherFormatsAreLeftToOthers(String opening) {
        assertThat(new NewsMlG2Format().recognises(opening)).isFalse();
    }

    @Test
    void anItemIsAStory() throws IOException {
        Story story = story(item("<itemClass qcode='ninat:text'/><provider qcode='nprov:KBR'/>"
                + "<versionCreated>2026-05-04T09:00:00+02:00</versionCreated>"
                + "<firstCreated>2026-05-04T08:00:00+02:00</firstCreated><pubStatus qcode='stat:usable'/>"));

        assertThat(story.id()).isEqualTo("kabar:urn:newsml:kabar.example:1");
        assertThat(story.version()).isEqualTo("3");
        assertThat(story.versionCreated()).isEqualTo("2026-05-04T07:00:00Z");
        assertThat(story.firstCreated()).isEqualTo("2026-05-04T06:00:00Z");
        assertThat(story.status()).isEqualTo(StoryStatus.USABLE);
        assertThat(story.provider()).isEqualTo("KBR");
        assertThat(story.language()).isEqualTo("en");
        assertThat(story.headline()).isEqualTo("Ferry leaves");
        assertThat(story.slugline()).isEqualTo("LUNDA-FERRY");
        assertThat(story.urgency()).isEqualTo(4);
        assertThat(story.dateline()).isEqualTo("LUNDA, May 4 (KBR)");
        assertThat(story.body()).isEqualTo("The ferry left on time.\n\nIt was full.");
        assertThat(story.repairs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "<provider literal='kabar.example'/>, kabar.example",
        "<provider qcode='nprov:17'><name>Kabar Laut</name></provider>, Kabar Laut",
        "<provider uri='http://cv.iptc.org/newscodes/newsprovider/KBR'/>, KBR",
        "<provider uri='http://kabar.example/'/>, http://kabar.example/",
        "<provider><name>Kabar Laut</name></provider>, Kabar Laut",
        "<provider/>, kabar"
    })
    void theProviderIsNamedWithoutItsVocabulary(String provider, String name) throws IOException {
        assertThat(story(item(provider)).provider()).isEqualTo(name);
    }

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
    @ValueSource(strings = {"<signal qcode='sig:test'/>", "<signal uri='http://cv.iptc.org/newscodes/signal/test'/>"})
    void aTestIsOnlyCounted(String signal) throws IOException {
        assertThat(notices(item(signal))).containsExactly(Notice.TEST);
        assertThat(notices("<newsMessage><header>" + signal + "</header><itemSet>" + item("")
                        + "</itemSet></newsMessage>"))
                .containsExactly(Notice.TEST);
    }

    @Test
    void theWordTestInAnotherVocabularyMeansAnything() throws IOException {
        assertThat(notices(item("<signal qcode='desk:TEST'/>"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"conceptItem", "planningItem", "knowledgeItem", "catalogItem"})
    void itemsOfOtherKindsAreOnlyCounted(String name) throws IOException {
        assertThat(notices("<" + name + " guid='1'><itemMeta/></" + name + ">")).containsExactly(Notice.SERVICE);
    }

    @Test
    void anEventInANewsItemIsOnlyCounted() throws IOException {
        assertThat(notices(item("<itemClass qcode='ninat:event'/>"))).containsExactly(Notice.SERVICE);
    }

    @ParameterizedTest
    @CsvSource({
        "picture, picture",
        "photo, picture",
        "graphic, graphic",
        "video, video",
        "audio, audio",
        "composite, package"
    })
    void whatIsNoTextIsAStoryWithoutText(String kind, String signal) throws IOException {
        Story story = story(G2.newsItem(
                "1",
                "<itemClass qcode='ninat:" + kind + "'/>",
                G2.META + "<description role='drol:caption'>A ferry.</description>",
                "<remoteContent href='http://kabar.example/1.jpg' contenttype='image/jpeg'/>"));

        assertThat(story.body()).isNull();
        assertThat(story.headline()).isEqualTo("Ferry leaves");
        assertThat(story.signals()).contains(signal);
    }

    @Test
    void aMessageHoldsManyItems() throws IOException {
        List<Reading> readings = read("<newsMessage><header><sent>2026-05-04T07:00:00Z</sent></header><itemSet>"
                + "<packageItem guid='p' version='1'><itemMeta/><contentMeta><headline>Both</headline></contentMeta>"
                + "<groupSet root='g'><group id='g'><itemRef residref='a'><title>First</title></itemRef></group></groupSet>"
                + "</packageItem><newsItem guid='a'/><newsItem guid='b'/></itemSet></newsMessage>");

        assertThat(readings)
                .extracting(reading -> ((Reading.Read) reading).story().id())
                .containsExactly("kabar:p", "kabar:a", "kabar:b");
        assertThat(((Reading.Read) readings.get(0)).story().signals()).contains("package");
    }

    @Test
    void aPackageThatIsNothingByItselfIsOnlyCounted() throws IOException {
        assertThat(
                        notices(
                                "<newsMessage><itemSet><packageItem><itemRef residref='a'/></packageItem></itemSet></newsMessage>"))
                .containsExactly(Notice.SERVICE);
    }

    @Test
    void ofSeveralHeadlinesTheMainOneInTheStorysLanguageIsTaken() throws IOException {
        String meta = "<language tag='de'/><headline role='hld:subHeadline'>Unten</headline>"
                + "<headline xml:lang='en'>On top</headline><headline xml:lang='de' rank='2'>Zweite</headline>"
                + "<headline xml:lang='de' rank='1'>Oben</headline>";

        assertThat(story(G2.item("1", "", meta, BODY)).headline()).isEqualTo("Oben");
    }

    @Test
    void subjectsKeepTheirVocabularyAndTheNameInTheStorysLanguage() throws IOException {
        String meta = G2.META + "<subject qcode='medtop:11000000'><name xml:lang='de'>Politik</name>"
                + "<name xml:lang='en-GB'>politics</name></subject><subject literal='ferries'/>"
                + "<subject type='cpnat:poi' literal='p1'><name>Quay 4, Lunda</name></subject>";

        assertThat(story(G2.item("1", "", meta, BODY)).subjects())
                .containsExactly(new Subject("11000000", "medtop", "politics"), new Subject("ferries", null, null));
    }

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
    void eventsInsideANewsItemAreOnlyCounted() throws IOException {
        String events = "<inlineXML><events><event><name>Ferry day</name></event></events></inlineXML>";

        assertThat(notices(G2.newsItem("1", "<itemClass qcode='ninat:composite'/>", G2.META, events)))
                .containsExactly(Notice.SERVICE);
    }

    @Test
    void resultsThatAreMarkedUpAsDataAreNoText() throws IOException {
        String results = "<inlineXML><sports-content><team>Lunda</team></sports-content></inlineXML>";

        assertThat(story(G2.newsItem("1", "", G2.META, results)).body()).isNull();
    }

    @Test
    void anItemOfMoreElementsThanAnyStoryHasIsRefused() throws IOException {
        List<Reading> readings = read(G2.item("1", "", G2.META, "<p>w</p>".repeat(250_000)));

        assertThat(readings).hasSize(1).first().isInstanceOf(Reading.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"sig:kill, CANCELED", "sig:update, USABLE", "genre:kill, USABLE"})
    void aSignalMayOrderAKill(String signal, StoryStatus status) throws IOException {
        assertThat(story(item("<pubStatus qcode='stat:usable'/><signal qcode='" + signal + "'/>"))
                        .status())
                .isEqualTo(status);
    }

    private static String item(String management) {
        return G2.item("3", management, G2.META, BODY);
    }

    private static Story story(String xml) throws IOException {
        List<Reading> readings = read(xml);
        assertThat(readings).hasSize(1).first().isInstanceOf(Reading.Read.class);
        return ((Reading.Read) readings.get(0)).story();
    }

    private static List<Notice> notices(String xml) throws IOException {
        return read(xml).stream()
                .filter(Reading.Noticed.class::isInstance)
                .map(reading -> ((Reading.Noticed) reading).kind())
                .toList();
    }

    private static List<Reading> read(String xml) throws IOException {
        return ReadItem.all(new NewsMlG2Format(), xml.getBytes(UTF_8), "item", Progress.START);
    }

    /** Writes NewsML-G2. */
    private static final class G2 {
        static final String META =
                "<urgency>4</urgency><slugline>LUNDA-FERRY</slugline><headline>Ferry leaves</headline>"
                        + "<language tag='en'/>";

        static String item(String version, String management, String meta, String body) {
            return newsItem(
                    version,
                    management,
                    meta,
                    "<inlineXML contenttype='application/xhtml+xml'><html xmlns='http://www.w3.org/1999/xhtml'><head><title>T</title>"
                            + "</head><body>" + body + "</body></html></inlineXML>");
        }

        static String newsItem(String version, String management, String meta, String content) {
            return "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:newsml:kabar.example:1' version='"
                    + version
                    + "' xml:lang='en'><itemMeta>" + management + "</itemMeta><contentMeta>" + meta
                    + "</contentMeta><contentSet>" + content + "</contentSet></newsItem>";
        }
    }
}
