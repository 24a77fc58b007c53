package io.tensionwire.ingest;

import io.tensionwire.ingest.feed.AtomFormat;
import io.tensionwire.ingest.feed.RssFormat;
import io.tensionwire.ingest.format.WireFormats;
import io.tensionwire.ingest.lines.JsonLinesFormat;
import io.tensionwire.ingest.plain.PlainTextFormat;
import java.util.List;

/** All wire formats of this project. */
public final class KnownFormats {
    private KnownFormats() {}

    /** Returns them in the order in which they are asked: what is told by a mark first, plain text last. */
    public static WireFormats all() {
        return new WireFormats(
                List.of(new RssFormat(), new AtomFormat(), new JsonLinesFormat(), new PlainTextFormat()));
    }
}
