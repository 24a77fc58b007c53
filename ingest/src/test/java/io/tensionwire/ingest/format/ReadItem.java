package io.tensionwire.ingest.format;

import io.tensionwire.contract.Story;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads whole items from memory. */
public final class ReadItem {
    public static final Instant ARRIVAL = Instant.parse("2026-05-04T10:00:00Z");
    public static final Instant MODIFIED = Instant.parse("2026-05-04T09:30:00Z");

    private ReadItem() {}

    public static List<Reading> all(WireFormat format, byte[] bytes, String item, Progress from) throws IOException {
        ItemHints hints = new ItemHints(new Provenance("kabar"), item, MODIFIED, ARRIVAL);
        List<Reading> readings = new ArrayList<>();
        try (Readings open = format.read(new ByteArrayInputStream(bytes), hints, from)) {
            for (Optional<Reading> next = open.next(); next.isPresent(); next = open.next()) {
                readings.add(next.get());
            }
        }
        return readings;
    }

    public static Story story(WireFormat format, byte[] bytes, String item) throws IOException {
        return ((Reading.Read) all(format, bytes, item, Progress.START).get(0)).story();
    }

    public static Reading.Refused refused(WireFormat format, byte[] bytes) throws IOException {
        return (Reading.Refused) all(format, bytes, "item", Progress.START).get(0);
    }
}
