package io.tensionwire.ingest.ninjs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Signal;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
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

class ApMediaFormatTest {
    private static final String ITEM = """
            {"uri": "https://api.example/media/v/content/aa11?qt=x&et=1", "type": "text", "version": 0,
             "altids": {"itemid": "aa11", "etag": "aa11_0a1"}, "pubstatus": "usable", "urgency": 4, "language": "en",
             "versioncreated": "2026-05-04T09:05:12Z", "firstcreated": "2026-05-04T08:00:00Z", "provider": "AP",
             "signals": ["newscontent"], "headline": "Patrol boats leave the strait", "slugline": "BC-Strait",
             "bylines": [{"by": "By RINA DUARTE", "title": "Reporter"}],
             "subject": [{"code": "p", "name": "p", "rels": ["category"], "creator": "Editorial"}]}
            """;

    private final ApMediaFormat format = new ApMediaFormat();

    @Test
    void anItemIsKnownByItsItemIdAndNotByItsDelivery() throws IOException {
        Story story =
                story("{\"api_version\": \"1.1\", \"id\": \"q\", \"data\": {\"meta\": {}, \"item\": " + ITEM + "}}");

        assertThat(story.id()).isEqualTo("kabar:aa11");
        assertThat(story.version()).isEqualTo("0");
        assertThat(story.versionCreated()).isEqualTo(Instant.parse("2026-05-04T09:05:12Z"));
        assertThat(story.firstCreated()).isEqualTo(Instant.parse("2026-05-04T08:00:00Z"));
        assertThat(story.status()).isEqualTo(StoryStatus.USABLE);
        assertThat(story.headline()).isEqualTo("Patrol boats leave the strait");
        assertThat(story.byline()).isEqualTo("By RINA DUARTE");
        assertThat(story.provider()).isEqualTo("AP");
        assertThat(story.urgency()).isEqualTo(4);
        assertThat(story.signals()).containsExactly("newscontent");
        assertThat(story.body()).isNull();
    }

    @Test
    void aFeedHoldsItems() throws IOException {
        String feed =
                "{\"api_version\": \"1.1\", \"method\": \"/content/feed.GET\", \"data\": {\"next_page\": \"https://x\","
                        + " \"items\": [{\"meta\": {}, \"item\": " + ITEM + "}, {\"item\": "
                        + ITEM.replace("aa11", "bb22") + "}]}}";

        assertThat(all(feed))
                .extracting(reading -> ((Reading.Read) reading).story().id())
                .containsExactly("kabar:aa11", "kabar:bb22");
    }

    @Test
    void anEmptyFeedHoldsNothing() throws IOException {
        assertThat(all("{\"api_version\": \"1.1\", \"data\": {\"current_item_count\": 0, \"items\": []}}"))
                .isEmpty();
    }

    @Test
    void anErrorOfTheServiceIsRefused() throws IOException {
        assertThat(all("{\"api_version\": \"1.1\", \"error\": {\"status\": 403, \"message\": \"no\"}}"))
                .singleElement()
                .isInstanceOf(Reading.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Kill, CANCELED",
        "Elimination, CANCELED",
        "Withhold, WITHHELD",
        "Disregard, WITHHELD",
        "Correction, USABLE",
        "Something, USABLE"
    })
    void theEditorialTypeSaysMoreThanTheStatus(String type, StoryStatus status) throws IOException {
        assertThat(story(item("\"editorialtypes\": [\"" + type + "\"]")).status())
                .isEqualTo(status);
    }

    @Test
    void correctionsAndUpdatesCarryTheirSignals() throws IOException {
        assertThat(story(item("\"editorialtypes\": [\"Corrective Advisory\", \"Writethru\"]"))
                        .signals())
                .contains(Signal.CORRECTION, Signal.UPDATE);
    }

    @Test
    void anAdvisoryToEditorsIsOnlyCountedUnlessItKills() throws IOException {
        assertThat(all(item("\"editorialtypes\": [\"Advisory\"]")))
                .singleElement()
                .isInstanceOfSatisfying(Reading.Noticed.class, noticed -> assertThat(noticed.kind())
                        .isEqualTo(Notice.SERVICE));
        assertThat(story(item("\"editorialtypes\": [\"Advisory\", \"Kill\"]")).status())
                .isEqualTo(StoryStatus.CANCELED);
    }

    @Test
    void anItemWithoutItemIdIsKnownByTheEndOfItsAddress() throws IOException {
        assertThat(story(ITEM.replace("\"itemid\": \"aa11\", ", "")).id()).isEqualTo("kabar:aa11");
    }

    @Test
    void anItemWhoseIdIsNoTextIsRefused() throws IOException {
        assertThat(all(ITEM.replace("\"itemid\": \"aa11\"", "\"itemid\": [\"aa11\"]")))
                .singleElement()
                .isInstanceOfSatisfying(Reading.Refused.class, refused -> assertThat(refused.cause())
                        .contains("itemid"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"api_version\": \"1.1\", \"data\": {\"it|true",
                "{\"type\": \"text\", \"altids\": {\"itemid\": \"aa11\"|true",
                "{\"uri\": \"urn:x\", \"altids\": [{\"role\": \"x\"|false",
                "{\"guid\": \"urn:x\"|false"
            })
    void itIsToldByItsBeginning(String opening, boolean recognised) {
        assertThat(format.recognises(opening)).isEqualTo(recognised);
    }

    private static String item(String field) {
        return ITEM.strip().replaceFirst("}$", ", " + field + "}");
    }

    private Story story(String item) throws IOException {
        return ReadItem.story(format, item.getBytes(UTF_8), "item.json");
    }

    private List<Reading> all(String item) throws IOException {
        return ReadItem.all(format, item.getBytes(UTF_8), "item.json", Progress.START);
    }

    @Test
    void aCorrectiveIsACorrection() throws IOException {
        assertThat(story(item("\"editorialtypes\": [\"Corrective\", \"Update\"]"))
                        .signals())
                .containsSubsequence("correction", "update");
    }
}
