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

/** Writes NewsML-G2 and reads it back. */
final class G2 {
    static final String BODY = "<p>LUNDA, May 4 (KBR) - The ferry left on time.</p><p>It was full.</p>";

    static final String META = "<urgency>4</urgency><slugline>LUNDA-FERRY</slugline><headline>Ferry leaves</headline>"
            + "<language tag='en'/>";

    private G2() {}

    static String item(String management) {
        return item("3", management, META, BODY);
    }

    static Story story(String xml) throws IOException {
        List<Reading> readings = read(xml);
        assertThat(readings).hasSize(1).first().isInstanceOf(Reading.Read.class);
        return ((Reading.Read) readings.get(0)).story();
    }

    static List<Notice> notices(String xml) throws IOException {
        return read(xml).stream()
                .filter(Reading.Noticed.class::isInstance)
                .map(reading -> ((Reading.Noticed) reading).kind())
                .toList();
    }

    static List<Reading> read(String xml) throws IOException {
        return ReadItem.all(new NewsMlG2Format(), xml.getBytes(UTF_8), "item", Progress.START);
    }

    static String item(String version, String management, String meta, String body) {
        return newsItem(
                version,
                management,
                meta,
                "<inlineXML contenttype='application/xhtml+xml'><html xmlns='http://www.w3.org/1999/xhtml'><head><title>T</title>"
                        + "</head><body>" + body + "</body></html></inlineXML>");
    }

    static String newsItem(String version, String management, String meta, String content) {
        return "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:newsml:kabar.example:1' version='"
                + version
                + "' xml:lang='en'><itemMeta>" + management + "</itemMeta><contentMeta>" + meta
                + "</contentMeta><contentSet>" + content + "</contentSet></newsItem>";
    }
}
