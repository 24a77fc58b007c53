package io.tensionwire.ingest.ninjs;

import static io.tensionwire.ingest.ninjs.NinjsWire.FORMAT;
import static io.tensionwire.ingest.ninjs.NinjsWire.VERSION_1;
import static io.tensionwire.ingest.ninjs.NinjsWire.VERSION_3;
import static io.tensionwire.ingest.ninjs.NinjsWire.all;
import static io.tensionwire.ingest.ninjs.NinjsWire.item;
import static io.tensionwire.ingest.ninjs.NinjsWire.story;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.contract.Subject;
import io.tensionwire.ingest.format.Progress;
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

class NinjsFormatTest {
    @Test
    void anItemGivesItsStory() throws IOException {
        Story story = story(VERSION_1);

        assertThat(story.id()).isEqualTo("kabar:urn:newsml:kabar.example:41");
        assertThat(story.version()).isEqualTo("3");
        assertThat(story.versionCreated()).isEqualTo(Instant.parse("2026-05-04T09:15:00Z"));
        assertThat(story.firstCreated()).isEqualTo(Instant.parse("2026-05-04T07:00:00Z"));
        assertThat(story.status()).isEqualTo(StoryStatus.USABLE);
        assertThat(story.urgency()).isEqualTo(4);
        assertThat(story.language()).isEqualTo("en-US");
        assertThat(story.slugline()).isEqualTo("strait-patrol");
        assertThat(story.headline()).isEqualTo("Patrol boats leave the strait");
        assertThat(story.byline()).isEqualTo("Rina Duarte");
        assertThat(story.provider()).isEqualTo("Kabar");
        assertThat(story.body()).isEqualTo("The last patrol boat left on Monday.\n\nNobody fired a shot.");
        assertThat(story.repairs()).isEmpty();
    }

    @Test
    void allVersionsOfTheStandardGiveTheSameStory() throws IOException {
        Story first = story(VERSION_1);

        assertThat(story(VERSION_3)).isEqualTo(first);
        assertThat(story(VERSION_3.replace("versionCreated", "versioncreated").replace("pubStatus", "pubstatus")))
                .isEqualTo(first);
    }

    @Test
    void superdeskCallsTheIdGuidAndWritesZonesWithoutColon() throws IOException {
        Story story = story("""
                {"guid": "urn:newsml:desk:7", "uri": "https://desk.example/api/items/7?v=2", "source": "Tanjung News",
                 "versioncreated": "2026-05-04T09:15:00+0000", "located": "Batam", "type": "text",
                 "body_html": "<p>The ferry returned.</p>", "body_footer": "<p>Call our desk.</p>",
                 "associations": {"featuremedia": {"guid": "urn:pic", "type": "picture", "headline": "Ferry",
                                                   "description_text": "A ferry"}}}
                """);

        assertThat(story.id()).isEqualTo("kabar:urn:newsml:desk:7");
        assertThat(story.versionCreated()).isEqualTo(Instant.parse("2026-05-04T09:15:00Z"));
        assertThat(story.provider()).isEqualTo("Tanjung News");
        assertThat(story.dateline()).isEqualTo("Batam");
        assertThat(story.body()).isEqualTo("The ferry returned.");
        assertThat(story.signals()).isEmpty();
    }

    @Test
    void anIdOfTheStoryGoesBeforeTheAddressOfItsVersion() throws IOException {
        Story story = story(
                "{\"uri\": \"http://feed.example/77/2026-05-04T09:00:00Z/2\", \"usn\": \"77\", \"status\": \"\","
                        + " \"source-feed\": \"KDZ\", \"slug\": \"SHIPS\", \"body_text\": \"Two ships met.\", \"originalUrn\": \"0\"}");

        assertThat(story.id()).isEqualTo("kabar:77");
        assertThat(story.status()).isEqualTo(StoryStatus.USABLE);
        assertThat(story.provider()).isEqualTo("KDZ");
        assertThat(story.slugline()).isEqualTo("SHIPS");
    }

