package io.tensionwire.ingest.teletype;

import io.tensionwire.contract.Story;
import io.tensionwire.ingest.format.ItemHints;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.format.ReadItem;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.Readings;
import io.tensionwire.ingest.format.WireFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a source in Berlin has received by teletype. */
record ReceivedLine(WireFormat format, Charset charset) {

    List<Reading> readings(String text) throws IOException {
        Provenance origin = new Provenance("kabar", null, null, ZoneId.of("Europe/Berlin"), charset);
        ItemHints hints = new ItemHints(origin, "line.txt", ReadItem.MODIFIED, ReadItem.ARRIVAL);
        List<Reading> readings = new ArrayList<>();
        try (Readings open = format.read(new ByteArrayInputStream(text.getBytes(charset)), hints, Progress.START)) {
            for (Optional<Reading> next = open.next(); next.isPresent(); next = open.next()) {
                readings.add(next.get());
            }
        }
        return readings;
    }

    Reading reading(String text) throws IOException {
        return readings(text).get(0);
    }

    Story story(String text) throws IOException {
        return ((Reading.Read) reading(text)).story();
    }

    List<Story> stories(String text) throws IOException {
        return readings(text).stream()
                .map(reading -> ((Reading.Read) reading).story())
                .toList();
    }
}
