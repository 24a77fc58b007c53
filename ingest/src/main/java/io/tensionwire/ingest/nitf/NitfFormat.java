package io.tensionwire.ingest.nitf;

import io.tensionwire.ingest.document.DocumentReader;
import io.tensionwire.ingest.format.ItemHints;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Readings;
import io.tensionwire.ingest.format.WireFormat;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * NITF 2.5 to 3.6. A file may hold one document, several behind each other, or several within an element of any name.
 *
 * <p>The source of what elements and attributes mean is the documentation of the IPTC's schema of NITF 3.6.
 */
public final class NitfFormat implements WireFormat {
    private static final Pattern FIRST_TAG = Pattern.compile("<(?:[\\w.-]+:)?([A-Za-z][\\w.-]*)");
    private static final Pattern NITF_TAG = Pattern.compile("<(?:[\\w.-]+:)?nitf[\\s>]", Pattern.CASE_INSENSITIVE);
    /** Roots of other formats, in which NITF is only what a text is marked up with. */
    private static final Pattern OTHER_ROOT =
            Pattern.compile("(?:News.*|package.*|rss|feed|entry|RDF|x?html)", Pattern.CASE_INSENSITIVE);

    @Override
    public String name() {
        return "nitf";
    }

    @Override
    public boolean recognises(String opening) {
        Matcher first = FIRST_TAG.matcher(opening);
        return first.find()
                && !OTHER_ROOT.matcher(first.group(1)).matches()
                && NITF_TAG.matcher(opening).find();
    }

    @Override
    public Readings read(InputStream bytes, ItemHints hints, Progress from) {
        return DocumentReader.of(bytes, hints, from, document -> new NitfPieces(document, hints));
    }
}