    @Test
    void aBadFieldCostsNothingButItself() throws IOException {
        Story story = story("""
                {"uri": "urn:x:6", "version": 3, "urgency": "4", "headline": {"value": "A"}, "body_text": ["x"],
                 "byline": true, "slugline": [], "versioncreated": 1777888800000, "subject": "none", "language": ["nl"],
                 "associations": 7, "headlines": [1, {"value": "Ferry sinks"}], "keywords": 5, "provider": {"name": "Kabar"}}
                """);

        assertThat(story.id()).isEqualTo("kabar:urn:x:6");
        assertThat(story.version()).isEqualTo("3");
        assertThat(story.urgency()).isEqualTo(4);
        assertThat(story.headline()).isEqualTo("Ferry sinks");
        assertThat(story.versionCreated()).isEqualTo(Instant.parse("2026-05-04T10:00:00Z"));
        assertThat(story.language()).isEqualTo("nl");
        assertThat(story.provider()).isEqualTo("Kabar");
        assertThat(story.body()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"uri\": [\"urn:x:6\"], \"headline\": \"Ferry sinks\"}|\"uri\"",
                "{\"uri\": true, \"headline\": \"Ferry sinks\"}|\"uri\"",
                "{\"uri\": \"urn:x:6\", \"URI\": \"urn:x:7\", \"headline\": \"Ferry sinks\"}|twice",
                "{\"guid\": \" \", \"headline\": \"Ferry sinks\"}|\"guid\"",
                "{\"uri\": \"urn:x:6\", \"headline\": \"Ferry sinks\", \"pubstatus\": true}|\"pubstatus\"",
                "{\"uri\": \"urn:x:6\", \"headline\": \"Ferry sinks\", \"pubstatus\": [\"usable\"]}|\"pubstatus\"",
                "{}|no wire that is known",
                "{\"name\": \"Ferry sinks\", \"size\": 4}|no wire that is known",
                "{\"id\": \"kabar:7\", \"headline\": \"Ferry sinks\", \"body\": \"x\"}|one line"
            })
    void whatCannotBeToldForSureIsRefusedWithoutItsText(String item, String reason) throws IOException {
        Reading.Refused refused = ReadItem.refused(FORMAT, item.getBytes(UTF_8));

        assertThat(refused.cause()).contains(reason).doesNotContain("Ferry");
        assertThat(refused.bytes()).isEqualTo(item.getBytes(UTF_8));
    }

    @Test
    void subjectsAndKeywordsAreKept() throws IOException {
        Story story = story(item("""
                "subject": [{"code": "11000000", "name": "politics", "scheme": "iptc"}, "Shipping", null],
                "subjects": {"code": ["medtop:20000053"]}, "keywords": "strait+patrol"
                """));

        assertThat(story.subjects())
                .containsExactly(
                        new Subject("11000000", "iptc", "politics"),
                        new Subject(null, null, "Shipping"),
                        new Subject("medtop:20000053", null, null),
                        new Subject(null, "keyword", "strait"),
                        new Subject(null, "keyword", "patrol"));
    }

    @Test
    void anItemWithoutIdIsToldByItsText() throws IOException {
        String item =
                "{\"version\": \"1\", \"versionCreated\": \"2026-05-04T09:00:00.000Z\", \"body_text\": \"Two \\“ships\\”\tmet.\"}";
        Story story = story(item);

        assertThat(story.body()).isEqualTo("Two “ships” met.");
        assertThat(story.repairs()).containsExactly(Repair.JSON, Repair.ID_DERIVED);
        assertThat(story(item).id()).isEqualTo(story.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[A,B]",
                "A\nB",
                "A B",
                "{\"items\": [A, B]}",
                "{\"_items\": [A, B], \"_meta\": {\"total\": 2}}",
                "{\"data\": {\"articles\": [A, B]}, \"version\": \"2\"}",
                "{\"total\": 2, \"item\": [A, B]}",
                "{\"results\": [{\"item\": A}, {\"item\": B}]}",
                "{\"hits\": {\"hits\": [{\"_source\": A}, {\"_source\": B}]}}"
            })
    void severalItemsAreSeveralStories(String form) throws IOException {
        String text = form.replace("A", "{\"uri\":\"urn:x:1\",\"headline\":\"One\"}")
                .replace("B", "{\"uri\":\"urn:x:2\",\"headline\":\"Two\"}");

        assertThat(all(text))
                .extracting(reading -> ((Reading.Read) reading).story().headline())
                .containsExactly("One", "Two");
    }

