package io.tensionwire.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/** Stub. */
public final class PlainTextFormat implements WireFormat {
    @Override
    public String name() {
        return "plain-text";
    }

    @Override
    public Set<String> fileEndings() {
        return Set.of(".txt");
    }

    @Override
    public boolean recognises(byte[] opening) {
        return true;
    }

    @Override
    public Readings read(InputStream bytes, ItemHints hints, Progress from) throws IOException {
        return null;
    }
}
