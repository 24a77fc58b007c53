package io.tensionwire.ingest;

import io.tensionwire.ingest.format.WireFormats;
import io.tensionwire.ingest.lines.JsonLinesFormat;
import io.tensionwire.ingest.ninjs.ApMediaFormat;
import io.tensionwire.ingest.ninjs.DigitalwiresFormat;
import io.tensionwire.ingest.ninjs.NinjsFormat;
import io.tensionwire.ingest.plain.PlainTextFormat;
import java.util.List;

/** All wire formats of this project. */
public final class KnownFormats {
    private KnownFormats() {}

    /** Returns them in the order in which they are asked: what is told by a mark first, plain text last. */
    public static WireFormats all() {
        return new WireFormats(List.of(
                new ApMediaFormat(),
                new DigitalwiresFormat(),
                new JsonLinesFormat(),
                // What is JSON and none of those before it is told object by object.
                new NinjsFormat(),
                new PlainTextFormat()));
    }
}
