package io.tensionwire.ingest.format;

import io.tensionwire.ingest.charset.TextDecoder;
import io.tensionwire.ingest.charset.TextDecoder.Decoded;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.Objects;

/**
 * An item that lies in memory as a whole: neither copied nor decoded more than once, by whoever looks at it. Used by one
 * thread.
 */
public final class HeldBytes extends ByteArrayInputStream {
    private Charset declared;
    private Decoded decoded;

    /**
     * Holds an item.
     *
     * @param bytes all of it; not copied, and never changed
     */
    public HeldBytes(byte[] bytes) {
        super(bytes);
    }

    /** Returns all bytes, wherever this stands; not to be changed. */
    public byte[] all() {
        return buf;
    }

    /**
     * Returns the text of all bytes.
     *
     * @param charset what is declared outside of them; null if nothing is
     */
    public Decoded decoded(Charset charset) {
        if (decoded == null || !Objects.equals(declared, charset)) {
            decoded = TextDecoder.decode(buf, charset);
            declared = charset;
        }
        return decoded;
    }
}
