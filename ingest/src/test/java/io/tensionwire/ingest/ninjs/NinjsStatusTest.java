package io.tensionwire.ingest.ninjs;

import static io.tensionwire.ingest.ninjs.NinjsWire.all;
import static io.tensionwire.ingest.ninjs.NinjsWire.item;
import static io.tensionwire.ingest.ninjs.NinjsWire.story;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Signal;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.ingest.format.Notice;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.Repair;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NinjsStatusTest {
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
    void aCompositeWithATextIsThatText() throws IOException {
        assertThat(story(item("\"type\": \"composite\", \"body_text\": \"Two ships met.\""))
                        .signals())
                .isEmpty();
    }

    @Test
    void aStoryThatEvolvedFromAnotherIsAnUpdate() throws IOException {
        assertThat(story(item("\"evolvedfrom\": \"urn:x:0\"")).signals()).contains(Signal.UPDATE);
    }

    @Test
    void anEmbargoInTheNoteToEditorsHolds() throws IOException {
        Story story = story(item("\"headline\": \"Boats\", \"ednote\": \"NOT FOR PUBLICATION BEFORE noon on Friday\""));

        assertThat(story.status()).isEqualTo(StoryStatus.WITHHELD);
    }
}
