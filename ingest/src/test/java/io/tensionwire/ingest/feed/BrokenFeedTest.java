package io.tensionwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.tensionwire.contract.Story;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.Repair;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenFeedTest {
    private static final String GOOD = "<item><guid>good</guid><title>Good</title></item>";
    private static final String LAST = "<item><guid>last</guid><title>Last</title></item>";

    @ParameterizedTest
    @CsvSource({
        "'<item><guid>bad</guid><title>Fish & chips, R&D</title></item>', 'Fish & chips, R&D'",
        "'<item><guid>bad</guid><title>One</title><description>a<br>b</item>', One",
        "'<item><guid>bad</guid><title>One', One",
        "'<item><guid>bad</guid><Title>One</title></item>', One",
        "'<item><guid>bad</guid><title>One</title><foo:title>Other</foo:title></item>', One",
        "'<item><guid>bad</guid><title>One</title><enclosure url=x></item>', One"
    })
    void anIllFormedItemIsMendedAndItsNeighboursAreNot(String item, String headline) throws IOException {
        List<Story> stories = FeedReadings.stories(FeedReadings.rss(GOOD + item + LAST));

        assertThat(stories).extracting(Story::id).containsExactly("kabar:good", "kabar:bad", "kabar:last");
        assertThat(stories.get(1).headline()).isEqualTo(headline);
        assertThat(stories.get(1).repairs()).contains(Repair.MARKUP);
        assertThat(stories.get(0).repairs()).doesNotContain(Repair.MARKUP);
        assertThat(stories.get(2).repairs()).doesNotContain(Repair.MARKUP);
    }

    @Test
    void textBehindAPictureThatIsNotClosedIsNotLost() throws IOException {
        List<Story> stories = FeedReadings.stories(
                FeedReadings.rss(
                        "<item><guid>1</guid><title>T</title><description><p>Before <img src='x'> behind.</description></item>"));

        assertThat(stories.get(0).body()).isEqualTo("Before behind.");
    }

    @Test
    void whatTheFeedSaysOfItselfIsReadThoughItIsIllFormed() throws IOException {
        Story story = FeedReadings.only(FeedReadings.of(
                new RssFormat(),
                "<rss><channel><title>Sea & land</title><language>nl</language>" + GOOD + "</channel></rss>"));

        assertThat(story.language()).isEqualTo("nl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<item><guid>cut</guid><title>Cut</title><description>The port was",
                "<item><guid>cut</guid><title>Cut</title><description><![CDATA[The port was",
                "<item><guid>cut</guid><title>Cut</title><description>The port</description></it",
                "<item><guid>cut</guid><title>Cut</title><descr",
                "<item><guid>cut</guid><title>Cut</title><!-- a comment"
            })
    void aCutItemIsRefusedAndNeverAStory(String cut) throws IOException {
        List<Reading> readings =
                FeedReadings.of(new RssFormat(), "<rss version='2.0'><channel><title>T</title>" + GOOD + cut);

        assertThat(FeedReadings.ids(readings)).containsExactly("kabar:good");
        assertThat(FeedReadings.refusals(readings)).singleElement().asString().contains("cut off");
        assertThat(new String(((Reading.Refused) readings.get(1)).bytes())).isEqualTo(cut);
    }

    @Test
    void aFeedThatIsCutBetweenItemsLosesNothing() throws IOException {
        List<Reading> readings = FeedReadings.of(new RssFormat(), "<rss><channel>" + GOOD + LAST);

        assertThat(FeedReadings.ids(readings)).containsExactly("kabar:good", "kabar:last");
        assertThat(FeedReadings.refusals(readings)).isEmpty();
    }

    @Test
    void aFeedThatIsCutBeforeItsFirstItemIsRefused() throws IOException {
        assertThat(FeedReadings.refusals(FeedReadings.of(new RssFormat(), "<rss><channel><title>Kab")))
                .singleElement()
                .asString()
                .contains("cut off before its first item");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<rss><channel><title>A & B</title></channel></rss>", "<rss></rss>"})
    void aFeedWithoutItemsIsNoError(String feed) throws IOException {
        assertThat(FeedReadings.of(new RssFormat(), feed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<item></item>", "<item/>", "<item><title/><pubDate>2026-05-04</pubDate></item>"})
    void anItemThatSaysNothingIsNoStory(String item) throws IOException {
        assertThat(FeedReadings.ids(FeedReadings.rss(item + GOOD))).containsExactly("kabar:good");
    }

    @Test
    void aSectionWithoutAnEndRefusesOnlyItsItem() throws IOException {
        List<Reading> readings = FeedReadings.rss("<item><guid>x</guid><title>A & B</title></item>"
                + "<item><guid>y</guid><title><![CDATA[Never closed</title></item>"
                + "<item><guid>z</guid><title><![CDATA[Closed]]></title></item>");

        assertThat(FeedReadings.ids(readings)).containsExactly("kabar:x", "kabar:z");
        assertThat(FeedReadings.refusals(readings)).singleElement().asString().contains("CDATA");
    }

    @Test
    void tagsInCommentsAndSectionsAreNoTags() throws IOException {
        List<Reading> readings = FeedReadings.rss("<item><guid>x</guid><title>A & B</title><!-- </item><item> -->"
                + "<description><![CDATA[Type </item> to end it.]]></description></item>" + LAST);

        assertThat(FeedReadings.ids(readings)).containsExactly("kabar:x", "kabar:last");
    }

    @Test
    void junkBeforeTheXmlIsPassedOver() throws IOException {
        Story story = FeedReadings.only(FeedReadings.of(
                new RssFormat(), "Notice: undefined\n<?xml version='1.0'?><rss><channel>" + GOOD + "</channel></rss>"));

        assertThat(story.repairs()).contains(Repair.MARKUP);
    }

    @Test
    void entitiesThatMultiplyAreRefused() throws IOException {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 'aaaaaaaaaa'>");
        for (int i = 1; i < 12; i++) {
            bomb.append("<!ENTITY a" + i + " '" + ("&a" + (i - 1) + ";").repeat(10) + "'>");
        }
        String feed = bomb + "]><rss><channel><item><guid>1</guid><title>&a11;</title></item></channel></rss>";

        assertThat(FeedReadings.refusals(FeedReadings.of(new RssFormat(), feed)))
                .hasSize(1);
    }

    @Test
    void manyBrokenItemsEndInBoundedTime() {
        String items = "<item>a".repeat(200_000);

        List<Reading> readings = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> FeedReadings.rss(items));

        assertThat(FeedReadings.refusals(readings)).anyMatch(cause -> cause.contains("more than"));
    }

    @Test
    void deepMarkupIsReadAndItsNeighboursAreToo() throws IOException {
        String deep = "<item><guid>deep</guid><title>T</title><description>" + "<b>".repeat(20_000)
                + "text</description></item>";

        assertThat(FeedReadings.ids(FeedReadings.rss(GOOD + deep + LAST)))
                .containsExactly("kabar:good", "kabar:deep", "kabar:last");
    }
}
