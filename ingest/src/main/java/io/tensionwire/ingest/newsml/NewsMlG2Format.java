package io.tensionwire.ingest.newsml;

import io.tensionwire.ingest.document.DocumentReader;
import io.tensionwire.ingest.format.ItemHints;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Readings;
import io.tensionwire.ingest.format.WireFormat;
import io.tensionwire.ingest.markup.XmlOpening;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/**
 * NewsML-G2 of the IPTC: a news item or a message of any number of items. Packages are stories without text; items of
 * concepts, events and planning are only counted.
 */
public final class NewsMlG2Format implements WireFormat {
    private static final String NAMESPACE = "iptc.org/std/nar/";
    private static final Set<String> OF_OTHERS = Set.of("rss", "feed", "RDF", "html");

    @Override
    public String name() {
        return "newsml-g2";
    }

    /** Takes its root elements in any namespace, and any other envelope that names the IPTC's namespace early. */
    @Override
    public boolean recognises(String opening) {
        Optional<String> root = XmlOpening.root(opening);
        return root.filter(G2Items.ROOTS::contains).isPresent()
                || root.isPresent() && !OF_OTHERS.contains(root.get()) && opening.contains(NAMESPACE);
    }

    @Override
    public Readings read(InputStream bytes, ItemHints hints, Progress from) {
        return DocumentReader.of(bytes, hints, from, document -> new XmlItems(document, new G2Items()));
    }
}
