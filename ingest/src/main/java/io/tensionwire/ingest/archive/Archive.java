package io.tensionwire.ingest.archive;

import java.io.IOException;
import java.io.InputStream;

/**
 * The content of an archive, unpacked as it is read: gzip and zstd, any number of members or frames one behind the other. An
 * archive that unpacks to far more than any text would is stopped. Not thread-safe.
 */
public final class Archive extends InputStream {
    /** What any archive may unpack to, in bytes. */
    private static final long FREE = 1L << 30;
    /** How many times its packed size an archive may unpack to beyond that; text packs to a tenth at best. */
    private static final long RATIO = 100;

    private final Packing packing;
    private final PackedBytes packed;
    private final long free;
    private InputStream unpacked;
    private long count;

    /**
     * Opens an archive; nothing is read yet.
     *
     * @param bytes the archive from its beginning; closed with this
     * @param packing how it is packed
     * @param kept how many of its first bytes to keep, packed
     */
    public Archive(InputStream bytes, Packing packing, int kept) {
        this(bytes, packing, kept, FREE);
    }

    Archive(InputStream bytes, Packing packing, int kept, long free) {
        this.packing = packing;
        this.free = free;
        packed = new PackedBytes(bytes, kept);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /**
     * Reads unpacked bytes.
     *
     * @throws ArchiveException if the archive is damaged, unpacks to too much, or is of a kind that is not read
     * @throws IOException if the packed bytes cannot be had
     */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            if (unpacked == null) {
                unpacked = opened();
            }
            int read = unpacked.read(into, offset, length);
            count += Math.max(0, read);
            if (count > free && count - free > RATIO * packed.count()) {
                throw new ArchiveException(packing.article() + " of " + packed.count() + " bytes unpacks to more than "
                        + count + ": no text does; it was read up to there");
            }
            return read;
        } catch (ArchiveException e) {
            throw e;
        } catch (IOException e) {
            if (packed.isFailed()) {
                throw e;
            }
            throw new ArchiveException(packing.article() + " is damaged behind its first " + count + " unpacked bytes ("
                    + e.getMessage() + "); have it sent again");
        }
    }

    @Override
    public void close() throws IOException {
        if (unpacked == null) {
            packed.close();
        } else {
            unpacked.close();
        }
    }

    /** Returns the first packed bytes, as many as are kept of those that have been read. */
    public byte[] kept() {
        return packed.kept();
    }

    /**
     * Returns the size of the archive, for which it is read to its end.
     *
     * @throws IOException if the packed bytes cannot be had
     */
    public long packedLength() throws IOException {
        packed.drain();
        return packed.count();
    }

    private InputStream opened() throws IOException {
        return switch (packing) {
            case GZIP -> new GzipMembers(packed);
            case ZSTD, ZSTD_SKIPPED -> new ZstdFrames(packed);
            default ->
                throw new ArchiveException("the item is " + packing.article()
                        + ", which is not read; unpack it, or pack each of its files with gzip or zstd");
        };
    }
}
