package io.tensionwire.ingest.format;

import io.tensionwire.ingest.archive.Archive;
import io.tensionwire.ingest.archive.ArchiveException;
import java.io.IOException;
import java.util.Optional;

/**
 * What an archive holds, and how much of it has been read in unpacked bytes. Where it breaks, what was read before stands, and
 * the last reading tells the break with the packed bytes.
 */
final class PackedReadings implements Readings {
    private final Archive archive;
    private final Opener opener;
    private Readings content;
    private boolean ended;

    /** Opens the content of an archive. */
    interface Opener {
        Readings open(Archive archive) throws IOException;
    }

    PackedReadings(Archive archive, Opener opener) {
        this.archive = archive;
        this.opener = opener;
    }

    @Override
    public Optional<Reading> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        try {
            if (content == null) {
                content = opener.open(archive);
            }
            return content.next();
        } catch (ArchiveException e) {
            ended = true;
            long length = archive.packedLength();
            return Optional.of(new Reading.Refused(e.getMessage(), archive.kept(), length, 0, Progress.END));
        }
    }

    @Override
    public boolean isUnpacking() {
        return true;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
