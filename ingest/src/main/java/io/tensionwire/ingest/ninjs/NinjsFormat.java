package io.tensionwire.ingest.ninjs;

import io.tensionwire.ingest.format.ItemHints;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Readings;
import io.tensionwire.ingest.format.WireFormat;
import io.tensionwire.ingest.json.WireJson;
import java.io.IOException;
import java.io.InputStream;

/**
 * ninjs 1, 2 and 3 of the IPTC, Superdesk's and others' variants of it, and all other JSON, which is told object by object:
 * what is of no known wire is refused. Must be asked behind the other formats that are JSON.
 *
 * @see <a href="https://iptc.org/std/ninjs/userguide/">the user guide of the IPTC</a>
 */
public final class NinjsFormat implements WireFormat {
    @Override
    public String name() {
        return "ninjs";
    }

    @Override
    public boolean recognises(String opening) {
        return WireJson.isLikely(opening);
    }

    @Override
    public Readings read(InputStream bytes, ItemHints hints, Progress from) throws IOException {
        return WireItems.read(bytes, hints, from);
    }
}
