package io.tensionwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.ingest.format.Repair;
import io.tensionwire.ingest.words.WordList;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemIdentityTest {

    @Test
    void anIdThatItemsShareIsToldApartByTheirAddresses() throws IOException {
        assertThat(FeedReadings.ids(FeedReadings.rss("""
                <item><guid>same</guid><title>A</title><link>https://kabar.example/a?utm_medium=rss</link></item>
                <item><guid>same</guid><title>B</title><link>https://kabar.example/b</link></item>
                <item><guid>own</guid><title>C</title><link>https://kabar.example/c</link></item>""")))
                .containsExactly(
                        "kabar:same|https://kabar.example/a", "kabar:same|https://kabar.example/b", "kabar:own");
    }

    @Test
    void anItemThatIsListedTwiceIsOneStory() throws IOException {
        assertThat(FeedReadings.ids(FeedReadings.rss("""
                <item><guid>1</guid><title>A</title><link>https://kabar.example/a?utm_campaign=x</link></item>
                <item><guid>1</guid><title>A</title><link>https://kabar.example/a?utm_campaign=y</link></item>"""))).containsExactly("kabar:1", "kabar:1");
    }

    @Test
    void itemsOnOnePageAreToldApartByTheFragment() throws IOException {
        assertThat(FeedReadings.ids(FeedReadings.rss("""
                <item><title>A</title><link>https://kabar.example/live#post-1</link></item>
                <item><title>B</title><link>https://kabar.example/live#post-2</link></item>"""))).doesNotHaveDuplicates();
    }

    @Test
    void withoutIdAndAddressTheWordsTell() throws IOException {
        String item = "<item><title>Only words</title><description>And a text.</description></item>";

        List<String> first = FeedReadings.ids(FeedReadings.rss(item));
        List<String> later = FeedReadings.ids(FeedReadings.rss("<item><title>New</title></item>" + item));

        assertThat(later).contains(first.get(0));
        assertThat(FeedReadings.story(item).repairs()).contains(Repair.ID_DERIVED);
    }

    @ParameterizedTest
    @CsvSource({
        "HTTPS://Kabar.Example:443/Path?b=2&a=1#top, https://kabar.example/Path?b=2&a=1",
        "https://kabar.example?UTM_Source=x, https://kabar.example/",
        "https://kabar.example/a?id=3&fbclid=x&wt_mc=rss&page=2, https://kabar.example/a?id=3&page=2",
        "http://kabar.example:80/a?, http://kabar.example/a",
        "not an address, not an address"
    })
    void addressesAreCanonical(String link, String expected) {
        assertThat(StoryLink.canonical(link)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "closing-lines.txt",
                "extensions.txt",
                "modules.txt",
                "page-classes.txt",
                "tracking-parameters.txt"
            })
    void theWordListsAreSortedAndHoldNothingTwice(String file) {
        List<String> lines = WordList.of(StoryLink.class, file);

        assertThat(lines).isSorted().doesNotHaveDuplicates();
    }
}
