package io.tensionwire.ingest.source;

import io.tensionwire.ingest.format.HeldBytes;
import io.tensionwire.ingest.format.ItemHints;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.format.Readings;
import io.tensionwire.ingest.format.WireFormats;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/**
 * A file.
 *
 * @param name its name within the source
 * @param file where it lies
 * @param origin the source's labels
 * @param formats how it may be written
 * @param whenFailed is run when it could not be read to its end
 */
record FileItem(String name, Path file, Provenance origin, WireFormats formats, Runnable whenFailed)
        implements SourceItem {
    private static final long SMALL = 256 << 10;

    @Override
    public ItemStamp stamp() throws IOException {
        return stampOf(file);
    }

    @Override
    public Readings open(Progress from, Instant arrival) throws IOException {
        return open(stamp(), from, arrival);
    }

    /** A file is asked for its size and time once: with small files that is a tenth of the work. */
    @Override
    public Readings open(ItemStamp stamp, Progress from, Instant arrival) throws IOException {
        ItemHints hints = new ItemHints(origin, name, stamp.modified(), arrival);
        return formats.read(stamp.size() > SMALL ? Files.newInputStream(file) : content(), hints, from);
    }

    /** A small file is read at once, which takes one call instead of several, and keeps no file open until its turn comes. */
    private InputStream content() throws IOException {
        return new HeldBytes(Files.readAllBytes(file));
    }

    @Override
    public boolean mayBeReadAhead() {
        return true;
    }

    @Override
    public void failed() {
        whenFailed.run();
    }

    static ItemStamp stampOf(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw new IOException(
                    file + " is not a file; name the files themselves, or watch a folder as a drop folder");
        }
        return new ItemStamp(attributes.size(), attributes.lastModifiedTime().toInstant());
    }
}
