package io.tensionwire.ingest.nitf;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.contract.Story;
import io.tensionwire.ingest.format.ItemHints;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.format.ReadItem;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.Readings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes NITF and reads it back. */
final class NitfWire {
    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    static final NitfFormat FORMAT = new NitfFormat();

    private NitfWire() {}

    static String docdata(String attributes, String inside) {
        return "<docdata" + attributes + "><doc-id id-string='a'/>" + inside + "</docdata>";
    }

    static String document(String head) {
        return "<nitf><head>" + head + "</head><body><body.head><hedline><hl1>Head</hl1></hedline></body.head>"
                + "<body.content><p>Ships met.</p></body.content></body></nitf>";
    }

    static String body(String body) {
        return "<nitf><head>" + docdata("", "") + "</head><body>" + body + "</body></nitf>";
    }

    static Story story(String xml) throws IOException {
        return ((Reading.Read) readings(xml.getBytes(UTF_8)).get(0)).story();
    }

    static List<Reading> readings(byte[] bytes) throws IOException {
        Provenance origin = new Provenance("kabar", null, null, OSLO, null);
        ItemHints hints = new ItemHints(origin, "item.xml", ReadItem.MODIFIED, ReadItem.ARRIVAL);
        List<Reading> readings = new ArrayList<>();
        try (Readings open = FORMAT.read(new ByteArrayInputStream(bytes), hints, Progress.START)) {
            for (Optional<Reading> next = open.next(); next.isPresent(); next = open.next()) {
                readings.add(next.get());
            }
        }
        return readings;
    }

    static List<String> ids(List<Reading> readings) {
        return readings.stream()
                .map(reading -> ((Reading.Read) reading).story().id())
                .toList();
    }
}
