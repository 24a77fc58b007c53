package io.tensionwire.ingest.newsml;

import static io.tensionwire.ingest.newsml.NewsMl1.ID;
import static io.tensionwire.ingest.newsml.NewsMl1.LINES;
import static io.tensionwire.ingest.newsml.NewsMl1.PUBLIC;
import static io.tensionwire.ingest.newsml.NewsMl1.TEXT;
import static io.tensionwire.ingest.newsml.NewsMl1.USABLE;
import static io.tensionwire.ingest.newsml.NewsMl1.component;
import static io.tensionwire.ingest.newsml.NewsMl1.content;
import static io.tensionwire.ingest.newsml.NewsMl1.document;
import static io.tensionwire.ingest.newsml.NewsMl1.item;
import static io.tensionwire.ingest.newsml.NewsMl1.notice;
import static io.tensionwire.ingest.newsml.NewsMl1.part;
import static io.tensionwire.ingest.newsml.NewsMl1.read;
import static io.tensionwire.ingest.newsml.NewsMl1.story;
import static io.tensionwire.ingest.newsml.NewsMl1.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.contract.Subject;
import io.tensionwire.ingest.format.Notice;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.Repair;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsMl1FormatTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<NewsML Version='1.2'>",
                "<?xml version='1.0'?><!DOCTYPE NewsML PUBLIC \"x\" \"y.dtd\" [\n"
                        + "<!ENTITY % n SYSTEM \"n.dtd\">%n;\n"
                        + "]>\n"
                        + "<NewsML>"
            })
    void itIsKnownByItsRoot(String opening) {
        assertThat(new NewsMl1Format().recognises(opening)).isTrue();
        assertThat(new NewsMlG2Format().recognises(opening)).isFalse();
    }

    @Test
    void anItemIsAStory() throws IOException {
        Story story = story(item(
                ID + PUBLIC,
                "<NewsItemType FormalName='News'/><FirstCreated>20260504T080000+0200</FirstCreated>"
                        + "<ThisRevisionCreated>20260504T090000+0200</ThisRevisionCreated>" + USABLE
                        + "<Urgency FormalName='4'/>",
                "<NewsComponent xml:lang='en'>" + LINES
                        + "<AdministrativeMetadata><Provider><Party"
                        + " FormalName='KBR'/></Provider></AdministrativeMetadata><DescriptiveMetadata><Language"
                        + " FormalName='en'/><SubjectCode><Subject FormalName='11000000'/>"
                        + "</SubjectCode></DescriptiveMetadata>" + TEXT + "</NewsComponent>"));

        assertThat(story.id()).isEqualTo("kabar:urn:newsml:kabar.example:20260504:K17");
        assertThat(story.version()).isEqualTo("2");
        assertThat(story.versionCreated()).isEqualTo("2026-05-04T07:00:00Z");
        assertThat(story.firstCreated()).isEqualTo("2026-05-04T06:00:00Z");
        assertThat(story.status()).isEqualTo(StoryStatus.USABLE);
        assertThat(story.provider()).isEqualTo("KBR");
        assertThat(story.language()).isEqualTo("en");
        assertThat(story.headline()).isEqualTo("Ferry leaves");
        assertThat(story.byline()).isEqualTo("Ana Silva");
        assertThat(story.dateline()).isEqualTo("LUNDA, May 4 (KBR)");
        assertThat(story.slugline()).isEqualTo("LUNDA-FERRY");
        assertThat(story.urgency()).isEqualTo(4);
        assertThat(story.subjects()).containsExactly(new Subject("11000000", "iptc-subject-code", null));
        assertThat(story.body()).isEqualTo("It left.\n\nIt was full.");
        assertThat(story.repairs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "urn:newsml:kabar.example:20260504:K17:2, urn:newsml:kabar.example:20260504:K17",
        "urn:newsml:kabar.example:20260504:K17:2N, urn:newsml:kabar.example:20260504:K17",
        "urn:newsml:kabar.example:20260504:K17, urn:newsml:kabar.example:20260504:K17",
        "urn:newsml:kabar.example:K17:2, urn:newsml:kabar.example:K17",
        "urn:newsml:kabar.example, urn:newsml:kabar.example:20260504:K17",
        "'', urn:newsml:kabar.example:20260504:K17",
        "tag:kabar.example:K17, tag:kabar.example:K17"
    })
    void theIdIsThatOfAllRevisionsAndOfNoOtherItem(String publicId, String guid) throws IOException {
        String id = ID + "<PublicIdentifier>" + publicId + "</PublicIdentifier>";

        assertThat(story(item(id, USABLE, component())).id()).isEqualTo("kabar:" + guid);
    }

    @Test
    void aRevisionCountedInTheItemsIdIsTakenOut() throws IOException {
        String id = "<ProviderId>kabar.example</ProviderId><DateId>20260504</DateId><NewsItemId>K17-v2</NewsItemId>"
                + "<RevisionId>2</RevisionId>";

        assertThat(story(item(id, USABLE, component())).id()).isEqualTo("kabar:urn:newsml:kabar.example:20260504:K17");
    }

    @Test
    void anIdWithoutARevisionOfItsOwnLosesTheOneAtItsEnd() throws IOException {
        assertThat(story(item(PUBLIC, USABLE, component())).id())
                .isEqualTo("kabar:urn:newsml:kabar.example:20260504:K17");
    }

    @Test
    void testsAndVocabulariesAreOnlyCounted() throws IOException {
        assertThat(notice(item(ID + PUBLIC, "<NewsItemType FormalName='Test'/>" + USABLE, component())))
                .isEqualTo(Notice.TEST);
        assertThat(notice(item(ID + PUBLIC, USABLE, "<TopicSet/>"))).isEqualTo(Notice.SERVICE);
    }

    @Test
    void aDocumentHoldsManyItems() throws IOException {
        String other = item(ID.replace("K17", "K18"), USABLE, component());
        List<Reading> readings = read(document(item(ID, USABLE, component()) + other));

        assertThat(readings)
                .extracting(reading -> ((Reading.Read) reading).story().id())
                .containsExactly(
                        "kabar:urn:newsml:kabar.example:20260504:K17", "kabar:urn:newsml:kabar.example:20260504:K18");
    }

    @ParameterizedTest
    @CsvSource({"Photo, picture", "Graphic, graphic", "Video, video", "Audio, audio"})
    void anItemWithoutTextIsAStoryOfItsKind(String media, String signal) throws IOException {
        Story story = story(item(
                ID + PUBLIC,
                USABLE,
                "<NewsComponent>" + LINES
                        + "<NewsComponent><ContentItem Href='1.jpg'><MediaType FormalName='" + media
                        + "'/></ContentItem></NewsComponent>"
                        + "</NewsComponent>"));

        assertThat(story.body()).isNull();
        assertThat(story.headline()).isEqualTo("Ferry leaves");
        assertThat(story.signals()).contains(signal);
    }

    @Test
    void namesOfElementsMayBeInAnyCaseAndWithoutAnythingElse() throws IOException {
        Story story = story(item(
                ID,
                "",
                "<NewsComponent><NewsLines><Headline>Ferry leaves</Headline></NewsLines>"
                        + "<ContentItem><DataContent>It left.</DataContent></ContentItem></NewsComponent>"));

        assertThat(story.headline()).isEqualTo("Ferry leaves");
        assertThat(story.body()).isEqualTo("It left.");
        assertThat(story.provider()).isEqualTo("kabar.example");
    }

    @Test
    void whereThereIsNoSlugLineTheItemsLabelIsOne() throws IOException {
        String item = item(ID, USABLE, component())
                .replace("</NewsIdentifier>", "</NewsIdentifier><NameLabel>Lunda-ferry</NameLabel>");

        assertThat(story(item).slugline()).isEqualTo("Lunda-ferry");
    }

    @Test
    void brokenMarkupThatIsWholeIsMended() throws IOException {
        Story story = story(document(item(ID + PUBLIC, "<Status FormalName='Canceled'/>", component())
                .replace("It left.", "Laut & Sons left.")));

        assertThat(story.status()).isEqualTo(StoryStatus.CANCELED);
        assertThat(story.version()).isEqualTo("2");
        assertThat(story.repairs()).contains(Repair.MARKUP);
    }

    @Test
    void anItemThatIsCutOffIsRefused() throws IOException {
        String cut = document(item(ID, USABLE, component())).replace("</NewsComponent></NewsItem></NewsML>", "");

        assertThat(read(cut)).hasSize(1).first().isInstanceOf(Reading.Refused.class);
    }

    @Test
    void attributesTellItemsApartWhereNothingElseDoes() throws IOException {
        Story story = story(item(
                "<ProviderId>kabar.example</ProviderId>",
                USABLE + "<Urgency>2</Urgency>",
                "<NewsComponent Duid='03AE43258389'>" + TEXT + "</NewsComponent>"));

        assertThat(story.id()).isEqualTo("kabar:urn:newsml:kabar.example::03AE43258389");
        assertThat(story.urgency()).isEqualTo(2);
    }

    @Test
    void anItemThatNothingTellsApartIsToldByWhatItSays() throws IOException {
        String id =
                "<ProviderId>kabar.example</ProviderId><PublicIdentifier>urn:newsml:kabar.example</PublicIdentifier>";
        Story story = story(item(id, USABLE, "<NewsComponent Duid='0'>" + TEXT + "</NewsComponent>"));

        assertThat(story.repairs()).contains(Repair.ID_DERIVED);
    }

    @Test
    void aPhotoWithACaptionIsAPicture() throws IOException {
        Story story = story(item(
                ID + PUBLIC,
                USABLE,
                "<NewsComponent><NewsComponent><Role FormalName='Caption'/>" + content("Text", "A ferry.")
                        + "</NewsComponent><NewsComponent><Role FormalName='main'/><ContentItem"
                        + " Href='1.jpg'><MediaType FormalName='Photo'/>"
                        + "</ContentItem></NewsComponent></NewsComponent>"));

        assertThat(story.body()).isNull();
        assertThat(story.signals()).containsExactly("picture");
    }

    @Test
    void aTextThatStandsInAVideoComponentIsMarkedAsOne() throws IOException {
        Story story = story(item(
                ID + PUBLIC,
                USABLE,
                "<NewsComponent><NewsComponent><Role FormalName='Video'/>" + part("Body", content("Text", "It left."))
                        + "</NewsComponent></NewsComponent>"));

        assertThat(story.body()).isEqualTo("It left.");
        assertThat(story.signals()).containsExactly("video");
    }

    @Test
    void itemsWithinAnItemAreStoriesOfTheirOwn() throws IOException {
        String inner = item(ID.replace("K17", "K18"), USABLE, component());
        List<Reading> readings = read(item(ID, USABLE, "<NewsComponent>" + LINES + inner + "</NewsComponent>"));

        assertThat(readings)
                .extracting(reading -> ((Reading.Read) reading).story().id())
                .containsExactly(
                        "kabar:urn:newsml:kabar.example:20260504:K17", "kabar:urn:newsml:kabar.example:20260504:K18");
    }

    @Test
    void theLanguageOfTheItemMayBeNamedInItsMetadata() throws IOException {
        Story story = story(item(
                ID + PUBLIC,
                USABLE,
                "<NewsComponent><DescriptiveMetadata><Language FormalName='nl'/></DescriptiveMetadata>"
                        + version("fr", "Il est parti.", "Le bac part") + version("nl", "Ze vertrok.", "Veer vertrekt")
                        + "</NewsComponent>"));

        assertThat(story.body()).isEqualTo("Ze vertrok.");
    }
}