    @Test
    void anEmptyEnvelopeHoldsNothing() throws IOException {
        assertThat(all("{\"items\": []}")).isEmpty();
    }

    @Test
    void aBadItemOfAnEnvelopeIsRefusedAlone() throws IOException {
        List<Reading> readings =
                all("{\"items\": [{\"uri\":\"urn:x:1\",\"type\":\"text\"}, {\"uri\":{},\"type\":\"text\"},"
                        + " {\"uri\":\"urn:x:3\",\"type\":\"text\"}]}");

        assertThat(readings).hasSize(3);
        assertThat(readings.get(1))
                .isInstanceOfSatisfying(Reading.Refused.class, refused -> assertThat(new String(refused.bytes(), UTF_8))
                        .isEqualTo("{\"uri\":{},\"type\":\"text\"}"));
        assertThat(readings.get(2)).isInstanceOf(Reading.Read.class);
    }

    @Test
    void halvesOfSurrogatePairsAreMended() throws IOException {
        Story story = story(item("\"headline\": \"a\\ud83db\", \"version\": \"1\\udc00\", \"signals\": [\"\\ud83d\"],"
                + " \"subject\": [{\"code\": \"c\\ud83d\", \"name\": \"n\\ud83d\"}]"));

        assertThat(story.headline()).isEqualTo("a\uFFFDb");
        assertThat(story.version()).isEqualTo("1\uFFFD");
        assertThat(story.signals()).containsExactly("\uFFFD");
        assertThat(story.subjects()).containsExactly(new Subject("c\uFFFD", null, "n\uFFFD"));
        assertThat(story.repairs()).contains(Repair.LONE_SURROGATES);
    }

    @Test
    void readingGoesOnBehindWhatWasReadBefore() throws IOException {
        byte[] two = "[{\"uri\":\"urn:x:1\",\"headline\":\"One\"},{\"uri\":\"urn:x:2\",\"headline\":\"Two\"}]"
                .getBytes(UTF_8);
        Progress first =
                ReadItem.all(FORMAT, two, "item", Progress.START).get(0).end();

        assertThat(ReadItem.all(FORMAT, two, "item", first))
                .singleElement()
                .isInstanceOfSatisfying(
                        Reading.Read.class,
                        read -> assertThat(read.story().headline()).isEqualTo("Two"));
    }

    @Test
    void referencesInALineAreCharacters() throws IOException {
        assertThat(story(item("\"headline\": \"Rice &amp; fish\"")).headline()).isEqualTo("Rice & fish");
    }

    @Test
    void zerosThatPadAFileAreNothing() throws IOException {
        assertThat(all("{\"uri\": \"urn:x:1\", \"headline\": \"One\"}\r\n\0\0\u001A"))
                .hasSize(1);
    }

    @Test
    void aFloodOfObjectsThatAreNoItemsIsRefusedInABoundedNumberOfPieces() throws IOException {
        List<Reading> readings = all("[" + "{},".repeat(100_000) + "{}]");

        assertThat(readings).hasSize(2_001).allMatch(Reading.Refused.class::isInstance);
        assertThat(((Reading.Refused) readings.get(2_000)).bytes()).hasSizeGreaterThan(280_000);
    }
}
