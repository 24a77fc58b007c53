package io.tensionwire.ingest.ninjs;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.contract.Story;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.ReadItem;
import io.tensionwire.ingest.format.Reading;
import java.io.IOException;
import java.util.List;

/** Writes ninjs and reads it back. */
final class NinjsWire {
    static final String VERSION_1 = """
            {"uri": "urn:newsml:kabar.example:41", "type": "text", "version": "3",
             "versioncreated": "2026-05-04T11:15:00+02:00", "firstcreated": "2026-05-04T07:00:00Z",
             "pubstatus": "usable", "urgency": 4, "language": "en-us", "slugline": "strait-patrol",
             "headline": "Patrol boats leave the strait", "byline": "Rina Duarte", "copyrightholder": "Kabar",
             "body_html": "<p>The last patrol boat left on Monday.</p><p>Nobody fired a shot.</p>"}
            """;

    static final String VERSION_3 = """
            {"uri": "urn:newsml:kabar.example:41", "type": "text", "version": "3",
             "versionCreated": "2026-05-04T11:15:00+02:00", "firstCreated": "2026-05-04T07:00:00Z",
             "pubStatus": "usable", "urgency": 4, "language": "en-us", "slugline": "strait-patrol",
             "headlines": [{"role": "sms", "value": "Boats leave"},
                           {"role": "main", "value": "Patrol boats leave the strait"}],
             "by": "Rina Duarte", "copyrightHolder": "Kabar",
             "bodies": [{"role": "text", "contentType": "text/plain", "value": "The last patrol boat left on Monday."},
                        {"role": "html", "contentType": "text/html",
                         "value": "<p>The last patrol boat left on Monday.</p><p>Nobody fired a shot.</p>"}]}
            """;

    static final NinjsFormat FORMAT = new NinjsFormat();

    private NinjsWire() {}

    static String item(String fields) {
        return "{\"uri\": \"urn:x:1\", \"versioncreated\": \"2026-05-04T09:00:00Z\", " + fields.strip() + "}";
    }

    static Story story(String item) throws IOException {
        return ReadItem.story(FORMAT, item.getBytes(UTF_8), "item.json");
    }

    static List<Reading> all(String item) throws IOException {
        return ReadItem.all(FORMAT, item.getBytes(UTF_8), "item.json", Progress.START);
    }
}
