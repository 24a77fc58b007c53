package io.tensionwire.ingest.archive;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Packed bytes as they are read: counted, the first of them kept, and a failure to read them told from damage in them. */
final class PackedBytes extends FilterInputStream {
    private final int most;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long count;
    private boolean failed;

    /** Keeps at most this many bytes. */
    PackedBytes(InputStream bytes, int most) {
        super(bytes);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            int read = super.read(into, offset, length);
            count += Math.max(0, read);
            kept.write(into, offset, Math.max(0, Math.min(read, most - kept.size())));
            return read;
        } catch (IOException e) {
            failed = true;
            throw e;
        }
    }

    /** Reads to the end, so that everything is counted. */
    void drain() throws IOException {
        transferTo(OutputStream.nullOutputStream());
    }

    long count() {
        return count;
    }

    byte[] kept() {
        return kept.toByteArray();
    }

    /** Tells whether the bytes themselves could not be had. */
    boolean isFailed() {
        return failed;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
