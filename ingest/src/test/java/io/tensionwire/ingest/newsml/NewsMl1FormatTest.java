package io.tensionwire.ingest.newsml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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

class NewsMl1FormatTest {
    private static final String ID = "<ProviderId>kabar.example</ProviderId><DateId>20260504</DateId>"
            + "<NewsItemId>K17</NewsItemId><RevisionId PreviousRevision='1' Update='N'>2</RevisionId>";
    private static final String PUBLIC = "<PublicIdentifier>urn:newsml:kabar.example:20260504:K17:2</PublicIdentifier>";
    private static final String USABLE = "<Status FormalName='Usable'/>";
    private static final String LINES = "<NewsLines><HeadLine>Ferry leaves</HeadLine><ByLine>Ana Silva</ByLine>"
            + "<DateLine>LUNDA, May 4 (KBR) -</DateLine><SlugLine>LUNDA-FERRY</SlugLine></NewsLines>";
    private static final String TEXT = content(
            "Text", "<nitf><body><body.content><p>It left.</p><p>It was full.</p></body.content></body></nitf>");

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

    @ParameterizedTest
    @CsvSource({
        "USABLE, USABLE",
        "Withheld, WITHHELD",
        "Canceled, CANCELED",
        "Embargoed, WITHHELD",
        "OPEN, WITHHELD",
        "'', WITHHELD"
    })
    void onlyWhatIsSaidToBeUsableIs(String status, StoryStatus expected) throws IOException {
        assertThat(story(item(ID + PUBLIC, "<Status FormalName='" + status + "'/>", component()))
                        .status())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Embargoed", "Withheld"})
    void anAnnouncedReleaseIsTheEndOfAnEmbargo(String status) throws IOException {
        Story story = story(item(
                ID + PUBLIC,
                "<Status FormalName='" + status + "'/><StatusWillChange><FutureStatus FormalName='Usable'/>"
                        + "<DateAndTime>20260505T120000Z</DateAndTime></StatusWillChange>",
                component()));

        assertThat(story.status()).isEqualTo(StoryStatus.USABLE);
        assertThat(story.embargoedUntil()).isEqualTo("2026-05-05T12:00:00Z");
    }

    @Test
    void anAnnouncedKillReleasesNothing() throws IOException {
        Story story = story(item(
                ID + PUBLIC,
                "<Status FormalName='Withheld'/><StatusWillChange><FutureStatus FormalName='Canceled'/>"
                        + "<DateAndTime>20260505T120000Z</DateAndTime></StatusWillChange>",
                component()));

        assertThat(story.status()).isEqualTo(StoryStatus.WITHHELD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<Status FormalName='Canceled'/>", USABLE + "<Instruction FormalName='Delete'/>"})
    void aKillMayBeEmptyAndMayBeAnInstruction(String management) throws IOException {
        String partial = ID.replace("Update='N'", "Update='A'") + PUBLIC;
        Story kill = story(item(partial, management, ""));

        assertThat(kill.status()).isEqualTo(StoryStatus.CANCELED);
        assertThat(kill.id()).isEqualTo("kabar:urn:newsml:kabar.example:20260504:K17");
    }

    @Test
    void aRevisionThatOnlySaysWhatToChangeIsRefusedRatherThanEmptyingTheStory() throws IOException {
        String partial = ID.replace("Update='N'", "Update='U'") + PUBLIC;

        assertThat(read(item(partial, USABLE, "<Update><Replace DuidRef='x'/></Update>")))
                .hasSize(1)
                .first()
                .isInstanceOf(Reading.Refused.class);
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

    @Test
    void styleSheetsCaptionsAndContactsAreNoStory() throws IOException {
        String components = "<NewsComponent>" + LINES
                + part(
                        "StyleSheet",
                        "<ContentItem><Format FormalName='CSS'/><DataContent>.a {color:"
                                + " red}</DataContent></ContentItem>")
                + part("HeadLine", content("Text", "Ferry leaves"))
                + part("Caption", content("Text", "A ferry that leaves the quay of Lunda on a quiet morning in May."))
                + part("Contact", content("Text", "<p>Ana Silva, +00 1234</p>"))
                + part("Body", content("Text", "<html><body><p>It left.</p></body></html>"))
                + "</NewsComponent>";
        Story story = story(item(ID + PUBLIC, USABLE, "<NewsComponent>" + components + "</NewsComponent>"));

        assertThat(story.body()).isEqualTo("It left.");
        assertThat(story.toString()).doesNotContain("1234");
    }

    @Test
    void headlineLeadAndBodyMayBeComponents() throws IOException {
        String whole = "<NewsComponent>" + part("Title", content("Text", "Ferry leaves"))
                + part("Lead", content("Text", "It left."))
                + part("Body", content("Text", "It was full.\n\nIt was late.")) + "</NewsComponent>";
        Story story = story(item(ID + PUBLIC, USABLE, whole));

        assertThat(story.headline()).isEqualTo("Ferry leaves");
        assertThat(story.body()).isEqualTo("It left.\n\nIt was full.\n\nIt was late.");
    }

    @Test
    void ofSeveralLanguagesThatOfTheItemIsTaken() throws IOException {
        Story story = story(item(
                ID + PUBLIC,
                USABLE,
                "<NewsComponent xml:lang='nl'>" + version("fr", "Il est parti.", "Le bac part")
                        + version("nl", "Ze vertrok.", "Veer vertrekt") + "</NewsComponent>"));

        assertThat(story.body()).isEqualTo("Ze vertrok.");
        assertThat(story.headline()).isEqualTo("Veer vertrekt");
        assertThat(story.language()).isEqualTo("nl");
    }

    @Test
    void aStubInTheLanguageOfTheItemDoesNotHideTheStory() throws IOException {
        Story story = story(item(
                ID + PUBLIC,
                USABLE,
                "<NewsComponent xml:lang='nl'>" + version("nl", "Volgt.", "Veer")
                        + version("fr", "Il est parti de bonne heure, plein.", "Le bac part") + "</NewsComponent>"));

        assertThat(story.body()).isEqualTo("Il est parti de bonne heure, plein.");
        assertThat(story.language()).isEqualTo("fr");
    }

    @Test
    void theMainComponentIsTheStoryAmongSeveral() throws IOException {
        Story story = story(item(
                ID + PUBLIC,
                USABLE,
                "<NewsComponent>"
                        + part("Sidebar", content("Text", "A history of ferries."))
                        + part("Main", content("Text", "It left.")) + "</NewsComponent>"));

        assertThat(story.body()).isEqualTo("It left.");
    }

    @Test
    void ofOneContentInSeveralFormatsTheFullestIsTaken() throws IOException {
        Story story = story(item(
                ID + PUBLIC,
                USABLE,
                "<NewsComponent EquivalentsList='yes'>"
                        + content("Text", "It left.") + content("Text", "<p>It left.</p><p>It was full.</p>")
                        + content("Photo", "A caption that is much longer than the story itself is.")
                        + "</NewsComponent>"));

        assertThat(story.body()).isEqualTo("It left.\n\nIt was full.");
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
    void markersOfEditingSystemsAndSignaturesAreNoText() throws IOException {
        Story story = story(item(
                ID + PUBLIC,
                USABLE,
                "<NewsComponent>"
                        + content(
                                "Text",
                                "\n"
                                        + "   ***\n\n"
                                        + "   NewsComponentRef\n\n"
                                        + "   It left.\n"
                                        + "   ***\n\n"
                                        + "   It was full.\n\n"
                                        + "   as/kb\n")
                        + "</NewsComponent>"));

        assertThat(story.body()).isEqualTo("It left.\n\nIt was full.");
    }

    @Test
    void encodedContentIsNoText() throws IOException {
        Story story = story(
                item(
                        ID + PUBLIC,
                        USABLE,
                        "<NewsComponent>" + LINES
                                + "<ContentItem><Encoding"
                                + " Notation='Base64'><DataContent>SXQgbGVmdC4=</DataContent></Encoding></ContentItem></NewsComponent>"));

        assertThat(story.body()).isNull();
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
    void aTitleAloneIsNoText() throws IOException {
        Story story = story(item(
                ID + PUBLIC,
                USABLE,
                "<NewsComponent>" + LINES + part("Title", content("Text", "Ferry leaves")) + "</NewsComponent>"));

        assertThat(story.body()).isNull();
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
    void linesLongerThanAnybodySetsAreParagraphs() throws IOException {
        String line = "\tThe ferry left the quay of Lunda on time. ".repeat(5).strip();
        Story story = story(item(
                ID + PUBLIC, USABLE, "<NewsComponent>" + content("Text", line + "\n\t" + line) + "</NewsComponent>"));

        assertThat(story.body().split("\n\n")).hasSize(2);
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
    void anEmbargoThatOnlyALineTellsOfHolds() throws IOException {
        String advisory = "<NewsLines><NewsLine><NewsLineType FormalName='AdvisoryLine'/>"
                + "<NewsLineText>EMBARGOED until the bell rings</NewsLineText></NewsLine></NewsLines>";

        assertThat(story(item(ID, USABLE, "<NewsComponent>" + advisory + TEXT + "</NewsComponent>"))
                        .status())
                .isEqualTo(StoryStatus.WITHHELD);
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

    private static String component() {
        return "<NewsComponent>" + TEXT + "</NewsComponent>";
    }

    private static String version(String language, String text, String headline) {
        return "<NewsComponent xml:lang='" + language + "'><NewsLines><HeadLine>" + headline + "</HeadLine></NewsLines>"
                + part("Body", content("Text", text)) + "</NewsComponent>";
    }

    private static String part(String role, String content) {
        return "<NewsComponent><Role FormalName='" + role + "'/>" + content + "</NewsComponent>";
    }

    private static String content(String media, String data) {
        return "<ContentItem><MediaType FormalName='" + media + "'/><DataContent>" + data
                + "</DataContent></ContentItem>";
    }

    private static String item(String identifier, String management, String components) {
        return "<NewsItem><Identification><NewsIdentifier>" + identifier
                + "</NewsIdentifier></Identification><NewsManagement>" + management + "</NewsManagement>" + components
                + "</NewsItem>";
    }

    private static String document(String items) {
        return "<NewsML><NewsEnvelope><DateAndTime>20260504T070000Z</DateAndTime></NewsEnvelope>" + items + "</NewsML>";
    }

    private static Story story(String xml) throws IOException {
        List<Reading> readings = read(xml);
        assertThat(readings).hasSize(1).first().isInstanceOf(Reading.Read.class);
        return ((Reading.Read) readings.get(0)).story();
    }

    private static Notice notice(String xml) throws IOException {
        return ((Reading.Noticed) read(xml).get(0)).kind();
    }

    private static List<Reading> read(String xml) throws IOException {
        String document = xml.startsWith("<NewsML>") ? xml : document(xml);
        return ReadItem.all(new NewsMl1Format(), document.getBytes(UTF_8), "item", Progress.START);
    }
}
