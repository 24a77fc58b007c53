package io.tensionwire.ingest.format;

import java.io.IOException;
import java.io.InputStream;

/** A way in which wires write stories down. Thread-safe: what is being read lives in the {@link Readings}. */
public interface WireFormat {

    /** Returns the name by which a configuration asks for this format, such as {@code json-lines}. */
    String name();

    /**
     * Tells whether an item that begins like this is of this format. Must be cheap, and need not be right about what no
     * format can read.
     *
     * @param opening the item's first characters, decoded from its first {@link WireFormats#OPENING} bytes; the last one may
     *     be damaged
     */
    boolean recognises(String opening);

    /**
     * Reads an item. Bytes that hold no story are told as {@link Reading.Refused}, never thrown.
     *
     * @param bytes the item from its beginning; the caller closes it
     * @param hints what is known from outside
     * @param from how much of the item was read before: only what follows is told
     * @throws IOException if the bytes cannot be had
     */
    Readings read(InputStream bytes, ItemHints hints, Progress from) throws IOException;
}
