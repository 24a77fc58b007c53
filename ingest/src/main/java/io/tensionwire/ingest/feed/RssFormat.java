package io.tensionwire.ingest.feed;

import io.tensionwire.ingest.document.DocumentReader;
import io.tensionwire.ingest.format.ItemHints;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Readings;
import io.tensionwire.ingest.format.WireFormat;
import java.io.InputStream;

/**
 * RSS 0.9x and 2.0, RDF Site Summary 0.9 and 1.0, and the exports of WordPress, which are RSS. Names of elements are taken in
 * any case. What is not well-formed is mended; an item that is cut off is refused.
 */
public final class RssFormat implements WireFormat {

    @Override
    public String name() {
        return "rss";
    }

    @Override
    public boolean recognises(String opening) {
        return FeedRoot.of(opening).filter(root -> root.isRss(opening)).isPresent();
    }

    @Override
    public Readings read(InputStream bytes, ItemHints hints, Progress from) {
        return DocumentReader.of(bytes, hints, from, FeedPieces::of);
    }
}
