package io.tensionwire.ingest.feed;

import io.tensionwire.ingest.document.DocumentReader;
import io.tensionwire.ingest.format.ItemHints;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Readings;
import io.tensionwire.ingest.format.WireFormat;
import java.io.InputStream;

/**
 * Atom 0.3 and 1.0 (RFC 4287), with deleted entries (RFC 6721) and what agencies add in namespaces of their own. A document
 * of a single entry is read as a feed of one.
 */
public final class AtomFormat implements WireFormat {

    @Override
    public String name() {
        return "atom";
    }

    @Override
    public boolean recognises(String opening) {
        return FeedRoot.of(opening).filter(root -> root.isAtom(opening)).isPresent();
    }

    @Override
    public Readings read(InputStream bytes, ItemHints hints, Progress from) {
        return DocumentReader.of(bytes, hints, from, FeedPieces::of);
    }
}
