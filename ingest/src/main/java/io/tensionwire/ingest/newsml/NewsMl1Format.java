package io.tensionwire.ingest.newsml;

import io.tensionwire.ingest.document.DocumentReader;
import io.tensionwire.ingest.format.ItemHints;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Readings;
import io.tensionwire.ingest.format.WireFormat;
import io.tensionwire.ingest.markup.XmlOpening;
import java.io.InputStream;

/** NewsML 1.0 to 1.2 of the IPTC: one envelope with any number of news items, each a tree of components. */
public final class NewsMl1Format implements WireFormat {

    @Override
    public String name() {
        return "newsml-1.2";
    }

    @Override
    public boolean recognises(String opening) {
        return XmlOpening.root(opening)
                .filter(root -> root.equals("NewsML") || root.equals("NewsItem"))
                .isPresent();
    }

    @Override
    public Readings read(InputStream bytes, ItemHints hints, Progress from) {
        return DocumentReader.of(bytes, hints, from, document -> new XmlItems(document, new NewsMl1Items()));
    }
}
