package io.tensionwire.ingest.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The content of all members of a gzip archive (RFC 1952) one behind the other. Unlike {@link java.util.zip.GZIPInputStream}
 * it takes nothing that follows a member for its end: a damaged or cut second member is an error, not silence. Zeros that
 * fill a block up are passed over.
 */
final class GzipMembers extends InputStream {
    private static final int CHECKSUM_OF_HEADER = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final InputStream packed;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] buffer = new byte[1 << 14];
    private int from;
    private int to;
    private boolean inMember;
    private boolean ended;

    GzipMembers(InputStream packed) {
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!ended) {
            if (!inMember && !begin()) {
                break;
            }
            int read = inflate(into, offset, length);
            if (read > 0) {
                checksum.update(into, offset, read);
                return read;
            }
            end();
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        packed.close();
    }

    /** Returns 0 at the end of the member. */
    private int inflate(byte[] into, int offset, int length) throws IOException {
        try {
            int read = inflater.inflate(into, offset, length);
            while (read == 0 && !inflater.finished()) {
                if (inflater.needsDictionary()) {
                    throw new ZipException("it wants a dictionary");
                }
                require(fill());
                inflater.setInput(buffer, from, to - from);
                from = to;
                read = inflater.inflate(into, offset, length);
            }
            return read;
        } catch (DataFormatException e) {
            throw new ZipException("its packed bytes are damaged");
        }
    }

    /** Reads the header of the next member; returns false if there is none. */
    private boolean begin() throws IOException {
        int first = next();
        while (first == 0) {
            first = next();
        }
        if (first < 0) {
            ended = true;
            return false;
        }
        if (first != 0x1f || required() != 0x8b || required() != 8) {
            throw new ZipException("what follows the last member is no gzip");
        }
        int flags = required();
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(required() | required() << 8);
        }
        skipText((flags & NAME) != 0);
        skipText((flags & COMMENT) != 0);
        skip((flags & CHECKSUM_OF_HEADER) == 0 ? 0 : 2);
        inflater.reset();
        inflater.setInput(buffer, from, to - from);
        from = to;
        checksum.reset();
        inMember = true;
        return true;
    }

    private void end() throws IOException {
        // What the inflater has not used of the buffer begins the trailer.
        from = to - inflater.getRemaining();
        if (number() != checksum.getValue() || number() != (inflater.getBytesWritten() & 0xffffffffL)) {
            throw new ZipException("its checksum is wrong");
        }
        inMember = false;
    }

    private long number() throws IOException {
        return required() | required() << 8 | required() << 16 | (long) required() << 24;
    }

    private void skipText(boolean present) throws IOException {
        while (present && required() != 0) {
            // A name or a comment says nothing of the content.
        }
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            required();
        }
    }

    private int required() throws IOException {
        int next = next();
        require(next >= 0);
        return next;
    }

    private static void require(boolean present) throws EOFException {
        if (!present) {
            throw new EOFException("it is cut short");
        }
    }

    private int next() throws IOException {
        return from == to && !fill() ? -1 : buffer[from++] & 0xff;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, packed.read(buffer));
        return to > 0;
    }
}
