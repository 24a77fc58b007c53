package io.tensionwire.ingest.archive;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.ZipException;

/**
 * The content of all frames of a zstd archive (RFC 8878) one behind the other. Unlike the streams of the library it tells a
 * cut from an end in every frame, not only in the first.
 */
final class ZstdFrames extends InputStream {
    private static final int BUFFER = 1 << 17;

    private final InputStream packed;
    private final ZstdDecompressCtx context = new ZstdDecompressCtx();
    private final byte[] chunk = new byte[BUFFER];
    private final ByteBuffer source = ByteBuffer.allocateDirect(BUFFER).flip();
    private final ByteBuffer target = ByteBuffer.allocateDirect(BUFFER).flip();
    private boolean inFrame;

    ZstdFrames(InputStream packed) {
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        while (length > 0 && !target.hasRemaining()) {
            boolean more = source.hasRemaining() || fill();
            if (!more && !inFrame) {
                return -1;
            }
            unpack(more);
        }
        int read = Math.min(length, target.remaining());
        target.get(into, offset, read);
        return read;
    }

    @Override
    public void close() throws IOException {
        context.close();
        packed.close();
    }

    private void unpack(boolean more) throws IOException {
        target.clear();
        try {
            inFrame = !context.decompressDirectByteBufferStream(target, source);
        } catch (ZstdException e) {
            throw new ZipException(e.getMessage());
        } finally {
            target.flip();
        }
        // At its end the library may still hold unpacked bytes; once it gives none, the frame is cut.
        if (!more && inFrame && !target.hasRemaining()) {
            throw new EOFException("it is cut short");
        }
    }

    private boolean fill() throws IOException {
        int read = packed.read(chunk);
        source.clear();
        source.put(chunk, 0, Math.max(0, read));
        source.flip();
        return read > 0;
    }
}
