package io.tensionwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Story;
import io.tensionwire.ingest.KnownFormats;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.WireFormat;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFeedFormatTest {
    private static final String HEAD = """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Kabar", "language": "id",
             "home_page_url": "https://kabar.example/", "items": [""";
    private static final String GOOD = "{\"id\": \"good\", \"title\": \"Good\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": []}",
                "{\"version\": \"1.1\", \"feed_url\": \"https://kabar.example/feed.json\"",
                "{\"items\": [{\"id\": \"1\", \"content_html\": \"<p>"
            })
    void isToldByItsFields(String opening) {
        assertThat(KnownFormats.all().of(opening).map(WireFormat::name)).hasValue("json-feed");
    }

    @Test
    void anItemIsAStory() throws IOException {
        Story story = FeedReadings.only(read(HEAD + """
                {"id": 17, "url": "/17?utm_source=x", "title": "Rice &amp; fish", "summary": "Short.",
                 "content_html": "<p>One.</p><p>Two.</p>", "date_published": "2026-05-04T07:00:00Z",
                 "date_modified": "2026-05-04T08:00:00Z", "tags": ["Food"],
                 "authors": [{"name": "Rani Putri"}, {"name": "Budi"}]}]}"""));

        assertThat(story.id()).isEqualTo("kabar:17");
        assertThat(story.headline()).isEqualTo("Rice & fish");
        assertThat(story.body()).isEqualTo("One.\n\nTwo.");
        assertThat(story.byline()).isEqualTo("Rani Putri, Budi");
        assertThat(story.language()).isEqualTo("id");
        assertThat(story.link()).isEqualTo("https://kabar.example/17?utm_source=x");
        assertThat(story.versionCreated()).isEqualTo(Instant.parse("2026-05-04T08:00:00Z"));
        assertThat(story.firstCreated()).isEqualTo(Instant.parse("2026-05-04T07:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"content_text\": \"One.\\n\\nTwo.\"', 'One.|Two.'",
        "'\"content_text\": \"a < b\"', 'a < b'",
        "'\"content_text\": \"One.\", \"content_html\": \"<p>One.</p>\"', 'One.'",
        "'\"summary\": \"Short.\"', 'Short.'"
    })
    void theFullTextGoesBeforeTheSummary(String content, String expected) throws IOException {
        assertThat(FeedReadings.only(read(HEAD + "{\"id\": \"1\", " + content + "}]}"))
                        .body())
                .isEqualTo(expected.replace("|", "\n\n"));
    }

    @Test
    void theItemsBeforeACutAreReadAndTheCutOneIsRefused() throws IOException {
        List<Reading> readings = read(HEAD + GOOD + ", {\"id\": \"cut\", \"title\": \"Cut");

        assertThat(FeedReadings.ids(readings)).containsExactly("kabar:good");
        assertThat(FeedReadings.stories(readings).get(0).language()).isEqualTo("id");
        assertThat(FeedReadings.refusals(readings)).hasSize(1);
    }

    @Test
    void aFeedThatIsCutBehindItsItemsLosesNothing() throws IOException {
        List<Reading> readings = read(HEAD + GOOD + "], \"expired\": fal");

        assertThat(FeedReadings.ids(readings)).containsExactly("kabar:good");
        assertThat(FeedReadings.refusals(readings)).isEmpty();
    }

    @Test
    void anItemThatIsNoObjectRefusesOnlyItself() throws IOException {
        List<Reading> readings = read(HEAD + "\"nothing\", " + GOOD + "]}");

        assertThat(FeedReadings.ids(readings)).containsExactly("kabar:good");
        assertThat(FeedReadings.refusals(readings)).hasSize(1);
    }

    @Test
    void anIdThatItemsShareIsToldApartByTheirAddresses() throws IOException {
        assertThat(FeedReadings.ids(read(HEAD + """
                {"id": "1", "url": "https://kabar.example/a?fbclid=x", "title": "A"},
                {"id": "1", "url": "https://kabar.example/b", "title": "B"}]}""")))
                .containsExactly("kabar:1|https://kabar.example/a", "kabar:1|https://kabar.example/b");
    }

    @Test
    void aFeedWithoutItemsIsRefused() throws IOException {
        assertThat(FeedReadings.refusals(read("{\"version\": \"https://jsonfeed.org/version/1\"}")))
                .singleElement()
                .asString()
                .contains("items");
    }

    private static List<Reading> read(String feed) throws IOException {
        return FeedReadings.of(new JsonFeedFormat(), feed);
    }
}
