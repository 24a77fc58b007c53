package io.tensionwire.ingest.ninjs;

import io.tensionwire.ingest.format.ItemHints;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Readings;
import io.tensionwire.ingest.format.WireFormat;
import io.tensionwire.ingest.json.JsonOpening;
import java.io.IOException;
import java.io.InputStream;

/**
 * The answers of the AP Media API: an item, or a feed of items. An item's text lies at an address of its own, which is never
 * fetched here.
 */
public final class ApMediaFormat implements WireFormat {
    @Override
    public String name() {
        return "ap-media-api";
    }

    @Override
    public boolean recognises(String opening) {
        JsonOpening seen = JsonOpening.of(opening);
        boolean isAnswer = seen.has("apiversion") && (seen.has("data") || seen.has("method"));
        return isAnswer || seen.has("altids") && seen.inner().contains("itemid");
    }

    @Override
    public Readings read(InputStream bytes, ItemHints hints, Progress from) throws IOException {
        return WireItems.read(bytes, hints, from);
    }
}
