package io.tensionwire.ingest.ninjs;

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
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NinjsFormatTest {
    private static final String VERSION_1 = """
            {"uri": "urn:newsml:kabar.example:41", "type": "text", "version": "3",
             "versioncreated": "2026-05-04T11:15:00+02:00", "firstcreated": "2026-05-04T07:00:00Z",
             "pubstatus": "usable", "urgency": 4, "language": "en-us", "slugline": "strait-patrol",
             "headline": "Patrol boats leave the strait", "byline": "Rina Duarte", "copyrightholder": "Kabar",
             "body_html": "<p>The last patrol boat left on Monday.</p><p>Nobody fired a shot.</p>"}
            """;
    private static final String VERSION_3 = """
            {"uri": "urn:newsml:kabar.example:41", "type": "text", "version": "3",
             "versionCreated": "2026-05-04T11:15:00+02:00", "firstCreated": "2026-05-04T07:00:00Z",
             "pubStatus": "usable", "urgency": 4, "language": "en-us", "slugline": "strait-patrol",
             "headlines": [{"role": "sms", "value": "Boats leave"},
                           {"role": "main", "value": "Patrol boats leave the strait"}],
             "by": "Rina Duarte", "copyrightHolder": "Kabar",
             "bodies": [{"role": "text", "contentType": "text/plain", "value": "The last patrol boat left on Monday."},
                        {"role": "html", "contentType": "text/html",
                         "value": "<p>The last patrol boat left on Monday.</p><p>Nobody fired a shot.</p>"}]}
            """;

    private final NinjsFormat format = new NinjsFormat();

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

    @ParameterizedTest
    @CsvSource({
        "'', USABLE",
        "'\"pubstatus\": null', USABLE",
        "'\"pubstatus\": \"usable\"', USABLE",
        "'\"pubStatus\": \"stat:usable\"', USABLE",
        "'\"pubstatus\": \"cancelled\"', CANCELED",
        "'\"pubstatus\": \"canceled\"', CANCELED",
        "'\"pubstatus\": \"withheld\"', WITHHELD",
        "'\"pubstatus\": \"whatever\"', WITHHELD",
        "'\"pubstatus\": \"\"', WITHHELD",
        "'\"pubstatus\": \"usable\", \"pubStatus\": \"canceled\"', CANCELED",
        "'\"pubstatus\": \"usable\", \"pub_status\": \"whatever\"', WITHHELD",
        "'\"status\": \"usable\"', USABLE",
        "'\"status\": \"killed\", \"pubstatus\": \"usable\"', CANCELED",
        "'\"status\": \"new\", \"pubstatus\": \"usable\"', USABLE",
        "'\"slugline\": \"ferry-sinks, KILL\"', CANCELED"
    })
    void theStatusThatAllowsLeastHolds(String field, StoryStatus status) throws IOException {
        assertThat(story(item("\"version\": 1" + (field.isEmpty() ? "" : ", " + field)))
                        .status())
                .isEqualTo(status);
    }

    @Test
    void aKillMayBeEmpty() throws IOException {
        Story kill = story("{\"uri\": \"urn:x:1\", \"pubstatus\": \"canceled\", \"body_html\": \"\", \"version\": {}}");

        assertThat(kill.id()).isEqualTo("kabar:urn:x:1");
        assertThat(kill.status()).isEqualTo(StoryStatus.CANCELED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Next Monday\"", "true", "{\"until\": 1}", "[\"2026-05-05T00:00:00Z\"]"})
    void anEmbargoThatCannotBeReadHolds(String embargo) throws IOException {
        Story story = story(item("\"embargoed\": " + embargo));

        assertThat(story.status()).isEqualTo(StoryStatus.WITHHELD);
        assertThat(story.repairs()).contains(Repair.EMBARGO_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2026-06-01T12:00:00+0200\"", "1780308000", "1780308000000"})
    void anEmbargoIsKept(String embargo) throws IOException {
        Story story = story(item("\"embargoed\": " + embargo));

        assertThat(story.status()).isEqualTo(StoryStatus.USABLE);
        assertThat(story.embargoedUntil()).isEqualTo(Instant.parse("2026-06-01T10:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "false", "[]"})
    void noEmbargoIsNone(String embargo) throws IOException {
        Story story = story(item("\"embargoed\": " + embargo));

        assertThat(story.status()).isEqualTo(StoryStatus.USABLE);
        assertThat(story.embargoedUntil()).isNull();
    }

    @Test
    void theLaterOfTwoEmbargoesHolds() throws IOException {
        assertThat(story(item("\"embargoed\": \"2026-06-01T00:00:00Z\", \"embargo\": \"2026-06-02T00:00:00Z\""))
                        .embargoedUntil())
                .isEqualTo(Instant.parse("2026-06-02T00:00:00Z"));
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
                "{\"guid\": \" \", \"headline\": \"Ferry sinks\"}|\"guid\"",
                "{\"uri\": \"urn:x:6\", \"headline\": \"Ferry sinks\", \"pubstatus\": true}|\"pubstatus\"",
                "{\"uri\": \"urn:x:6\", \"headline\": \"Ferry sinks\", \"pubstatus\": [\"usable\"]}|\"pubstatus\"",
                "{}|no wire that is known",
                "{\"name\": \"Ferry sinks\", \"size\": 4}|no wire that is known",
                "{\"id\": \"kabar:7\", \"headline\": \"Ferry sinks\", \"body\": \"x\"}|one line"
            })
    void whatCannotBeToldForSureIsRefusedWithoutItsText(String item, String reason) throws IOException {
        Reading.Refused refused = ReadItem.refused(format, item.getBytes(UTF_8));

        assertThat(refused.cause()).contains(reason).doesNotContain("Ferry");
        assertThat(refused.bytes()).isEqualTo(item.getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"type\": \"heartbeat\", \"supplier\": \"K\"}', HEARTBEAT",
        "'{\"MessageType\": \"KeepAlive\"}', HEARTBEAT",
        "'{\"heartbeat\": \"2026-05-04T10:00:00Z\"}', HEARTBEAT",
        "'{\"uri\": \"urn:e\", \"type\": \"event\", \"pubStatus\": \"usable\", \"title\": \"Summit\"}', SERVICE",
        "'{\"uri\": \"urn:e\", \"title\": \"Summit\", \"eventDetails\": {\"dates\": {}}}', SERVICE",
        "'{\"uri\": \"urn:e\", \"type\": \"planning\", \"items\": [{}]}', SERVICE",
        "'{\"uri\": \"urn:e\", \"signal\": \"sig:test\", \"headline\": \"Testing\"}', TEST"
    })
    void whatIsNoStoryIsOnlyCounted(String item, Notice kind) throws IOException {
        assertThat(all(item)).singleElement().isInstanceOfSatisfying(Reading.Noticed.class, noticed -> assertThat(
                        noticed.kind())
                .isEqualTo(kind));
    }

    @ParameterizedTest
    @CsvSource({"picture, picture", "video, video", "graphic, graphic", "composite, package", "icls:audio, audio"})
    void whatIsNoTextCarriesASignal(String type, String signal) throws IOException {
        assertThat(story(item("\"type\": \"" + type + "\"")).signals()).contains(signal);
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
    void aStoryThatEvolvedFromAnotherIsAnUpdate() throws IOException {
        assertThat(story(item("\"evolvedfrom\": \"urn:x:0\"")).signals()).contains(Signal.UPDATE);
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
        Story story = story(item("\"headline\": \"a\\ud83db\""));

        assertThat(story.headline()).isEqualTo("a\uFFFDb");
        assertThat(story.repairs()).contains(Repair.LONE_SURROGATES);
    }

    @Test
    void readingGoesOnBehindWhatWasReadBefore() throws IOException {
        byte[] two = "[{\"uri\":\"urn:x:1\",\"headline\":\"One\"},{\"uri\":\"urn:x:2\",\"headline\":\"Two\"}]"
                .getBytes(UTF_8);
        Progress first =
                ReadItem.all(format, two, "item", Progress.START).get(0).end();

        assertThat(ReadItem.all(format, two, "item", first))
                .singleElement()
                .isInstanceOfSatisfying(
                        Reading.Read.class,
                        read -> assertThat(read.story().headline()).isEqualTo("Two"));
    }

    private static String item(String fields) {
        return "{\"uri\": \"urn:x:1\", \"versioncreated\": \"2026-05-04T09:00:00Z\", " + fields.strip() + "}";
    }

    private Story story(String item) throws IOException {
        return ReadItem.story(format, item.getBytes(UTF_8), "item.json");
    }

    private List<Reading> all(String item) throws IOException {
        return ReadItem.all(format, item.getBytes(UTF_8), "item.json", Progress.START);
    }
}
