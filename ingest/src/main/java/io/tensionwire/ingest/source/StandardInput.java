package io.tensionwire.ingest.source;

import io.tensionwire.ingest.format.ItemHints;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.format.Readings;
import io.tensionwire.ingest.format.WireFormats;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/**
 * One stream read to its end, its format found by content. A stream cannot be read twice, so a run that is cut short cannot
 * be taken up again: what was committed stays, the rest must be sent again.
 */
public final class StandardInput implements Source {
    private static final String ITEM = "standard-input";

    private final Provenance origin;
    private final InputStream stream;
    private final WireFormats formats;
    private boolean taken;

    /**
     * Reads a stream.
     *
     * @param origin the labels of its stories
     * @param stream the stream, usually {@code System.in}; closed at its end
     * @param formats how it may be written
     */
    public StandardInput(Provenance origin, InputStream stream, WireFormats formats) {
        this.origin = origin;
        this.stream = stream;
        this.formats = formats;
    }

    @Override
    public String name() {
        return origin.source();
    }

    @Override
    public List<SourceItem> poll() {
        if (taken) {
            return List.of();
        }
        taken = true;
        return List.of(new StreamItem());
    }

    @Override
    public boolean isExhausted() {
        return taken;
    }

    private final class StreamItem implements SourceItem {
        @Override
        public String name() {
            return ITEM;
        }

        @Override
        public ItemStamp stamp() {
            return ItemStamp.UNKNOWN;
        }

        @Override
        public Readings open(Progress from, Instant arrival) throws IOException {
            return formats.read(stream, new ItemHints(origin, ITEM, null, arrival), from);
        }
    }
}
