package io.tensionwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.ingest.KnownFormats;
import io.tensionwire.ingest.format.WireFormat;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AtomFormatTest {
    private static final String NAMESPACE = "xmlns=\"http://www.w3.org/2005/Atom\"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<feed xmlns='http://www.w3.org/2005/Atom'>",
                "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:title/>",
                "<feed version='0.3' xmlns='http://purl.org/atom/ns#'/>",
                "<feed><title>no namespace</title><entry/></feed>",
                "<entry xmlns='http://www.w3.org/2005/Atom'><title/></entry>"
            })
    void isToldByItsFirstElement(String opening) {
        assertThat(KnownFormats.all().of(opening).map(WireFormat::name)).hasValue("atom");
    }

    @Test
    void anEntryIsAStory() throws IOException {
        Story story = entry("""
                <id>tag:kabar.example,2026:1</id><title type="html">Rice &amp;amp; fish</title>
                <link rel="self" href="https://kabar.example/1.atom"/>
                <link rel="alternate" type="application/pdf" href="https://kabar.example/1.pdf"/>
                <link rel="alternate" type="text/html" href="/1.html"/>
                <author><name>Rani Putri</name><email>rani@kabar.example</email></author>
                <published>2026-05-04T07:00:00Z</published><updated>2026-05-04T08:00:00Z</updated>
                <category term="eco" scheme="https://kabar.example/desks" label="Economy"/>
                <summary>Short.</summary><content type="html">&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</content>""");

        assertThat(story.id()).isEqualTo("kabar:tag:kabar.example,2026:1");
        assertThat(story.headline()).isEqualTo("Rice & fish");
        assertThat(story.link()).isEqualTo("https://kabar.example/1.html");
        assertThat(story.byline()).isEqualTo("Rani Putri");
        assertThat(story.body()).isEqualTo("One.\n\nTwo.");
        assertThat(story.language()).isEqualTo("id");
        assertThat(story.versionCreated()).isEqualTo(Instant.parse("2026-05-04T08:00:00Z"));
        assertThat(story.firstCreated()).isEqualTo(Instant.parse("2026-05-04T07:00:00Z"));
        assertThat(story.subjects()).singleElement().satisfies(subject -> {
            assertThat(subject.code()).isEqualTo("eco");
            assertThat(subject.name()).isEqualTo("Economy");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>One <i>and</i></p><p>Two.</p></div></content>', 'One and|Two.'",
        "'<content type=\"text\">a &lt; b</content>', 'a < b'",
        "'<content>No type.</content>', 'No type.'",
        "'<content type=\"image/png\">iVBORw0KGgo=</content><summary>Short.</summary>', 'Short.'",
        "'<content src=\"https://kabar.example/x\"/><summary>Short.</summary>', 'Short.'",
        "'<content type=\"text/html\" mode=\"escaped\">&lt;p&gt;One.&lt;/p&gt;</content>', 'One.'",
        "'<content type=\"multipart/alternative\"><content type=\"text/plain\">One.</content><content type=\"text/html\">Other</content></content>', 'One.'"
    })
    void contentIsReadAsItsTypeSays(String content, String expected) throws IOException {
        assertThat(entry("<id>1</id><title>T</title>" + content).body()).isEqualTo(expected.replace("|", "\n\n"));
    }

    @Test
    void contentInBase64IsDecoded() throws IOException {
        String encoded = Base64.getEncoder().encodeToString("<p>One.</p>".getBytes());

        assertThat(entry("<id>1</id><title>T</title><content type='text/html' mode='base64'>" + encoded + "</content>")
                        .body())
                .isEqualTo("One.");
    }

    @Test
    void theTimesOfAtom03AreKnown() throws IOException {
        Story story = FeedReadings.only(FeedReadings.of(new AtomFormat(), """
                <feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><id>1</id><title>T</title>
                <issued>2026-05-04T07:00:00Z</issued><modified>2026-05-04T08:00:00Z</modified></entry></feed>"""));

        assertThat(story.firstCreated()).isEqualTo(Instant.parse("2026-05-04T07:00:00Z"));
        assertThat(story.versionCreated()).isEqualTo(Instant.parse("2026-05-04T08:00:00Z"));
    }

    @Test
    void aDeletedEntryIsAKill() throws IOException {
        Story story = FeedReadings.only(FeedReadings.of(
                new AtomFormat(),
                "<feed " + NAMESPACE + " xmlns:at='http://purl.org/atompub/tombstones/1.0'>"
                        + "<at:deleted-entry ref='tag:kabar.example,2026:1' when='2026-05-04T09:00:00Z'/></feed>"));

        assertThat(story.id()).isEqualTo("kabar:tag:kabar.example,2026:1");
        assertThat(story.status()).isEqualTo(StoryStatus.CANCELED);
    }

    @ParameterizedTest
    @CsvSource({"Usable, USABLE", "Published, USABLE", "Killed, CANCELED", "Pondered, WITHHELD"})
    void anAgencysOwnStatusCounts(String status, StoryStatus expected) throws IOException {
        assertThat(entry("<id>1</id><title>T</title><x:Management xmlns:x='urn:agency'><x:publishing_status>" + status
                        + "</x:publishing_status><x:SlugLine>PORT-Ambon</x:SlugLine></x:Management>"))
                .satisfies(story -> {
                    assertThat(story.status()).isEqualTo(expected);
                    assertThat(story.slugline()).isEqualTo("PORT-Ambon");
                });
    }

    @Test
    void anAgencysEmbargoCounts() throws IOException {
        assertThat(entry("<id>1</id><title>T</title><x:embargo xmlns:x='urn:agency'>2026-05-05T00:00:00Z</x:embargo>")
                        .embargoedUntil())
                .isEqualTo(Instant.parse("2026-05-05T00:00:00Z"));
    }

    @Test
    void aDraftIsWithheld() throws IOException {
        assertThat(entry("<id>1</id><title>T</title><app:control xmlns:app='http://www.w3.org/2007/app'>"
                                + "<app:draft>yes</app:draft></app:control>")
                        .status())
                .isEqualTo(StoryStatus.WITHHELD);
    }

    private static Story entry(String content) throws IOException {
        return FeedReadings.only(FeedReadings.of(
                new AtomFormat(),
                "<feed " + NAMESPACE + " xml:lang='id'><link href='https://kabar.example/'/><entry>" + content
                        + "</entry></feed>"));
    }

    @Test
    void aTitleInXhtmlIsAHeadline() throws IOException {
        Story story = entry("""
                <id>tag:kabar.example,2026:9</id>
                <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Rice <em>and</em> fish</div></title>
                """);

        assertThat(story.headline()).isEqualTo("Rice and fish");
    }
}
