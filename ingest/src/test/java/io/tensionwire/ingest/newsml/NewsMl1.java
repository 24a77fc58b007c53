package io.tensionwire.ingest.newsml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Story;
import io.tensionwire.ingest.format.Notice;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.ReadItem;
import io.tensionwire.ingest.format.Reading;
import java.io.IOException;
import java.util.List;

/** Writes NewsML 1.2 and reads it back. */
final class NewsMl1 {
    static final String ID = "<ProviderId>kabar.example</ProviderId><DateId>20260504</DateId>"
            + "<NewsItemId>K17</NewsItemId><RevisionId PreviousRevision='1' Update='N'>2</RevisionId>";

    static final String PUBLIC = "<PublicIdentifier>urn:newsml:kabar.example:20260504:K17:2</PublicIdentifier>";

    static final String USABLE = "<Status FormalName='Usable'/>";

    static final String LINES = "<NewsLines><HeadLine>Ferry leaves</HeadLine><ByLine>Ana Silva</ByLine>"
            + "<DateLine>LUNDA, May 4 (KBR) -</DateLine><SlugLine>LUNDA-FERRY</SlugLine></NewsLines>";

    static final String TEXT = content(
            "Text", "<nitf><body><body.content><p>It left.</p><p>It was full.</p></body.content></body></nitf>");

    private NewsMl1() {}

    static String component() {
        return "<NewsComponent>" + TEXT + "</NewsComponent>";
    }

    static String version(String language, String text, String headline) {
        return "<NewsComponent xml:lang='" + language + "'><NewsLines><HeadLine>" + headline + "</HeadLine></NewsLines>"
                + part("Body", content("Text", text)) + "</NewsComponent>";
    }

    static String part(String role, String content) {
        return "<NewsComponent><Role FormalName='" + role + "'/>" + content + "</NewsComponent>";
    }

    static String content(String media, String data) {
        return "<ContentItem><MediaType FormalName='" + media + "'/><DataContent>" + data
                + "</DataContent></ContentItem>";
    }

    static String item(String identifier, String management, String components) {
        return "<NewsItem><Identification><NewsIdentifier>" + identifier
                + "</NewsIdentifier></Identification><NewsManagement>" + management + "</NewsManagement>" + components
                + "</NewsItem>";
    }

    static String document(String items) {
        return "<NewsML><NewsEnvelope><DateAndTime>20260504T070000Z</DateAndTime></NewsEnvelope>" + items + "</NewsML>";
    }

    static Story story(String xml) throws IOException {
        List<Reading> readings = read(xml);
        assertThat(readings).hasSize(1).first().isInstanceOf(Reading.Read.class);
        return ((Reading.Read) readings.get(0)).story();
    }

    static Notice notice(String xml) throws IOException {
        return ((Reading.Noticed) read(xml).get(0)).kind();
    }

    static List<Reading> read(String xml) throws IOException {
        String document = xml.startsWith("<NewsML>") ? xml : document(xml);
        return ReadItem.all(new NewsMl1Format(), document.getBytes(UTF_8), "item", Progress.START);
    }
}
