package io.tensionwire.ingest;

import io.tensionwire.ingest.feed.AtomFormat;
import io.tensionwire.ingest.feed.JsonFeedFormat;
import io.tensionwire.ingest.feed.RssFormat;
import io.tensionwire.ingest.format.WireFormats;
import io.tensionwire.ingest.lines.JsonLinesFormat;
import io.tensionwire.ingest.newsml.NewsMl1Format;
import io.tensionwire.ingest.newsml.NewsMlG2Format;
import io.tensionwire.ingest.ninjs.ApMediaFormat;
import io.tensionwire.ingest.ninjs.DigitalwiresFormat;
import io.tensionwire.ingest.ninjs.NinjsFormat;
import io.tensionwire.ingest.nitf.NitfFormat;
import io.tensionwire.ingest.plain.PlainTextFormat;
import io.tensionwire.ingest.teletype.Anpa1312Format;
import io.tensionwire.ingest.teletype.Iptc7901Format;
import java.util.List;

/** All wire formats of this project. */
public final class KnownFormats {
    private KnownFormats() {}

    /** Returns them in the order in which they are asked: what is told by a mark first, plain text last. */
    public static WireFormats all() {
        return new WireFormats(List.of(
                new NewsMlG2Format(), //
                new NewsMl1Format(), //
                new NitfFormat(), //
                new RssFormat(), //
                new AtomFormat(), //
                new Iptc7901Format(), //
                new Anpa1312Format(), //
                new ApMediaFormat(), //
                new DigitalwiresFormat(), //
                new JsonFeedFormat(), //
                new JsonLinesFormat(), //
                new NinjsFormat(), // last of what is JSON
                new PlainTextFormat()));
    }
}
