package io.tensionwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.contract.Subject;
import io.tensionwire.ingest.KnownFormats;
import io.tensionwire.ingest.format.Notice;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.Repair;
import io.tensionwire.ingest.format.WireFormat;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RssFormatTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss version='2.0'/>",
                "<?xml version='1.0'?><!-- made by hand --><RSS version='0.92'><channel/></RSS>",
                "<!DOCTYPE rss PUBLIC '-//Netscape//DTD RSS 0.91//EN' 'http://dtd.invalid/rss.dtd' [<!ENTITY a 'b'>]><rss/>",
                "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'/>",
                "Warning: undefined index in feed.php\n<?xml version='1.0'?><rss version='2.0'>",
                "<channel><item>"
            })
    void isToldByItsFirstElement(String opening) {
        assertThat(KnownFormats.all().of(opening).map(WireFormat::name)).hasValue("rss");
    }

    @Test
    void anItemIsAStory() throws IOException {
        Story story = FeedReadings.story("""
                <item><guid isPermaLink="false">kl-1</guid><title>Two ferries collide off Ambon</title>
                <link>https://kabar.example/a?utm_source=rss</link>
                <description>Nobody was hurt, the port said.</description>
                <dc:creator>Rani Putri</dc:creator><category domain="desk">Shipping</category>
                <pubDate>Mon, 04 May 2026 07:00:00 +0900</pubDate></item>""");

        assertThat(story.id()).isEqualTo("kabar:kl-1");
        assertThat(story.headline()).isEqualTo("Two ferries collide off Ambon");
        assertThat(story.body()).isEqualTo("Nobody was hurt, the port said.");
        assertThat(story.byline()).isEqualTo("Rani Putri");
        assertThat(story.language()).isEqualTo("id");
        assertThat(story.link()).isEqualTo("https://kabar.example/a?utm_source=rss");
        assertThat(story.subjects()).containsExactly(new Subject(null, "desk", "Shipping"));
        assertThat(story.versionCreated()).isEqualTo(Instant.parse("2026-05-03T22:00:00Z"));
        assertThat(story.status()).isEqualTo(StoryStatus.USABLE);
        assertThat(story.repairs()).isEmpty();
    }

    @Test
    void namesOfElementsAreTakenInAnyCase() throws IOException {
        Story story = FeedReadings.only(
                FeedReadings.of(
                        new RssFormat(),
                        "<RSS><CHANNEL><ITEM><GUID>7</GUID><Title>Tide</Title><pubdate>2026-05-04 08:00:00Z</pubdate></ITEM></CHANNEL></RSS>"));

        assertThat(story.id()).isEqualTo("kabar:7");
        assertThat(story.headline()).isEqualTo("Tide");
        assertThat(story.versionCreated()).isEqualTo(Instant.parse("2026-05-04T08:00:00Z"));
    }

    @Test
    void theFullTextGoesBeforeTheSummary() throws IOException {
        Story story = FeedReadings.story("""
                <item><guid>1</guid><title>T</title><description>Short.</description>
                <content:encoded><![CDATA[<p>The first.</p><figure><img src="x"><figcaption>A boat</figcaption></figure>
                <p>The <b>sec</b>ond&nbsp;one.</p>]]></content:encoded></item>""");

        assertThat(story.body()).isEqualTo("The first.\n\nThe second one.");
    }

    @Test
    void theSummaryStandsWhereTheFullTextIsOnlyAPicture() throws IOException {
        assertThat(FeedReadings.story("""
                <item><guid>1</guid><title>T</title><description>Short.</description>
                <content:encoded><![CDATA[<img src="x">]]></content:encoded></item>""").body()).isEqualTo("Short.");
    }

    @Test
    void elementsOfOtherVocabulariesAreNotMistakenForTheItemsOwn() throws IOException {
        Story story = FeedReadings.story("""
                <item><media:content><media:title>The picture</media:title><media:description>A harbour</media:description>
                </media:content><media:title>The picture</media:title><atom:link href="https://kabar.example/self"
                rel="self"/><title>The story</title><link>https://kabar.example/1</link></item>""");

        assertThat(story.headline()).isEqualTo("The story");
        assertThat(story.link()).isEqualTo("https://kabar.example/1");
        assertThat(story.body()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'Rani &amp;amp; Budi', 'Rani & Budi'",
        "'&lt;b&gt;Bold&lt;/b&gt; claims', 'Bold claims'",
        "'Shares fall &amp;lt;i&gt;again', 'Shares fall again'",
        "'don&amp;#146;t', 'don’t'",
        "'?page=1&amp;copy=2', '?page=1&copy=2'",
        "'3 &lt; 4 and R&amp;D', '3 < 4 and R&D'",
        "'<![CDATA[ Fish & <em>chips</em> ]]>', 'Fish & chips'"
    })
    void markupAndReferencesInTitlesAreCleaned(String written, String expected) throws IOException {
        assertThat(FeedReadings.story("<item><guid>1</guid><title>" + written + "</title></item>")
                        .headline())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'&amp;lt;p&amp;gt;One.&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Two.&amp;lt;/p&amp;gt;', 'One.|Two.'",
        "'&lt;div&gt;One.&lt;br&gt;&lt;br&gt;Two.&lt;/div&gt;', 'One.|Two.'",
        "'It&amp;amp;#146;s &amp;amp;quot;his&amp;amp;quot;.', 'It’s \"his\".'",
        "'<p>One.</p><p>Two.</p>', 'One.|Two.'"
    })
    void htmlIsReadHoweverOftenItIsEscaped(String written, String expected) throws IOException {
        String text = written.replace("&amp;amp;", "&amp;");
        assertThat(FeedReadings.story(
                                "<item><guid>1</guid><title>T</title><description>" + text + "</description></item>")
                        .body())
                .isEqualTo(expected.replace("|", "\n\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "rani@kabar.example (Rani Putri), Rani Putri",
        "Rani Putri &lt;rani@kabar.example&gt;, Rani Putri",
        "rani@kabar.example,",
        "Rani Putri, Rani Putri"
    })
    void anAuthorIsANameAndNeverAMailAddress(String written, String expected) throws IOException {
        assertThat(FeedReadings.story("<item><guid>1</guid><title>T</title><author>" + written + "</author></item>")
                        .byline())
                .isEqualTo(expected);
    }

    @Test
    void linesThatInviteToReadOnElsewhereAreLeftOut() throws IOException {
        assertThat(FeedReadings.story("""
                <item><guid>1</guid><title>T</title><description><![CDATA[<p>The port was closed.</p>
                <p><a href="x">Continue reading...</a></p>
                <p>The post <a href="x">T</a> appeared first on <a href="y">Kabar</a>.</p>]]></description></item>""").body()).isEqualTo("The port was closed.");
    }

    @Test
    void anItemWithoutATimeIsGivenTheTimeOfArrivalAndSaysSo() throws IOException {
        Story story = FeedReadings.story(
                "<pubDate>Mon, 04 May 2026 07:00:00 GMT</pubDate><item><guid>1</guid><title>T</title></item>");

        assertThat(story.versionCreated()).isEqualTo(Instant.parse("2026-05-04T10:00:00Z"));
        assertThat(story.repairs()).contains(Repair.TIME_UNKNOWN);
    }

    @Test
    void whatWasUpdatedIsTheVersionAndWhatWasPublishedTheFirst() throws IOException {
        Story story = FeedReadings.story("""
                <item><guid>1</guid><title>T</title><pubDate>Mon, 04 May 2026 07:00:00 GMT</pubDate>
                <atom:updated>2026-05-04T08:30:00Z</atom:updated></item>""");

        assertThat(story.versionCreated()).isEqualTo(Instant.parse("2026-05-04T08:30:00Z"));
        assertThat(story.firstCreated()).isEqualTo(Instant.parse("2026-05-04T07:00:00Z"));
    }

    @Test
    void theLanguageOfTheFeedMayStandBehindItsItems() throws IOException {
        Story story = FeedReadings.only(FeedReadings.of(
                new RssFormat(),
                "<rss><channel><item><title>T</title></item><language>nl-be</language></channel></rss>"));

        assertThat(story.language()).isEqualTo("nl-BE");
    }

    @Test
    void itemsOfRdfStandBesideTheChannelAndAreKnownByAbout() throws IOException {
        Story story = FeedReadings.only(FeedReadings.of(new RssFormat(), """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                  xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="https://kabar.example/"><title>K</title><dc:language>id</dc:language>
                <items><rdf:Seq><rdf:li rdf:resource="https://kabar.example/9"/></rdf:Seq></items></channel>
                <item rdf:about="https://kabar.example/9"><title>Nine</title><link>https://kabar.example/9?x</link>
                <dc:date>2026-05-04T06:00+07:00</dc:date></item></rdf:RDF>"""));

        assertThat(story.id()).isEqualTo("kabar:https://kabar.example/9");
        assertThat(story.language()).isEqualTo("id");
        assertThat(story.versionCreated()).isEqualTo(Instant.parse("2026-05-03T23:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"publish, USABLE", "draft, WITHHELD", "private, WITHHELD", "trash, CANCELED", "inherit, USABLE"})
    void anExportOfWordPressTellsTheStatus(String status, StoryStatus expected) throws IOException {
        assertThat(FeedReadings.story(
                                "<item><guid>1</guid><title>T</title><wp:status>" + status + "</wp:status></item>")
                        .status())
                .isEqualTo(expected);
    }

    @Test
    void anExportOfWordPressPartsParagraphsByLinesAndUsesShortCodes() throws IOException {
        Story story = FeedReadings.story("""
                <item><guid>1</guid><title>T</title><wp:status>publish</wp:status>
                <content:encoded><![CDATA[[caption id="a" width="3"]<img src="x"> A boat[/caption]The first [sic] one.

                The [link href="x"]second[/link].]]></content:encoded></item>""");

        assertThat(story.body()).isEqualTo("The first [sic] one.\n\nThe second.");
    }

    @Test
    void whatWordPressExportsBesidesStoriesIsOnlyCounted() throws IOException {
        assertThat(FeedReadings.rss(
                        "<item><guid>1</guid><title>Home</title><wp:post_type>nav_menu_item</wp:post_type></item>"))
                .singleElement()
                .isInstanceOfSatisfying(Reading.Noticed.class, noticed -> assertThat(noticed.kind())
                        .isEqualTo(Notice.SERVICE));
    }

    @Test
    void aSourceNamedByAGathererIsTheProvider() throws IOException {
        assertThat(FeedReadings.story(
                                "<item><guid>1</guid><title>T</title><source url='https://pelabuhan.example/'>Pelabuhan</source></item>")
                        .provider())
                .isEqualTo("Pelabuhan");
    }
}
