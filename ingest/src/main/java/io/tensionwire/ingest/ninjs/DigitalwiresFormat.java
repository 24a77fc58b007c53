package io.tensionwire.ingest.ninjs;

import io.tensionwire.ingest.format.ItemHints;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Readings;
import io.tensionwire.ingest.format.WireFormat;
import io.tensionwire.ingest.json.JsonOpening;
import java.io.IOException;
import java.io.InputStream;

/** The JSON of dpa's digitalwires: one entry, or several in an envelope. */
public final class DigitalwiresFormat implements WireFormat {
    @Override
    public String name() {
        return "dpa-digitalwires";
    }

    @Override
    public boolean recognises(String opening) {
        JsonOpening seen = JsonOpening.of(opening);
        return seen.text("format").startsWith("digitalwires")
                || seen.has("entryid") && seen.has("urn")
                || seen.inner().contains("entryid") && seen.inner().contains("urn");
    }

    @Override
    public Readings read(InputStream bytes, ItemHints hints, Progress from) throws IOException {
        return WireItems.read(bytes, hints, from);
    }
}
