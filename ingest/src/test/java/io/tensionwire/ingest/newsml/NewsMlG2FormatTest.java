package io.tensionwire.ingest.newsml;

import static io.tensionwire.ingest.newsml.G2.BODY;
import static io.tensionwire.ingest.newsml.G2.item;
import static io.tensionwire.ingest.newsml.G2.notices;
import static io.tensionwire.ingest.newsml.G2.read;
import static io.tensionwire.ingest.newsml.G2.story;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.contract.Subject;
import io.tensionwire.ingest.format.Notice;
import io.tensionwire.ingest.format.Reading;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsMlG2FormatTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<newsItem guid='1'>",
                "<?xml version='1.0'?>\n<!-- <rss> --><n:newsMessage xmlns:n='urn:x'>",
                "<!DOCTYPE newsItem [<!ENTITY a \"<b>\">]>\n<packageItem>",
                "<envelope xmlns='urn:soap'><newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'/>"
            })
    void itIsKnownByItsRootOrItsNamespace(String opening) {
        assertThat(new NewsMlG2Format().recognises(opening)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<NewsML><NewsItem/>", "<rss xmlns:n='http://iptc.org/std/nar/2006-10-01/'>", "{}", "newsItem"})
    void otherFormatsAreLeftToOthers(String opening) {
        assertThat(new NewsMlG2Format().recognises(opening)).isFalse();
    }

    @Test
    void anItemIsAStory() throws IOException {
        Story story = story(item("<itemClass qcode='ninat:text'/><provider qcode='nprov:KBR'/>"
                + "<versionCreated>2026-05-04T09:00:00+02:00</versionCreated>"
                + "<firstCreated>2026-05-04T08:00:00+02:00</firstCreated><pubStatus qcode='stat:usable'/>"));

        assertThat(story.id()).isEqualTo("kabar:urn:newsml:kabar.example:1");
        assertThat(story.version()).isEqualTo("3");
        assertThat(story.versionCreated()).isEqualTo("2026-05-04T07:00:00Z");
        assertThat(story.firstCreated()).isEqualTo("2026-05-04T06:00:00Z");
        assertThat(story.status()).isEqualTo(StoryStatus.USABLE);
        assertThat(story.provider()).isEqualTo("KBR");
        assertThat(story.language()).isEqualTo("en");
        assertThat(story.headline()).isEqualTo("Ferry leaves");
        assertThat(story.slugline()).isEqualTo("LUNDA-FERRY");
        assertThat(story.urgency()).isEqualTo(4);
        assertThat(story.dateline()).isEqualTo("LUNDA, May 4 (KBR)");
        assertThat(story.body()).isEqualTo("The ferry left on time.\n\nIt was full.");
        assertThat(story.repairs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "<provider literal='kabar.example'/>, kabar.example",
        "<provider qcode='nprov:17'><name>Kabar Laut</name></provider>, Kabar Laut",
        "<provider uri='http://cv.iptc.org/newscodes/newsprovider/KBR'/>, KBR",
        "<provider uri='http://kabar.example/'/>, http://kabar.example/",
        "<provider><name>Kabar Laut</name></provider>, Kabar Laut",
        "<provider/>, kabar"
    })
    void theProviderIsNamedWithoutItsVocabulary(String provider, String name) throws IOException {
        assertThat(story(item(provider)).provider()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<signal qcode='sig:test'/>", "<signal uri='http://cv.iptc.org/newscodes/signal/test'/>"})
    void aTestIsOnlyCounted(String signal) throws IOException {
        assertThat(notices(item(signal))).containsExactly(Notice.TEST);
        assertThat(notices("<newsMessage><header>" + signal + "</header><itemSet>" + item("")
                        + "</itemSet></newsMessage>"))
                .containsExactly(Notice.TEST);
    }

    @Test
    void theWordTestInAnotherVocabularyMeansAnything() throws IOException {
        assertThat(notices(item("<signal qcode='desk:TEST'/>"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"conceptItem", "planningItem", "knowledgeItem", "catalogItem"})
    void itemsOfOtherKindsAreOnlyCounted(String name) throws IOException {
        assertThat(notices("<" + name + " guid='1'><itemMeta/></" + name + ">")).containsExactly(Notice.SERVICE);
    }

    @Test
    void anEventInANewsItemIsOnlyCounted() throws IOException {
        assertThat(notices(item("<itemClass qcode='ninat:event'/>"))).containsExactly(Notice.SERVICE);
    }

    @ParameterizedTest
    @CsvSource({
        "picture, picture",
        "photo, picture",
        "graphic, graphic",
        "video, video",
        "audio, audio",
        "composite, package"
    })
    void whatIsNoTextIsAStoryWithoutText(String kind, String signal) throws IOException {
        Story story = story(G2.newsItem(
                "1",
                "<itemClass qcode='ninat:" + kind + "'/>",
                G2.META + "<description role='drol:caption'>A ferry.</description>",
                "<remoteContent href='http://kabar.example/1.jpg' contenttype='image/jpeg'/>"));

        assertThat(story.body()).isNull();
        assertThat(story.headline()).isEqualTo("Ferry leaves");
        assertThat(story.signals()).contains(signal);
    }

    @Test
    void aMessageHoldsManyItems() throws IOException {
        List<Reading> readings = read("<newsMessage><header><sent>2026-05-04T07:00:00Z</sent></header><itemSet>"
                + "<packageItem guid='p' version='1'><itemMeta/><contentMeta><headline>Both</headline></contentMeta>"
                + "<groupSet root='g'><group id='g'><itemRef residref='a'><title>First</title></itemRef></group></groupSet>"
                + "</packageItem><newsItem guid='a'/><newsItem guid='b'/></itemSet></newsMessage>");

        assertThat(readings)
                .extracting(reading -> ((Reading.Read) reading).story().id())
                .containsExactly("kabar:p", "kabar:a", "kabar:b");
        assertThat(((Reading.Read) readings.get(0)).story().signals()).contains("package");
    }

    @Test
    void aPackageThatIsNothingByItselfIsOnlyCounted() throws IOException {
        assertThat(
                        notices(
                                "<newsMessage><itemSet><packageItem><itemRef residref='a'/></packageItem></itemSet></newsMessage>"))
                .containsExactly(Notice.SERVICE);
    }

    @Test
    void ofSeveralHeadlinesTheMainOneInTheStorysLanguageIsTaken() throws IOException {
        String meta = "<language tag='de'/><headline role='hld:subHeadline'>Unten</headline>"
                + "<headline xml:lang='en'>On top</headline><headline xml:lang='de' rank='2'>Zweite</headline>"
                + "<headline xml:lang='de' rank='1'>Oben</headline>";

        assertThat(story(G2.item("1", "", meta, BODY)).headline()).isEqualTo("Oben");
    }

    @Test
    void subjectsKeepTheirVocabularyAndTheNameInTheStorysLanguage() throws IOException {
        String meta = G2.META + "<subject qcode='medtop:11000000'><name xml:lang='de'>Politik</name>"
                + "<name xml:lang='en-GB'>politics</name></subject><subject literal='ferries'/>"
                + "<subject type='cpnat:poi' literal='p1'><name>Quay 4, Lunda</name></subject>";

        assertThat(story(G2.item("1", "", meta, BODY)).subjects())
                .containsExactly(new Subject("11000000", "medtop", "politics"), new Subject("ferries", null, null));
    }

    @Test
    void eventsInsideANewsItemAreOnlyCounted() throws IOException {
        String events = "<inlineXML><events><event><name>Ferry day</name></event></events></inlineXML>";

        assertThat(notices(G2.newsItem("1", "<itemClass qcode='ninat:composite'/>", G2.META, events)))
                .containsExactly(Notice.SERVICE);
    }
}
