package io.tensionwire.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.ingest.KnownFormats;
import io.tensionwire.ingest.format.ItemHints;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.format.Readings;
import io.tensionwire.ingest.source.ItemStamp;
import io.tensionwire.ingest.source.SourceItem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Instant;

/** An item in memory; its bytes may break off. */
record MemoryItem(String name, String positionName, String text, Instant modified, boolean breaksOff)
        implements SourceItem {

    static MemoryItem of(String name, String text) {
        return new MemoryItem(name, name, text, Instant.parse("2026-05-04T09:00:00Z"), false);
    }

    /** Returns this item as one of those that share a position. */
    MemoryItem inPlace(String place) {
        return new MemoryItem(name, place, text, null, breaksOff);
    }

    @Override
    public ItemStamp stamp() {
        return new ItemStamp(text.length(), modified);
    }

    @Override
    public Readings open(Progress from, Instant arrival) throws IOException {
        InputStream bytes = new ByteArrayInputStream(text.getBytes(UTF_8));
        ItemHints hints = new ItemHints(new Provenance("kabar"), name, modified, arrival);
        return KnownFormats.all().read(breaksOff ? new SequenceInputStream(bytes, new Broken()) : bytes, hints, from);
    }

    /** A disk that fails. */
    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("disk on fire");
        }
    }
}
