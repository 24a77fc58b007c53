package io.tensionwire.ingest.feed;

import io.tensionwire.ingest.document.DocumentReader;
import io.tensionwire.ingest.format.ItemHints;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Readings;
import io.tensionwire.ingest.format.WireFormat;
import io.tensionwire.ingest.json.JsonOpening;
import java.io.InputStream;

/**
 * JSON Feed 1 and 1.1. Of a feed that is cut off the items before the cut are read.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">the specification</a>
 */
public final class JsonFeedFormat implements WireFormat {

    @Override
    public String name() {
        return "json-feed";
    }

    /** Takes what names its version, or has items and addresses of a feed; ninjs and others have items as well. */
    @Override
    public boolean recognises(String opening) {
        JsonOpening seen = JsonOpening.of(opening);
        boolean isNamed = seen.text("version").contains("jsonfeed.org/version");
        boolean hasAddresses = seen.has("homepageurl") || seen.has("feedurl");
        boolean hasItems = seen.has("items")
                && (seen.inner().contains("contenthtml") || seen.inner().contains("contenttext"));
        return isNamed || hasAddresses || hasItems;
    }

    @Override
    public Readings read(InputStream bytes, ItemHints hints, Progress from) {
        return DocumentReader.of(bytes, hints, from, JsonFeedPieces::of);
    }
}
