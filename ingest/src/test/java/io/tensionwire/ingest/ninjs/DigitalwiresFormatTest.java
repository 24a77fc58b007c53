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
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitalwiresFormatTest {
    private static final String ENTRY = """
            {"format": "digitalwires@0.9.1", "type": "composite", "entry_id": "delivery-9", "updated": "2026-05-04T09:59:00Z",
             "urn": "urn:newsml:kabar.example:20260504:1-2", "version_created": "2026-05-04T10:30:00+02:00", "version": 2,
             "pubstatus": "usable", "signal": null, "embargoed": null, "language": "de", "urgency": 3,
             "headline": "Boote verlassen die Meerenge", "teaser": "Ein Teaser.", "byline": "Von Rina Duarte, kdz",
             "dateline": "Batam (kdz) - ", "creditline": "kdz",
             "article_html": "<section class=\\"main\\"><p><span class=\\"dateline\\">Batam <span class=\\"credit\\">(kdz)</span> - </span>Das letzte Boot ist weg.</p><h2>Kein Schuss</h2><p>Alle sind <a href=\\"x\\">zu Hause</a>.</p></section>",
             "infobox_html": "<p>Kasten</p>", "linkbox_html": "<p>Verweise</p>",
             "notepad": {"public_html": "<p>Hinweis</p>", "nonpublic_html": "<p>Kontakt: +49 30 555 01, rina@kabar.example</p>"},
             "ednotes": [{"role": "dpaednoterole:dpacontacts", "ednote": "rina@kabar.example", "is_publishable": false}],
             "associations": [],
             "categories": [{"type": "dnltype:pubstatus", "name": "usable", "qcode": "stat:usable"},
                            {"type": "dnltype:dpasubject", "name": "Schifffahrt", "qcode": "medtop:20000337", "rank": 1},
                            {"type": "dnltype:creator", "name": "duarte.rina", "qcode": null},
                            {"type": "dnltype:provider", "name": "kdz-all", "qcode": "dnlprov:kdz"}]}
            """;

    private final DigitalwiresFormat format = new DigitalwiresFormat();

    @Test
    void anEntryGivesItsStory() throws IOException {
        Story story = story(ENTRY);

        assertThat(story.id()).isEqualTo("kabar:urn:newsml:kabar.example:20260504:1-2");
        assertThat(story.version()).isEqualTo("2");
        assertThat(story.versionCreated()).isEqualTo(Instant.parse("2026-05-04T08:30:00Z"));
        assertThat(story.status()).isEqualTo(StoryStatus.USABLE);
        assertThat(story.language()).isEqualTo("de");
        assertThat(story.urgency()).isEqualTo(3);
        assertThat(story.headline()).isEqualTo("Boote verlassen die Meerenge");
        assertThat(story.byline()).isEqualTo("Von Rina Duarte, kdz");
        assertThat(story.dateline()).isEqualTo("Batam (kdz)");
        assertThat(story.provider()).isEqualTo("kdz");
        assertThat(story.subjects()).containsExactly(new Subject("medtop:20000337", "dpasubject", "Schifffahrt"));
        assertThat(story.signals()).isEmpty();
    }

    @Test
    void theStoryIsTheArticleWithoutBoxesNotesAndContacts() throws IOException {
        Story story = story(ENTRY);

        assertThat(story.body()).isEqualTo("Das letzte Boot ist weg.\n\nKein Schuss\n\nAlle sind zu Hause.");
        assertThat(story.toString()).doesNotContain("rina@", "555", "duarte.rina");
    }

    @Test
    void aDatelineThatStandsInNoArticleIsKept() throws IOException {
        String entry = ENTRY.replaceAll("<span class=.*?</span> - </span>", "")
                .replace("Batam (kdz) - ", "MADRID, 4 May. (KDZ) -");

        assertThat(story(entry).dateline()).isEqualTo("MADRID, 4 May. (KDZ)");
        assertThat(story(entry).body()).startsWith("Das letzte Boot");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"pubstatus\": null', 'stat:usable', USABLE",
        "'\"pubstatus\": \"canceled\"', 'stat:usable', CANCELED",
        "'\"pubstatus\": \"usable\"', 'stat:canceled', CANCELED",
        "'\"pubstatus\": \"usable\"', 'stat:withheld', WITHHELD"
    })
    void theStatusThatAllowsLeastHolds(String field, String category, StoryStatus status) throws IOException {
        assertThat(story(ENTRY.replace("\"pubstatus\": \"usable\"", field).replace("stat:usable", category))
                        .status())
                .isEqualTo(status);
    }

    @Test
    void anUpdateCarriesItsSignal() throws IOException {
        assertThat(story(ENTRY.replace("\"signal\": null", "\"signal\": \"sig:update\""))
                        .signals())
                .containsExactly(Signal.UPDATE, "sig:update");
    }

    @Test
    void aTestIsOnlyCounted() throws IOException {
        assertThat(all(ENTRY.replace("\"signal\": null", "\"signal\": \"sig:test\"")))
                .singleElement()
                .isInstanceOfSatisfying(Reading.Noticed.class, noticed -> assertThat(noticed.kind())
                        .isEqualTo(Notice.TEST));
    }

    @ParameterizedTest
    @CsvSource({"image, picture", "audio, audio", "video, video"})
    void anEntryWithoutArticleIsThePictureOrRecordingThatItComesWith(String type, String signal) throws IOException {
        Story story = story(ENTRY.replaceAll("\"article_html\": \".*\",", "\"article_html\": null,")
                .replace(
                        "\"associations\": []",
                        "\"associations\": [{\"type\": \"" + type + "\", \"urn\": \"urn:a\"}]"));

        assertThat(story.signals()).containsExactly(signal);
        assertThat(story.headline()).isEqualTo("Boote verlassen die Meerenge");
        assertThat(story.body()).isNull();
    }

    @Test
    void severalEntriesMayComeInAnEnvelope() throws IOException {
        assertThat(all("{\"entries\": [" + ENTRY + "," + ENTRY.replace("1-2", "1-3") + "]}"))
                .extracting(reading -> ((Reading.Read) reading).story().id())
                .containsExactly(
                        "kabar:urn:newsml:kabar.example:20260504:1-2", "kabar:urn:newsml:kabar.example:20260504:1-3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"format\": \"digitalwires@0.9.1\", \"ty|true",
                "{\"entry_id\": \"x\", \"urn\": \"urn:x\", |true",
                "[{\"entry_id\": \"x\", \"urn\": \"urn:x\", |true",
                "{\"entries\": [{\"entry_id\": \"x\", \"urn\": \"urn:x\", |true",
                "{\"urn\": \"urn:x\", \"headline\": \"x\"|false"
            })
    void itIsToldByItsBeginning(String opening, boolean recognised) {
        assertThat(format.recognises(opening)).isEqualTo(recognised);
    }

    private Story story(String item) throws IOException {
        return ReadItem.story(format, item.getBytes(UTF_8), "item.json");
    }

    private List<Reading> all(String item) throws IOException {
        return ReadItem.all(format, item.getBytes(UTF_8), "item.json", Progress.START);
    }
}
